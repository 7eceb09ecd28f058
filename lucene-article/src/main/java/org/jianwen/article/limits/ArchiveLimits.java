package org.jianwen.article.limits;

import java.util.Map;

/**
 * Limits on what is taken out of files and archives. The rest is left and reported. Immutable; threads may share it.
 */
public final class ArchiveLimits extends Sizes {

    /** The usual limits. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(Map.of())
            .withMaxFileBytes(32_000_000)
            .withMaxExpansion(200)
            .withMaxEntries(1_000_000)
            .withMaxDepth(5)
            .withMaxLineBytes(24_000_000)
            .withMaxBytesAhead(32_000_000);

    private ArchiveLimits(Map<String, Long> sizes) {
        super(sizes);
    }

    /** Sets the most bytes of a file. */
    public ArchiveLimits withMaxFileBytes(long value) {
        return new ArchiveLimits(with("maxFileBytes", value, 1));
    }

    /** Sets how many times its size a file may expand to. */
    public ArchiveLimits withMaxExpansion(int value) {
        return new ArchiveLimits(with("maxExpansion", value, 1));
    }

    /** Sets the most entries of an archive. */
    public ArchiveLimits withMaxEntries(int value) {
        return new ArchiveLimits(with("maxEntries", value, 1));
    }

    /** Sets the deepest nesting of archives. */
    public ArchiveLimits withMaxDepth(int value) {
        return new ArchiveLimits(with("maxDepth", value, 1));
    }

    /** Sets the most bytes of a line of JSON Lines. */
    public ArchiveLimits withMaxLineBytes(int value) {
        return new ArchiveLimits(with("maxLineBytes", value, 1));
    }

    /** Sets the most bytes read ahead. */
    public ArchiveLimits withMaxBytesAhead(long value) {
        return new ArchiveLimits(with("maxBytesAhead", value, 1));
    }

    /**
     * The largest file or entry of an archive, in bytes; 32 million. A larger one is skipped. Files of JSON Lines are read line by line
     * and may be of any length.
     */
    public long maxFileBytes() {
        return size("maxFileBytes");
    }

    /**
     * The most times its size on disk that a file may expand to; 200. Archives in archives are included, but up to 16
     * times {@code maxFileBytes} is always allowed. Text shrinks to a fifth or a tenth, a bomb to a thousandth.
     */
    public int maxExpansion() {
        return (int) size("maxExpansion");
    }

    /** The most entries of one archive; 1,000,000. */
    public int maxEntries() {
        return (int) size("maxEntries");
    }

    /** The deepest nesting of archives, where {@code .tar.gz} counts as two; 5. */
    public int maxDepth() {
        return (int) size("maxDepth");
    }

    /** The longest line of JSON Lines, in bytes; 24 million. A longer one is skipped. */
    public int maxLineBytes() {
        return (int) size("maxLineBytes");
    }

    /**
     * The most bytes of files that are read ahead; 32 million. They are ahead of whoever takes the articles. One is
     * always read.
     */
    public long maxBytesAhead() {
        return size("maxBytesAhead");
    }
}
