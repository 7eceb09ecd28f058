package org.jianwen.index.article.page;

/**
 * How much of one page is read; what lies beyond is left out and noted.
 *
 * @param maxCharacters characters (UTF-16 units) of HTML that are parsed, at least 1; the rest is cut off
 * @param maxDepth elements that may stand inside one another, at least 16; deeper ones are flattened
 * @param maxTags tags that are kept, at least 0
 */
public record PageLimits(int maxCharacters, int maxDepth, int maxTags) {
    /** 8 million characters (some 400 novels' chapters), 256 nested elements, 50 tags. */
    public static final PageLimits DEFAULT = new PageLimits(8_000_000, 256, 50);

    /** Refuses limits under which no page could be read. */
    public PageLimits {
        if (maxCharacters < 1 || maxDepth < 16 || maxTags < 0) {
            throw new IllegalArgumentException("page limits are too small: " + maxCharacters + " characters, "
                    + maxDepth + " deep, " + maxTags + " tags; wanted at least 1, 16 and 0");
        }
    }

    /** The same limits with another number of characters. */
    public PageLimits withMaxCharacters(int characters) {
        return new PageLimits(characters, maxDepth, maxTags);
    }

    /** The same limits with another depth. */
    public PageLimits withMaxDepth(int depth) {
        return new PageLimits(maxCharacters, depth, maxTags);
    }
}
