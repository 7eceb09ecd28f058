package org.jianwen.article.limits;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits on what is taken out of files and archives. The rest is left and reported. Immutable; threads may share it.
 */
public final class ArchiveLimits {

    /** The usual limits. */
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(32_000_000, 200, 1_000_000, 5, 24_000_000, 32_000_000);

    private final long maxFileBytes;
    private final int maxExpansion;
    private final int maxEntries;
    private final int maxDepth;
    private final int maxLineBytes;
    private final long maxBytesAhead;

    private ArchiveLimits(
            long maxFileBytes, int maxExpansion, int maxEntries, int maxDepth, int maxLineBytes, long maxBytesAhead) {
        Least.check("maxFileBytes", maxFileBytes, 1);
        Least.check("maxExpansion", maxExpansion, 1);
        Least.check("maxEntries", maxEntries, 1);
        Least.check("maxDepth", maxDepth, 1);
        Least.check("maxLineBytes", maxLineBytes, 1);
        Least.check("maxBytesAhead", maxBytesAhead, 1);
        this.maxFileBytes = maxFileBytes;
        this.maxExpansion = maxExpansion;
        this.maxEntries = maxEntries;
        this.maxDepth = maxDepth;
        this.maxLineBytes = maxLineBytes;
        this.maxBytesAhead = maxBytesAhead;
    }

    /** These limits with that many bytes a file. */
    public ArchiveLimits withMaxFileBytes(long value) {
        return new ArchiveLimits(value, maxExpansion, maxEntries, maxDepth, maxLineBytes, maxBytesAhead);
    }

    /** These limits with files that may expand to so many times their size. */
    public ArchiveLimits withMaxExpansion(int value) {
        return new ArchiveLimits(maxFileBytes, value, maxEntries, maxDepth, maxLineBytes, maxBytesAhead);
    }

    /** These limits with that many entries an archive. */
    public ArchiveLimits withMaxEntries(int value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, value, maxDepth, maxLineBytes, maxBytesAhead);
    }

    /** These limits with that many archives in one another. */
    public ArchiveLimits withMaxDepth(int value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, maxEntries, value, maxLineBytes, maxBytesAhead);
    }

    /** These limits with that many bytes a line of JSON Lines. */
    public ArchiveLimits withMaxLineBytes(int value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, maxEntries, maxDepth, value, maxBytesAhead);
    }

    /** These limits with that many bytes read ahead. */
    public ArchiveLimits withMaxBytesAhead(long value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, maxEntries, maxDepth, maxLineBytes, value);
    }

    /**
     * A file, or an entry of an archive, with more bytes is skipped; 32 million. Files of JSON Lines are read line by line
     * and may be of any length.
     */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /**
     * The most times its size on disk that a file may expand to; 200. Archives in archives are included, but up to 16
     * times {@code maxFileBytes} is always allowed. Text shrinks to a fifth or a tenth, a bomb to a thousandth.
     */
    public int maxExpansion() {
        return maxExpansion;
    }

    /** The entries that one archive may have; 1,000,000. */
    public int maxEntries() {
        return maxEntries;
    }

    /** The archives that may stand in one another, where {@code .tar.gz} counts as two; 5. */
    public int maxDepth() {
        return maxDepth;
    }

    /** A longer line of JSON Lines is skipped; 24 million. */
    public int maxLineBytes() {
        return maxLineBytes;
    }

    /**
     * The most bytes of files that are read ahead; 32 million. They are ahead of whoever takes the articles. One is
     * always read.
     */
    public long maxBytesAhead() {
        return maxBytesAhead;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(maxFileBytes, maxExpansion, maxEntries, maxDepth, maxLineBytes, maxBytesAhead);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArchiveLimits that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "ArchiveLimits[maxFileBytes=" + maxFileBytes + ", maxExpansion=" + maxExpansion + ", maxEntries="
                + maxEntries + ", maxDepth=" + maxDepth + ", maxLineBytes=" + maxLineBytes + ", maxBytesAhead="
                + maxBytesAhead + "]";
    }
}
