package org.jianwen.query.suggest.vocabulary;

/** Counts pairs of characters in an open table; there is none of U+0000. For one thread. */
final class PairTally {

    private int[] pairs = new int[1 << 12];
    private int[] counts = new int[1 << 12];
    private int size;

    void add(char one, char other) {
        int slot = slot(one << Character.SIZE | other);
        if (counts[slot]++ == 0) {
            pairs[slot] = one << Character.SIZE | other;
            if (++size > pairs.length / 2) {
                grow();
            }
        }
    }

    int of(char one, char other) {
        return counts[slot(one << Character.SIZE | other)];
    }

    private int slot(int pair) {
        int slot = pair * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(pairs.length) + 1;
        while (counts[slot] != 0 && pairs[slot] != pair) {
            slot = slot + 1 & pairs.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] oldPairs = pairs;
        int[] oldCounts = counts;
        pairs = new int[2 * oldPairs.length];
        counts = new int[pairs.length];
        for (int i = 0; i < oldPairs.length; i++) {
            if (oldCounts[i] > 0) {
                int slot = slot(oldPairs[i]);
                pairs[slot] = oldPairs[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
