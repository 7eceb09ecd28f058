package org.jianwen.analysis.segment;

/**
 * How often one word followed another in the text that smartcn's model was made from. One long a pair in an open
 * table: the upper 46 bits of its hash, of which the rest says where it lies, and 18 bits of count. Threads may share
 * it.
 */
final class PairCounts {

    private static final int COUNT_BITS = 18;
    private static final long COUNT = (1L << COUNT_BITS) - 1;
    private static final int SLOTS = 1 << 19;
    private static final int FILTER_BITS = 22;
    private static final int OFTEN = 64;
    private static final int SOMETIMES = 8;

    private final long[] slots = new long[SLOTS];

    /** A bit for each pair: most pairs that are asked for are none, and this is small enough for a cache. */
    private final long[] filter = new long[1 << (FILTER_BITS - 6)];

    PairCounts(long[] hashes, int[] counts) {
        // The more frequent first, so that most that are asked for lie where they are looked for first.
        int above = Integer.MAX_VALUE;
        for (int least : new int[] {OFTEN, SOMETIMES, Integer.MIN_VALUE}) {
            for (int i = 0; i < hashes.length; i++) {
                if (hashes[i] != 0 && counts[i] >= least && counts[i] < above) {
                    put(hashes[i], counts[i]);
                }
            }
            above = least;
        }
    }

    private void put(long hash, int count) {
        if (count <= 0 || count > COUNT) {
            throw new IllegalStateException("found a pair of words counted " + count + " times, want 1 to " + COUNT);
        }
        int slot = (int) hash & SLOTS - 1;
        while (slots[slot] != 0) {
            slot = slot + 1 & SLOTS - 1;
        }
        slots[slot] = hash & ~COUNT | count;
        filter[(int) (hash >>> 64 - FILTER_BITS + 6)] |= 1L << (hash >>> 64 - FILTER_BITS);
    }

    /** 1 if there may be a pair with this hash, 0 if there is none. */
    int mayHave(long hash) {
        return (int) (filter[(int) (hash >>> 64 - FILTER_BITS + 6)] >>> (hash >>> 64 - FILTER_BITS)) & 1;
    }

    /** How often the pair with this hash was seen, 0 if never. */
    int of(long hash) {
        int slot = (int) hash & SLOTS - 1;
        while (slots[slot] != 0) {
            if (((slots[slot] ^ hash) & ~COUNT) == 0) {
                return (int) (slots[slot] & COUNT);
            }
            slot = slot + 1 & SLOTS - 1;
        }
        return 0;
    }
}
