package org.jianwen.analysis.segment;

/**
 * Pairs of words that are looked up in the model together.
 *
 * <p>So the processor waits for memory once for many, and not for each before it knows where to go on. For one thread.
 */
final class PairBatch {

    private static final int MOST = 256;

    private final PairCounts pairs;
    private final int[] lefts = new int[MOST];
    private final int[] rights = new int[MOST];
    private final long[] hashes = new long[MOST];
    private final int[] counts = new int[MOST];

    /** The numbers of those that the model may have. */
    private final int[] possible = new int[MOST];

    private int size;

    PairBatch(PairCounts pairs) {
        this.pairs = pairs;
    }

    /** Whether so many more do not fit. */
    boolean lacksRoomFor(int more) {
        return size + more > MOST;
    }

    void add(int left, int right, long hash) {
        int pair = size++;
        lefts[pair] = left;
        rights[pair] = right;
        hashes[pair] = hash;
    }

    void lookUp() {
        int possibles = 0;
        for (int i = 0; i < size; i++) {
            counts[i] = 0;
            possible[possibles] = i;
            possibles += pairs.mayHave(hashes[i]);
        }
        for (int i = 0; i < possibles; i++) {
            int pair = possible[i];
            counts[pair] = pairs.of(hashes[pair]);
        }
    }

    int size() {
        return size;
    }

    int left(int pair) {
        return lefts[pair];
    }

    int right(int pair) {
        return rights[pair];
    }

    /** How often the pair was seen, once it was looked up. */
    int count(int pair) {
        return counts[pair];
    }

    void clear() {
        size = 0;
    }
}
