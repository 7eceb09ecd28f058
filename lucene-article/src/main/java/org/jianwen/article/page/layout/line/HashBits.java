package org.jianwen.article.page.layout.line;

/**
 * A set of numbers that forgets none and holds hardly any other: two bits each in a table of 2 KiB (a Bloom filter). A
 * larger table is slower, as prose makes every look a miss of the nearest cache.
 */
final class HashBits {
    private static final int BITS = 14;

    /** Odd numbers without a pattern, so that the first bits of a product are spread. */
    private static final int ONE = 0x9E3779B1;

    private static final int OTHER = 0x85EBCA6B;

    private final long[] table = new long[1 << (BITS - 6)];

    void add(int number) {
        set(number * ONE >>> (32 - BITS));
        set(number * OTHER >>> (32 - BITS));
    }

    private void set(int bit) {
        table[bit >>> 6] |= 1L << bit;
    }

    /** Whether it was added; of others it is said rarely. */
    boolean mayHold(int number) {
        return isSet(number * ONE >>> (32 - BITS)) && isSet(number * OTHER >>> (32 - BITS));
    }

    private boolean isSet(int bit) {
        return (table[bit >>> 6] >>> bit & 1) != 0;
    }
}
