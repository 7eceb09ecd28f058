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

    /** Sets the most bytes of a file. */
    public ArchiveLimits withMaxFileBytes(long value) {
        return new ArchiveLimits(value, maxExpansion, maxEntries, maxDepth, maxLineBytes, maxBytesAhead);
    }

    /** Sets how many times its size a file may expand to. */
    public ArchiveLimits withMaxExpansion(int value) {
        return new ArchiveLimits(maxFileBytes, value, maxEntries, maxDepth, maxLineBytes, maxBytesAhead);
    }

    /** Sets the most entries of an archive. */
    public ArchiveLimits withMaxEntries(int value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, value, maxDepth, maxLineBytes, maxBytesAhead);
    }

    /** Sets the deepest nesting of archives. */
    public ArchiveLimits withMaxDepth(int value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, maxEntries, value, maxLineBytes, maxBytesAhead);
    }

    /** Sets the most bytes of a line of JSON Lines. */
    public ArchiveLimits withMaxLineBytes(int value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, maxEntries, maxDepth, value, maxBytesAhead);
    }

    /** Sets the most bytes read ahead. */
    public ArchiveLimits withMaxBytesAhead(long value) {
        return new ArchiveLimits(maxFileBytes, maxExpansion, maxEntries, maxDepth, maxLineBytes, value);
    }

    /**
     * The largest file or entry of an archive, in bytes; 32 million. A larger one is skipped. Files of JSON Lines are read line by line
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

    /** The most entries of one archive; 1,000,000. */
    public int maxEntries() {
        return maxEntries;
    }

    /** The deepest nesting of archives, where {@code .tar.gz} counts as two; 5. */
    public int maxDepth() {
        return maxDepth;
    }

    /** The longest line of JSON Lines, in bytes; 24 million. A longer one is skipped. */
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
