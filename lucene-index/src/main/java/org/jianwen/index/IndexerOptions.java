package org.jianwen.index;

import java.time.Duration;
import java.util.Objects;

/**
 * How an {@link ArticleIndexer} uses memory and disk, and when it commits by itself. Immutable; each method gives a
 * changed copy. The defaults suit an archive of a few million articles on one machine.
 *
 * @param bufferMebibytes memory for articles that are not yet written out, 1 to {@value #MAX_BUFFER_MEBIBYTES}; more of it
 *     means fewer and larger writes
 * @param segmentsPerTier how many parts of about one size the index may have before they are merged, 2 to 100; fewer make
 *     searching faster and adding slower
 * @param maxSegmentMebibytes parts of this size are merged no more, at least 1
 * @param commitAfterChanges commit after so many articles added or deleted; 0 to commit only when asked
 * @param commitEvery commit in the background what was changed in this time; zero to commit only when asked
 * @param maxReported a report lists so much that was not indexed, and so many different sources and notes, at least 1
 */
public record IndexerOptions(
        int bufferMebibytes,
        int segmentsPerTier,
        int maxSegmentMebibytes,
        int commitAfterChanges,
        Duration commitEvery,
        int maxReported) {

    /** The most memory for articles that are not yet written out. */
    public static final int MAX_BUFFER_MEBIBYTES = 16_384;

    private static final IndexerOptions DEFAULTS = new IndexerOptions(buffer(), 8, 5_120, 0, Duration.ZERO, 10_000);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a number is out of bounds
     */
    public IndexerOptions {
        Objects.requireNonNull(commitEvery, "commitEvery");
        check("bufferMebibytes", bufferMebibytes, 1, MAX_BUFFER_MEBIBYTES);
        check("segmentsPerTier", segmentsPerTier, 2, 100);
        check("maxSegmentMebibytes", maxSegmentMebibytes, 1, Integer.MAX_VALUE);
        check("commitAfterChanges", commitAfterChanges, 0, Integer.MAX_VALUE);
        check("maxReported", maxReported, 1, Integer.MAX_VALUE);
        if (commitEvery.isNegative()) {
            throw new IllegalArgumentException("commitEvery " + commitEvery + " is negative: zero means never");
        }
    }

    /**
     * An eighth of what memory the program may use, from 16 to 256 MiB; eight parts of about one size, parts of up to 5
     * GiB, and commits only when asked.
     */
    public static IndexerOptions defaults() {
        return DEFAULTS;
    }

    private static int buffer() {
        return (int) Math.clamp(Runtime.getRuntime().maxMemory() >> 23, 16L, 256L);
    }

    /** With so much memory for articles that are not yet written out. */
    public IndexerOptions buffer(int mebibytes) {
        return new IndexerOptions(
                mebibytes, segmentsPerTier, maxSegmentMebibytes, commitAfterChanges, commitEvery, maxReported);
    }

    /** With so many parts of about one size, each of up to so many mebibytes. */
    public IndexerOptions segments(int perTier, int maxMebibytes) {
        return new IndexerOptions(bufferMebibytes, perTier, maxMebibytes, commitAfterChanges, commitEvery, maxReported);
    }

    /** Committing after so many articles added or deleted, in the thread that adds or deletes the last of them. */
    public IndexerOptions commitAfter(int changes) {
        return new IndexerOptions(
                bufferMebibytes, segmentsPerTier, maxSegmentMebibytes, changes, commitEvery, maxReported);
    }

    /** Committing in the background what was changed in that time. */
    public IndexerOptions commitEvery(Duration time) {
        return new IndexerOptions(
                bufferMebibytes, segmentsPerTier, maxSegmentMebibytes, commitAfterChanges, time, maxReported);
    }

    /** Listing so much of each kind in a report. */
    public IndexerOptions reporting(int most) {
        return new IndexerOptions(
                bufferMebibytes, segmentsPerTier, maxSegmentMebibytes, commitAfterChanges, commitEvery, most);
    }

    private static void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " " + value + " is not between " + min + " and " + max);
        }
    }
}
