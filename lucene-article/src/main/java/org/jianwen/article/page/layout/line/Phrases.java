package org.jianwen.article.page.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of two characters or more, each with a value, found at a place of a folded text. Threads may share it once it is filled. */
final class Phrases<V> {
    private static final int PAIRS = 1 << 16;
    private static final int BUCKETS = 1 << 10;

    /** The pairs of characters that phrases begin with, which few places of a text have; bits, so that the cache of a core holds all. */
    private final long[] pairs = new long[PAIRS / Long.SIZE];

    /** By their first two characters, the longest first. */
    private final List<List<Map.Entry<String, V>>> buckets = new ArrayList<>();

    Phrases() {
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(List.of());
        }
    }

    void add(String phrase, V value) {
        int pair = pair(phrase.charAt(0), phrase.charAt(1));
        pairs[pair / Long.SIZE] |= 1L << pair;
        List<Map.Entry<String, V>> phrases = new ArrayList<>(buckets.get(pair % BUCKETS));
        phrases.add(Map.entry(phrase, value));
        phrases.sort(Comparator.comparingInt(entry -> -entry.getKey().length()));
        buckets.set(pair % BUCKETS, phrases);
    }

    private List<Map.Entry<String, V>> bucket(String text, int i) {
        return buckets.get(pair(text.charAt(i), text.charAt(i + 1)) % BUCKETS);
    }

    /** A number for two characters; others may have the same. */
    private static int pair(char first, char second) {
        return (first * 31 + second) & PAIRS - 1;
    }

    private boolean mayBegin(char first, char second) {
        int pair = pair(first, second);
        return (pairs[pair / Long.SIZE] >>> pair & 1) != 0;
    }

    /** The longest phrase that begins at index {@code i}, or null. */
    Map.@Nullable Entry<String, V> longest(String text, int i) {
        if (i + 1 < text.length() && mayBegin(text.charAt(i), text.charAt(i + 1))) {
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
        int last = text.length() - 1;
        char next = from < last ? text.charAt(from) : ' ';
        for (int i = from; i < last; i++) {
            char first = next;
            next = text.charAt(i + 1);
            if (mayBegin(first, next) && longest(text, i) != null) {
                return i;
            }
        }
        return -1;
    }
}
