package org.jianwen.index;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link ArticleIndexer} uses memory and disk, and when it commits by itself. Immutable; each method gives a
 * changed copy. The defaults suit an archive of a few million articles on one machine.
 */
public final class IndexerOptions {

    /** The most memory for articles that are not yet written out. */
    public static final int MAX_BUFFER_MEBIBYTES = 16_384;

    private static final IndexerOptions DEFAULTS = new IndexerOptions(buffer(), 8, 5_120, 0, Duration.ZERO, 10_000);

    private final int bufferMebibytes;
    private final int segmentsPerTier;
    private final int maxSegmentMebibytes;
    private final int commitAfterChanges;
    private final Duration commitEvery;
    private final int maxReported;

    private IndexerOptions(
            int bufferMebibytes,
            int segmentsPerTier,
            int maxSegmentMebibytes,
            int commitAfterChanges,
            Duration commitEvery,
            int maxReported) {
        Objects.requireNonNull(commitEvery, "commitEvery");
        check("bufferMebibytes", bufferMebibytes, 1, MAX_BUFFER_MEBIBYTES);
        check("segmentsPerTier", segmentsPerTier, 2, 100);
        check("maxSegmentMebibytes", maxSegmentMebibytes, 1, Integer.MAX_VALUE);
        check("commitAfterChanges", commitAfterChanges, 0, Integer.MAX_VALUE);
        check("maxReported", maxReported, 1, Integer.MAX_VALUE);
        if (commitEvery.isNegative()) {
            throw new IllegalArgumentException("commitEvery " + commitEvery + " is negative: zero means never");
        }
        this.bufferMebibytes = bufferMebibytes;
        this.segmentsPerTier = segmentsPerTier;
        this.maxSegmentMebibytes = maxSegmentMebibytes;
        this.commitAfterChanges = commitAfterChanges;
        this.commitEvery = commitEvery;
        this.maxReported = maxReported;
    }

    /**
     * The defaults. They are an eighth of what memory the program may use, from 16 to 256 MiB; eight parts of about one
     * size, parts of up to 5 GiB, and commits only when asked.
     */
    public static IndexerOptions defaults() {
        return DEFAULTS;
    }

    private static int buffer() {
        return (int) Math.clamp(Runtime.getRuntime().maxMemory() >> 23, 16L, 256L);
    }

    /** Sets the memory for articles that are not yet written out. */
    public IndexerOptions buffer(int mebibytes) {
        return new IndexerOptions(
                mebibytes, segmentsPerTier, maxSegmentMebibytes, commitAfterChanges, commitEvery, maxReported);
    }

    /** Sets the number of segments of a size, and their largest size in mebibytes. */
    public IndexerOptions segments(int perTier, int maxMebibytes) {
        return new IndexerOptions(bufferMebibytes, perTier, maxMebibytes, commitAfterChanges, commitEvery, maxReported);
    }

    /** Commits after this many changes, in the thread that makes the last of them. */
    public IndexerOptions commitAfter(int changes) {
        return new IndexerOptions(
                bufferMebibytes, segmentsPerTier, maxSegmentMebibytes, changes, commitEvery, maxReported);
    }

    /** Commits in the background, this often; zero means only when asked. */
    public IndexerOptions commitEvery(Duration time) {
        return new IndexerOptions(
                bufferMebibytes, segmentsPerTier, maxSegmentMebibytes, commitAfterChanges, time, maxReported);
    }

    /** Sets how much of each kind a report lists. */
    public IndexerOptions reporting(int most) {
        return new IndexerOptions(
                bufferMebibytes, segmentsPerTier, maxSegmentMebibytes, commitAfterChanges, commitEvery, most);
    }

    private static void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " " + value + " is not between " + min + " and " + max);
        }
    }

    /**
     * The memory for articles that are not yet written out, in MiB. It is 1 to {@value #MAX_BUFFER_MEBIBYTES}; more of
     * it means fewer and larger writes.
     */
    public int bufferMebibytes() {
        return bufferMebibytes;
    }

    /**
     * The most segments of about one size before they are merged, 2 to 100. Fewer make searching faster and adding
     * slower.
     */
    public int segmentsPerTier() {
        return segmentsPerTier;
    }

    /** The size, in mebibytes, from which segments are no longer merged, at least 1. */
    public int maxSegmentMebibytes() {
        return maxSegmentMebibytes;
    }

    /** How many changes are committed at once; 0 to commit only when asked. */
    public int commitAfterChanges() {
        return commitAfterChanges;
    }

    /** How often changes are committed in the background; zero for only when asked. */
    public Duration commitEvery() {
        return commitEvery;
    }

    /** The most entries of each kind in a report; at least 1. */
    public int maxReported() {
        return maxReported;
    }

    /** Sets what Lucene's writer goes by. */
    void applyTo(IndexWriterConfig config) {
        config.setRAMBufferSizeMB(bufferMebibytes)
                .setMergePolicy(new TieredMergePolicy()
                        .setSegmentsPerTier(segmentsPerTier)
                        .setMaxMergedSegmentMB(maxSegmentMebibytes));
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                bufferMebibytes, segmentsPerTier, maxSegmentMebibytes, commitAfterChanges, commitEvery, maxReported);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexerOptions that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "IndexerOptions[bufferMebibytes=" + bufferMebibytes + ", segmentsPerTier=" + segmentsPerTier
                + ", maxSegmentMebibytes=" + maxSegmentMebibytes + ", commitAfterChanges=" + commitAfterChanges
                + ", commitEvery=" + commitEvery + ", maxReported=" + maxReported + "]";
    }
}
