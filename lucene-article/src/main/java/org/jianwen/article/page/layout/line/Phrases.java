package org.jianwen.article.page.layout.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Phrases, each with a value, found at a place of a folded text. Threads may share it once it is filled. */
final class Phrases<V> {
    private static final int PAIRS = 1 << 16;

    /** The phrases of one character, and what the others begin with: two characters, which few places of a text have. */
    private final BitSet singles = new BitSet();

    private final BitSet pairs = new BitSet(PAIRS);
    private final Map<Character, List<Map.Entry<String, V>>> byFirst = new HashMap<>();

    void add(String phrase, V value) {
        if (phrase.length() == 1) {
            singles.set(phrase.charAt(0));
        } else {
            pairs.set(pair(phrase, 0));
        }
        List<Map.Entry<String, V>> phrases = byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>());
        phrases.add(Map.entry(phrase, value));
        phrases.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
    }

    /** A number for two characters; others may have the same. */
    private static int pair(String text, int i) {
        return (text.charAt(i) * 31 + text.charAt(i + 1)) & PAIRS - 1;
    }

    private boolean mayBegin(String text, int i) {
        return singles.get(text.charAt(i)) || i + 1 < text.length() && pairs.get(pair(text, i));
    }

    /** The phrases that begin at index {@code i}, the longest first. */
    List<Map.Entry<String, V>> at(String text, int i) {
        if (i >= text.length() || !mayBegin(text, i)) {
            return List.of();
        }
        List<Map.Entry<String, V>> found = new ArrayList<>(2);
        for (Map.Entry<String, V> phrase : byFirst.getOrDefault(text.charAt(i), List.of())) {
            if (text.startsWith(phrase.getKey(), i)) {
                found.add(phrase);
            }
        }
        return found;
    }

    /** The first index from {@code from} on where a phrase begins, or -1. */
    int find(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (mayBegin(text, i) && !at(text, i).isEmpty()) {
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
}
