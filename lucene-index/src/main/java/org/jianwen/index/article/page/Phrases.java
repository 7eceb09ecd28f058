package org.jianwen.index.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases with a value each, found at a place of a text without regard to case; most places cost one look into an array. */
final class Phrases<V> {
    private final boolean[] firsts = new boolean[Character.MAX_VALUE + 1];
    private final Map<Character, List<Map.Entry<String, V>>> byFirst = new HashMap<>();

    void add(String phrase, V value) {
        char first = fold(phrase.charAt(0));
        firsts[first] = true;
        byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(Map.entry(phrase, value));
    }

    /** The phrases that begin at index {@code i}, in the order in which they were added. */
    List<Map.Entry<String, V>> at(String text, int i) {
        char first = fold(text.charAt(i));
        if (!firsts[first]) {
            return List.of();
        }
        List<Map.Entry<String, V>> found = List.of();
        for (Map.Entry<String, V> phrase : byFirst.getOrDefault(first, List.of())) {
            if (text.regionMatches(true, i, phrase.getKey(), 0, phrase.getKey().length())) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(phrase);
            }
        }
        return found;
    }

    private static char fold(char c) {
        return c < 128 ? Character.toLowerCase(c) : c;
    }
}
