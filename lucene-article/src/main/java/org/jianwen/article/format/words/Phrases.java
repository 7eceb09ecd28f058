package org.jianwen.article.format.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Phrases of two characters or more, each with a value, found at a place of a folded text. Threads may share it once it is filled. */
final class Phrases<V> {
    private static final int PAIRS = 1 << 16;
    private static final int BUCKETS = 1 << 10;

    /** For each pair of characters the tables in which a phrase begins with it, a set of bits; few places of a text have one. */
    private final byte[] pairs;

    /** The bit of this table. */
    private final int bit;

    /** By their first two characters, the longest first. */
    private final List<List<Map.Entry<String, V>>> buckets = new ArrayList<>();

    Phrases() {
        this(new byte[PAIRS], 1);
    }

    private Phrases(byte[] pairs, int bit) {
        this.pairs = pairs;
        this.bit = bit;
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(List.of());
        }
    }

    /** Another table, asked together with this by {@link #tables}, of that bit. */
    <T> Phrases<T> beside(int otherBit) {
        return new Phrases<>(pairs, otherBit);
    }

    /** The tables of which a phrase may stand in a text, a set of bits: one pass that spares most texts all others. */
    int tables(String text) {
        int tables = 0;
        for (int i = 1; i < text.length(); i++) {
            tables |= pairs[pair(text.charAt(i - 1), text.charAt(i))];
        }
        return tables;
    }

    void add(String phrase, V value) {
        int pair = pair(phrase.charAt(0), phrase.charAt(1));
        pairs[pair] |= (byte) bit;
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
        return (pairs[pair(first, second)] & bit) != 0;
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
