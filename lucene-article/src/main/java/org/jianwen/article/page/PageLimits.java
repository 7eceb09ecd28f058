package org.jianwen.article.page;

/**
 * How much of one page is read; what lies beyond is left out and noted.
 *
 * @param maxCharacters characters (UTF-16 units) of HTML that are parsed, at least 1; the rest is cut off
 * @param maxDepth elements that may stand inside one another, at least 16; deeper ones are flattened
 * @param maxTags tags that are kept, at least 0
 * @param maxTimes dates marked as such, by {@code <time>} or a property, that are told from other text, at least 1
 * @param maxNesting objects and arrays that may stand in one another in JSON-LD, at least 1; what is deeper, and what
 *     comes after it, is not read
 */
public record PageLimits(int maxCharacters, int maxDepth, int maxTags, int maxTimes, int maxNesting) {
    /**
     * 8 million characters (some 400 novels' chapters), 256 nested elements, 100 tags, 1,000 marked dates, JSON-LD nested
     * 100 deep.
     */
    public static final PageLimits DEFAULT = new PageLimits(8_000_000, 256, 100, 1_000, 100);

    /** Refuses limits under which no page could be read. */
    public PageLimits {
        if (maxCharacters < 1 || maxDepth < 16 || maxTags < 0 || maxTimes < 1 || maxNesting < 1) {
            throw new IllegalArgumentException("page limits are too small: " + maxCharacters + " characters, "
                    + maxDepth + " deep, " + maxTags + " tags, " + maxTimes + " marked dates, JSON-LD nested "
                    + maxNesting + " deep; wanted at least 1, 16, 0, 1 and 1");
        }
    }

    /** The same limits with another number of characters. */
    public PageLimits withMaxCharacters(int characters) {
        return new PageLimits(characters, maxDepth, maxTags, maxTimes, maxNesting);
    }

    /** The same limits with another depth. */
    public PageLimits withMaxDepth(int depth) {
        return new PageLimits(maxCharacters, depth, maxTags, maxTimes, maxNesting);
    }
}
