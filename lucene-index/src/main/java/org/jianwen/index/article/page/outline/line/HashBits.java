package org.jianwen.index.article.page.outline.line;

/**
 * A set of characters or pairs that forgets none, but may hold others than were added: 2 KiB of bits, found by the last 14
 * of a number. A larger table is slower, as prose makes every look a miss of the nearest cache.
 */
final class HashBits {
    private static final int WORDS = 1 << 8;

    private final long[] bits = new long[WORDS];

    void add(int number) {
        bits[(number >>> 6) & (WORDS - 1)] |= 1L << number;
    }

    /** Whether it was added; of others it is said rarely. */
    boolean mayHold(int number) {
        return (bits[(number >>> 6) & (WORDS - 1)] >>> number & 1) != 0;
    }
}
