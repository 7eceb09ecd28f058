package org.jianwen.article.page.layout.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases, each with a value, found at a place of a folded text. Threads may share it once it is filled. */
final class Phrases<V> {
    private static final int PAIRS = 1 << 16;
    private static final int BUCKETS = 1 << 10;

    /** The phrases of one character, and what the others begin with: two characters, which few places of a text have. */
    private final BitSet singles = new BitSet();

    private final BitSet pairs = new BitSet(PAIRS);

    /** By their first characters, the longest first. */
    private final List<List<Map.Entry<String, V>>> buckets = new ArrayList<>();

    Phrases() {
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(List.of());
        }
    }

    void add(String phrase, V value) {
        if (phrase.length() == 1) {
            singles.set(phrase.charAt(0));
        } else {
            pairs.set(pair(phrase, 0));
        }
        List<Map.Entry<String, V>> phrases = new ArrayList<>(bucket(phrase, 0));
        phrases.add(Map.entry(phrase, value));
        phrases.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
        buckets.set(phrase.charAt(0) & BUCKETS - 1, phrases);
    }

    private List<Map.Entry<String, V>> bucket(String text, int i) {
        return buckets.get(text.charAt(i) & BUCKETS - 1);
    }

    /** A number for two characters; others may have the same. */
    private static int pair(String text, int i) {
        return (text.charAt(i) * 31 + text.charAt(i + 1)) & PAIRS - 1;
    }

    private boolean mayBegin(String text, int i) {
        return i < text.length() && (singles.get(text.charAt(i)) || i + 1 < text.length() && pairs.get(pair(text, i)));
    }

    /** The longest phrase that begins at index {@code i}, or null. */
    Map.@Nullable Entry<String, V> longest(String text, int i) {
        if (mayBegin(text, i)) {
            for (Map.Entry<String, V> phrase : bucket(text, i)) {
                if (text.startsWith(phrase.getKey(), i)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** The phrases that begin at index {@code i}, the longest first. */
    List<Map.Entry<String, V>> at(String text, int i) {
        if (longest(text, i) == null) {
            return List.of();
        }
        List<Map.Entry<String, V>> found = new ArrayList<>(2);
        for (Map.Entry<String, V> phrase : bucket(text, i)) {
            if (text.startsWith(phrase.getKey(), i)) {
                found.add(phrase);
            }
        }
        return found;
    }

    /** The first index from {@code from} on where a phrase begins, or -1. */
    int find(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (longest(text, i) != null) {
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
