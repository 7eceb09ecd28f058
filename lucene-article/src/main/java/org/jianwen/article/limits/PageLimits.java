package org.jianwen.article.limits;

import java.util.Map;

/**
 * Limits on what is read of one page. What lies beyond is left out and noted. Immutable; threads may share it.
 */
public final class PageLimits extends Sizes {

    /** The usual limits. */
    public static final PageLimits DEFAULT = new PageLimits(Map.of())
            .withMaxCharacters(8_000_000)
            .withMaxDepth(256)
            .withMaxTimes(1_000)
            .withMaxNesting(100);

    private PageLimits(Map<String, Long> sizes) {
        super(sizes);
    }

    /** Sets the most characters of a page. */
    public PageLimits withMaxCharacters(int value) {
        return new PageLimits(with("maxCharacters", value, 1));
    }

    /** Sets the deepest nesting of elements. */
    public PageLimits withMaxDepth(int value) {
        return new PageLimits(with("maxDepth", value, 16));
    }

    /** Sets the most marked dates of a page. */
    public PageLimits withMaxTimes(int value) {
        return new PageLimits(with("maxTimes", value, 1));
    }

    /** Sets the deepest nesting of JSON-LD. */
    public PageLimits withMaxNesting(int value) {
        return new PageLimits(with("maxNesting", value, 1));
    }

    /**
     * The most characters (UTF-16 units) of HTML that are parsed; 8 million. That is some 400 chapters of novels. The
     * rest is cut off.
     */
    public int maxCharacters() {
        return (int) size("maxCharacters");
    }

    /** The deepest nesting of elements; 256, at least 16. Deeper ones are flattened. */
    public int maxDepth() {
        return (int) size("maxDepth");
    }

    /** Dates marked as such, by {@code <time>} or a property, that are told from other text; 1,000. */
    public int maxTimes() {
        return (int) size("maxTimes");
    }

    /**
     * The deepest nesting of objects and arrays in JSON-LD; 100. What is deeper, and what comes after it, is not read.
     */
    public int maxNesting() {
        return (int) size("maxNesting");
    }
}
