package org.jianwen.article.limits;

/**
 * How much is taken out of files and archives before the rest is left and reported. Immutable; threads may share it.
 *
 * @param maxFileBytes a file, or an entry of an archive, with more bytes is skipped; 32 million. Files of JSON Lines are
 *     read line by line and may be of any length
 * @param maxExpansion how many times its size on disk one file may expand to, archives in archives included, but always to
 *     16 times {@code maxFileBytes}; 200. Text shrinks to a fifth or a tenth, a bomb to a thousandth
 * @param maxEntries the entries that one archive may have; 1,000,000
 * @param maxDepth the archives that may stand in one another, where {@code .tar.gz} counts as two; 5
 * @param maxLineBytes a longer line of JSON Lines is skipped; 24 million
 * @param maxBytesAhead files are read ahead of whoever takes the articles until they have so many bytes together; 32
 *     million. One is always read
 */
public record ArchiveLimits(
        long maxFileBytes, int maxExpansion, int maxEntries, int maxDepth, int maxLineBytes, long maxBytesAhead) {

    /** The numbers named above. */
    public static final ArchiveLimits DEFAULT =
            new ArchiveLimits(32_000_000, 200, 1_000_000, 5, 24_000_000, 32_000_000);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a limit is too small to read anything
     */
    public ArchiveLimits {
        Least.check("maxFileBytes", maxFileBytes, 1);
        Least.check("maxExpansion", maxExpansion, 1);
        Least.check("maxEntries", maxEntries, 1);
        Least.check("maxDepth", maxDepth, 1);
        Least.check("maxLineBytes", maxLineBytes, 1);
        Least.check("maxBytesAhead", maxBytesAhead, 1);
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
}
