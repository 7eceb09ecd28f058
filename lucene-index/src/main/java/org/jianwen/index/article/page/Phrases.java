package org.jianwen.index.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of two characters or more, each with a value, found at a place of a text without regard to case.
 *
 * <p>Most places cost a look into an array: it says which pairs of characters may begin a phrase.
 */
final class Phrases<V> {
    private static final int PAIRS = 1 << 14;

    private final boolean[] pairs = new boolean[PAIRS];
    private final Map<Character, List<Map.Entry<String, V>>> byFirst = new HashMap<>();

    void add(String phrase, V value) {
        char first = fold(phrase.charAt(0));
        pairs[pair(first, fold(phrase.charAt(1)))] = true;
        byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(Map.entry(phrase, value));
    }

    /** The phrases that begin at index {@code i}, in the order in which they were added. */
    List<Map.Entry<String, V>> at(String text, int i) {
        if (i + 1 >= text.length()) {
            return List.of();
        }
        char first = fold(text.charAt(i));
        if (!pairs[pair(first, fold(text.charAt(i + 1)))]) {
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

    /** Whether the text has phrases at {@code wanted} places or more. */
    boolean in(String text, int wanted) {
        int found = 0;
        char first = text.isEmpty() ? 0 : fold(text.charAt(0));
        for (int i = 1; i < text.length() && found < wanted; i++) {
            char second = fold(text.charAt(i));
            if (pairs[pair(first, second)] && !at(text, i - 1).isEmpty()) {
                found++;
            }
            first = second;
        }
        return found >= wanted;
    }

    private static int pair(char first, char second) {
        return (first * 31 + second * 7) & (PAIRS - 1);
    }

    private static char fold(char c) {
        return c < 128 ? Character.toLowerCase(c) : c;
    }
}
