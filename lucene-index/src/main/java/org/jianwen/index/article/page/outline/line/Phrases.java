package org.jianwen.index.article.page.outline.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Phrases of two characters or more, each with a value, found at a place of a text without regard to case.
 *
 * <p>Most places cost one look into a set that says which pairs of characters may begin a phrase.
 */
final class Phrases<V> {
    private final HashBits pairs = new HashBits();
    private final Map<Integer, List<Map.Entry<String, V>>> byPair = new HashMap<>();

    void add(String phrase, V value) {
        char first = phrase.charAt(0);
        char second = phrase.charAt(1);
        for (char one : new char[] {lower(first), Character.toUpperCase(first)}) {
            pairs.add(pair(one, lower(second)));
            pairs.add(pair(one, Character.toUpperCase(second)));
        }
        byPair.computeIfAbsent(pair(lower(first), lower(second)), pair -> new ArrayList<>())
                .add(Map.entry(phrase, value));
    }

    /** The phrases that begin at index {@code i}, in the order in which they were added. */
    List<Map.Entry<String, V>> at(String text, int i) {
        if (i + 1 >= text.length() || !pairs.mayHold(pair(text.charAt(i), text.charAt(i + 1)))) {
            return List.of();
        }
        int pair = pair(lower(text.charAt(i)), lower(text.charAt(i + 1)));
        List<Map.Entry<String, V>> found = List.of();
        for (Map.Entry<String, V> phrase : byPair.getOrDefault(pair, List.of())) {
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
            if (pairs.mayHold(pair(text.charAt(i), text.charAt(i + 1)))
                    && !at(text, i).isEmpty()) {
                return i;
            }
        }
        return -1;
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
        return first << 16 | second;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
