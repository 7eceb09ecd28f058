package org.jianwen.analysis.segment;

/** The hash by which smartcn's model knows a pair of words: FNV-1a of 64 bits over left, {@code @} and right. */
final class PairHash {

    static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 1099511628211L;

    private PairHash() {}

    static long add(long hash, char c) {
        return ((hash ^ (c & 0xFF)) * PRIME ^ (c >> 8)) * PRIME;
    }

    /** The hash of a left word with the {@code @} behind it. */
    static long end(long hash) {
        return (hash ^ '@') * (PRIME * PRIME);
    }

    static long add(long hash, CharSequence text) {
        long sum = hash;
        for (int i = 0; i < text.length(); i++) {
            sum = add(sum, text.charAt(i));
        }
        return sum;
    }

    /** The hash of a left word, ready for the characters of the right one. */
    static long left(CharSequence word) {
        return end(add(START, word));
    }
}
