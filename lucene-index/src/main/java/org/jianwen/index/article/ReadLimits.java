package org.jianwen.index.article;

/**
 * How much is read before the rest is left and reported; every size that an archive controls. Immutable; threads may
 * share it.
 *
 * @param maxFileBytes a file, or an entry of an archive, with more bytes is skipped; 32 million. Files of JSON Lines are
 *     read line by line and may be of any length
 * @param maxExpandedBytes the bytes that one compressed file may expand to, archives in archives included; 8 billion
 * @param maxEntries the entries that one archive may have; 1,000,000
 * @param maxArchiveDepth the archives that may stand in one another, where {@code .tar.gz} counts as two; 5
 * @param maxLineCharacters a longer line of JSON Lines is skipped; 8 million
 * @param maxBodyCharacters a longer body is cut there, and a note says so; 4 million
 * @param maxTags further tags are dropped, and a note says so; 100
 */
public record ReadLimits(
        long maxFileBytes,
        long maxExpandedBytes,
        int maxEntries,
        int maxArchiveDepth,
        int maxLineCharacters,
        int maxBodyCharacters,
        int maxTags) {

    private static final ReadLimits DEFAULTS =
            new ReadLimits(32_000_000, 8_000_000_000L, 1_000_000, 5, 8_000_000, 4_000_000, 100);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a limit is not positive
     */
    public ReadLimits {
        long least = Math.min(Math.min(maxFileBytes, maxExpandedBytes), Math.min(maxEntries, maxArchiveDepth));
        least = Math.min(Math.min(least, maxLineCharacters), Math.min(maxBodyCharacters, maxTags));
        if (least < 1) {
            throw new IllegalArgumentException("a limit of " + least + "; every limit is at least 1");
        }
    }

    /** The limits named above. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** These limits with that many bytes a file. */
    public ReadLimits withMaxFileBytes(long value) {
        return new ReadLimits(
                value, maxExpandedBytes, maxEntries, maxArchiveDepth, maxLineCharacters, maxBodyCharacters, maxTags);
    }

    /** These limits with that many bytes out of one compressed file. */
    public ReadLimits withMaxExpandedBytes(long value) {
        return new ReadLimits(
                maxFileBytes, value, maxEntries, maxArchiveDepth, maxLineCharacters, maxBodyCharacters, maxTags);
    }

    /** These limits with that many entries an archive. */
    public ReadLimits withMaxEntries(int value) {
        return new ReadLimits(
                maxFileBytes, maxExpandedBytes, value, maxArchiveDepth, maxLineCharacters, maxBodyCharacters, maxTags);
    }

    /** These limits with that many archives in one another. */
    public ReadLimits withMaxArchiveDepth(int value) {
        return new ReadLimits(
                maxFileBytes, maxExpandedBytes, maxEntries, value, maxLineCharacters, maxBodyCharacters, maxTags);
    }

    /** These limits with that many characters a line of JSON Lines. */
    public ReadLimits withMaxLineCharacters(int value) {
        return new ReadLimits(
                maxFileBytes, maxExpandedBytes, maxEntries, maxArchiveDepth, value, maxBodyCharacters, maxTags);
    }

    /** These limits with that many characters a body. */
    public ReadLimits withMaxBodyCharacters(int value) {
        return new ReadLimits(
                maxFileBytes, maxExpandedBytes, maxEntries, maxArchiveDepth, maxLineCharacters, value, maxTags);
    }

    /** These limits with that many tags an article. */
    public ReadLimits withMaxTags(int value) {
        return new ReadLimits(
                maxFileBytes,
                maxExpandedBytes,
                maxEntries,
                maxArchiveDepth,
                maxLineCharacters,
                maxBodyCharacters,
                value);
    }
}
