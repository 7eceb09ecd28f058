package org.jianwen.article.limits;

/**
 * How much of one page is read; what lies beyond is left out and noted. Immutable; threads may share it.
 *
 * @param maxCharacters characters (UTF-16 units) of HTML that are parsed, the rest is cut off; 8 million, some 400 chapters of novels
 * @param maxDepth elements that stand deeper in one another are flattened; 256, at least 16
 * @param maxTimes dates marked as such, by {@code <time>} or a property, that are told from other text; 1,000
 * @param maxNesting objects and arrays that may stand in one another in JSON-LD; what is deeper, and what comes after it, is
 *     not read; 100
 */
public record PageLimits(int maxCharacters, int maxDepth, int maxTimes, int maxNesting) {

    /** The numbers named above. */
    public static final PageLimits DEFAULT = new PageLimits(8_000_000, 256, 1_000, 100);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a limit is too small to read anything
     */
    public PageLimits {
        Least.check("maxCharacters", maxCharacters, 1);
        Least.check("maxDepth", maxDepth, 16);
        Least.check("maxTimes", maxTimes, 1);
        Least.check("maxNesting", maxNesting, 1);
    }

    /** These limits with that many characters a page. */
    public PageLimits withMaxCharacters(int value) {
        return new PageLimits(value, maxDepth, maxTimes, maxNesting);
    }

    /** These limits with that many elements in one another. */
    public PageLimits withMaxDepth(int value) {
        return new PageLimits(maxCharacters, value, maxTimes, maxNesting);
    }

    /** These limits with that many marked dates a page. */
    public PageLimits withMaxTimes(int value) {
        return new PageLimits(maxCharacters, maxDepth, value, maxNesting);
    }

    /** These limits with JSON-LD nested that deep. */
    public PageLimits withMaxNesting(int value) {
        return new PageLimits(maxCharacters, maxDepth, maxTimes, value);
    }
}
