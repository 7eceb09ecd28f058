package org.jianwen.analysis.sketch;

import java.util.Arrays;

/**
 * A set of hashes in few bytes: they are dealt out to bins, and of each bin one byte of the least is kept, 0 for an empty
 * bin. Of the bins that either of two sets fills, both fill as large a share alike as the sets have in common, on average:
 * minwise hashing with one permutation (Li, Owen and Zhang, NIPS 2012) and few bits of each minimum (Li and König, WWW
 * 2010). For one thread.
 */
final class HashBins {

    private final long[] least;
    private final int shift;

    /** So many bins, a power of two. */
    HashBins(int bins) {
        least = new long[bins];
        Arrays.fill(least, Long.MAX_VALUE);
        shift = Long.SIZE - Integer.numberOfTrailingZeros(bins);
    }

    /** Adds a hash, which need not be a good one. */
    void add(long hash) {
        long mixed = mix(hash);
        int bin = (int) (mixed >>> shift);
        least[bin] = Math.min(least[bin], mixed & (-1L >>> (Long.SIZE - shift)));
    }

    /** One byte for each bin. */
    byte[] bytes() {
        byte[] bytes = new byte[least.length];
        for (int i = 0; i < bytes.length; i++) {
            boolean empty = least[i] == Long.MAX_VALUE;
            bytes[i] = empty ? 0 : (byte) (1 + Long.remainderUnsigned(mix(least[i]), 255));
        }
        return bytes;
    }

    /** Spreads a hash over all bits: the finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    private static long mix(long hash) {
        long mixed = hash * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
