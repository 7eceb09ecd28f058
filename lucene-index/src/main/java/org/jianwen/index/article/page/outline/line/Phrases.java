package org.jianwen.index.article.page.outline.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of two characters or more, each with a value, found at a place of a text without regard to case.
 *
 * <p>Most places cost a look into a set or two, each small enough for the nearest cache: they say which characters, and
 * which pairs, may begin a phrase.
 */
final class Phrases<V> {
    private final HashBits firsts = new HashBits();
    private final HashBits pairs = new HashBits();
    private final Map<Character, List<Map.Entry<String, V>>> byFirst = new HashMap<>();

    void add(String phrase, V value) {
        char first = fold(phrase.charAt(0));
        firsts.add(first);
        firsts.add(Character.toUpperCase(first));
        pairs.add(pair(first, fold(phrase.charAt(1))));
        byFirst.computeIfAbsent(first, c -> new ArrayList<>()).add(Map.entry(phrase, value));
    }

    /** The phrases that begin at index {@code i}, in the order in which they were added. */
    List<Map.Entry<String, V>> at(String text, int i) {
        char first = text.charAt(i);
        if (!firsts.mayHold(first) || !begins(text, i)) {
            return List.of();
        }
        List<Map.Entry<String, V>> found = List.of();
        for (Map.Entry<String, V> phrase : byFirst.getOrDefault(fold(first), List.of())) {
            if (text.regionMatches(true, i, phrase.getKey(), 0, phrase.getKey().length())) {
                if (found.isEmpty()) {
                    found = new ArrayList<>(2);
                }
                found.add(phrase);
            }
        }
        return found;
    }

    /** The first index from {@code from} on where a phrase begins, or -1. */
    int find(String text, int from) {
        int last = text.length() - 1;
        for (int i = from; i < last; i++) {
            if (firsts.mayHold(text.charAt(i))
                    && begins(text, i)
                    && !at(text, i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private boolean begins(String text, int i) {
        return i + 1 < text.length() && pairs.mayHold(pair(fold(text.charAt(i)), fold(text.charAt(i + 1))));
    }

    /** Whether the text has phrases at {@code wanted} places or more. */
    boolean in(String text, int wanted) {
        int found = 0;
        for (int i = find(text, 0); i >= 0 && found < wanted; i = find(text, i + 1)) {
            found++;
        }
        return found >= wanted;
    }

    private static int pair(char first, char second) {
        return first * 31 + second * 7;
    }

    private static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
