package org.jianwen.article;

import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * How much is read before the rest is left and reported; every size that an archive controls. Immutable; threads may
 * share it.
 *
 * @param maxFileBytes a file, or an entry of an archive, with more bytes is skipped; 32 million. Files of JSON Lines are
 *     read line by line and may be of any length
 * @param maxExpansion how many times its size on disk one file may expand to, archives in archives included,
 *     but always to 16 times {@code maxFileBytes}; 200. Text shrinks to a fifth or a tenth, a bomb to a thousandth
 * @param maxEntries the entries that one archive may have; 1,000,000
 * @param maxArchiveDepth the archives that may stand in one another, where {@code .tar.gz} counts as two; 5
 * @param maxLineCharacters a longer line of JSON Lines, or JSON with a longer string, is skipped; 8 million
 * @param maxFrontMatterCharacters a text whose front matter does not end within so many characters is read as one without,
 *     and a note says so; 65,536
 * @param maxNesting objects and arrays of JSON, quotations and lists of Markdown that may stand in one another; 100. JSON
 *     that is nested deeper is skipped, JSON-LD of a page is left from there on, which a note says, and Markdown is read
 *     as text there
 * @param maxPageCharacters a longer page is read as far as this, and a note says so; 8 million
 * @param maxPageDepth elements that stand deeper in one another are flattened; 256, at least 16
 * @param maxPageTimes further dates that one page marks as such are text like any other, and a note says so; 1,000
 * @param maxDateClues so many places of an article are looked at for its date, and a note says if there were more; 200.
 *     Time may grow with the square of it
 * @param maxDateCharacters so many characters of each of these places are looked at, and a note says if there were more;
 *     2,000
 * @param maxBodyCharacters a longer body is cut there, and a note says so; 4 million
 * @param maxFieldCharacters a longer title, source or tag is cut there, a longer address or id is not used, and a note
 *     says so; 2,000
 * @param maxTags further tags are dropped, and a note says so; 100
 * @param maxBytesAhead files are read ahead of whoever takes the articles until they have so many bytes together; 32
 *     million. One is always read
 */
public record ReadLimits(
        long maxFileBytes,
        int maxExpansion,
        int maxEntries,
        int maxArchiveDepth,
        int maxLineCharacters,
        int maxFrontMatterCharacters,
        int maxNesting,
        int maxPageCharacters,
        int maxPageDepth,
        int maxPageTimes,
        int maxDateClues,
        int maxDateCharacters,
        int maxBodyCharacters,
        int maxFieldCharacters,
        int maxTags,
        long maxBytesAhead) {

    private static final ReadLimits DEFAULTS = new ReadLimits(
            32_000_000,
            200,
            1_000_000,
            5,
            8_000_000,
            65_536,
            100,
            8_000_000,
            256,
            1_000,
            200,
            2_000,
            4_000_000,
            2_000,
            100,
            32_000_000);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a limit is not positive, or {@code maxPageDepth} is below 16
     */
    public ReadLimits {
        long least = LongStream.of(
                        maxFileBytes,
                        maxExpansion,
                        maxEntries,
                        maxArchiveDepth,
                        maxLineCharacters,
                        maxFrontMatterCharacters,
                        maxNesting,
                        maxPageCharacters,
                        maxPageTimes,
                        maxDateClues,
                        maxDateCharacters,
                        maxBodyCharacters,
                        maxFieldCharacters,
                        maxTags,
                        maxBytesAhead)
                .min()
                .orElseThrow();
        if (least < 1 || maxPageDepth < 16) {
            throw new IllegalArgumentException("found a limit of " + (least < 1 ? least : maxPageDepth)
                    + "; every limit is at least 1, and maxPageDepth at least 16");
        }
    }

    /** The limits named above. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** These limits with that many bytes a file. */
    public ReadLimits withMaxFileBytes(long value) {
        return with(draft -> draft.maxFileBytes = value);
    }

    /** These limits with files that may expand to so many times their size. */
    public ReadLimits withMaxExpansion(int value) {
        return with(draft -> draft.maxExpansion = value);
    }

    /** These limits with that many entries an archive. */
    public ReadLimits withMaxEntries(int value) {
        return with(draft -> draft.maxEntries = value);
    }

    /** These limits with that many archives in one another. */
    public ReadLimits withMaxArchiveDepth(int value) {
        return with(draft -> draft.maxArchiveDepth = value);
    }

    /** These limits with that many characters a line of JSON Lines. */
    public ReadLimits withMaxLineCharacters(int value) {
        return with(draft -> draft.maxLineCharacters = value);
    }

    /** These limits with that many characters of front matter. */
    public ReadLimits withMaxFrontMatterCharacters(int value) {
        return with(draft -> draft.maxFrontMatterCharacters = value);
    }

    /** These limits with JSON and Markdown nested that deep. */
    public ReadLimits withMaxNesting(int value) {
        return with(draft -> draft.maxNesting = value);
    }

    /** These limits with that many characters a page. */
    public ReadLimits withMaxPageCharacters(int value) {
        return with(draft -> draft.maxPageCharacters = value);
    }

    /** These limits with that many elements in one another. */
    public ReadLimits withMaxPageDepth(int value) {
        return with(draft -> draft.maxPageDepth = value);
    }

    /** These limits with that many marked dates a page. */
    public ReadLimits withMaxPageTimes(int value) {
        return with(draft -> draft.maxPageTimes = value);
    }

    /** These limits with that many places that may hold the date of an article. */
    public ReadLimits withMaxDateClues(int value) {
        return with(draft -> draft.maxDateClues = value);
    }

    /** These limits with that many characters of each such place. */
    public ReadLimits withMaxDateCharacters(int value) {
        return with(draft -> draft.maxDateCharacters = value);
    }

    /** These limits with that many characters a body. */
    public ReadLimits withMaxBodyCharacters(int value) {
        return with(draft -> draft.maxBodyCharacters = value);
    }

    /** These limits with that many characters a title, source, address or tag. */
    public ReadLimits withMaxFieldCharacters(int value) {
        return with(draft -> draft.maxFieldCharacters = value);
    }

    /** These limits with that many tags an article. */
    public ReadLimits withMaxTags(int value) {
        return with(draft -> draft.maxTags = value);
    }

    /** These limits with that many bytes read ahead. */
    public ReadLimits withMaxBytesAhead(long value) {
        return with(draft -> draft.maxBytesAhead = value);
    }

    private ReadLimits with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.limits();
    }

    /** Limits of which one is about to change. */
    private static final class Draft {
        private long maxFileBytes;
        private int maxExpansion;
        private int maxEntries;
        private int maxArchiveDepth;
        private int maxLineCharacters;
        private int maxFrontMatterCharacters;
        private int maxNesting;
        private int maxPageCharacters;
        private int maxPageDepth;
        private int maxPageTimes;
        private int maxDateClues;
        private int maxDateCharacters;
        private int maxBodyCharacters;
        private int maxFieldCharacters;
        private int maxTags;
        private long maxBytesAhead;

        Draft(ReadLimits limits) {
            maxFileBytes = limits.maxFileBytes;
            maxExpansion = limits.maxExpansion;
            maxEntries = limits.maxEntries;
            maxArchiveDepth = limits.maxArchiveDepth;
            maxLineCharacters = limits.maxLineCharacters;
            maxFrontMatterCharacters = limits.maxFrontMatterCharacters;
            maxNesting = limits.maxNesting;
            maxPageCharacters = limits.maxPageCharacters;
            maxPageDepth = limits.maxPageDepth;
            maxPageTimes = limits.maxPageTimes;
            maxDateClues = limits.maxDateClues;
            maxDateCharacters = limits.maxDateCharacters;
            maxBodyCharacters = limits.maxBodyCharacters;
            maxFieldCharacters = limits.maxFieldCharacters;
            maxTags = limits.maxTags;
            maxBytesAhead = limits.maxBytesAhead;
        }

        ReadLimits limits() {
            return new ReadLimits(
                    maxFileBytes,
                    maxExpansion,
                    maxEntries,
                    maxArchiveDepth,
                    maxLineCharacters,
                    maxFrontMatterCharacters,
                    maxNesting,
                    maxPageCharacters,
                    maxPageDepth,
                    maxPageTimes,
                    maxDateClues,
                    maxDateCharacters,
                    maxBodyCharacters,
                    maxFieldCharacters,
                    maxTags,
                    maxBytesAhead);
        }
    }
}
