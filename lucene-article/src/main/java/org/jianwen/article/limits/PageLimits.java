package org.jianwen.article.limits;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits on what is read of one page. What lies beyond is left out and noted. Immutable; threads may share it.
 */
public final class PageLimits {

    /** The usual limits. */
    public static final PageLimits DEFAULT = new PageLimits(8_000_000, 256, 1_000, 100);

    private final int maxCharacters;
    private final int maxDepth;
    private final int maxTimes;
    private final int maxNesting;

    private PageLimits(int maxCharacters, int maxDepth, int maxTimes, int maxNesting) {
        Least.check("maxCharacters", maxCharacters, 1);
        Least.check("maxDepth", maxDepth, 16);
        Least.check("maxTimes", maxTimes, 1);
        Least.check("maxNesting", maxNesting, 1);
        this.maxCharacters = maxCharacters;
        this.maxDepth = maxDepth;
        this.maxTimes = maxTimes;
        this.maxNesting = maxNesting;
    }

    /** Sets the most characters of a page. */
    public PageLimits withMaxCharacters(int value) {
        return new PageLimits(value, maxDepth, maxTimes, maxNesting);
    }

    /** Sets the deepest nesting of elements. */
    public PageLimits withMaxDepth(int value) {
        return new PageLimits(maxCharacters, value, maxTimes, maxNesting);
    }

    /** Sets the most marked dates of a page. */
    public PageLimits withMaxTimes(int value) {
        return new PageLimits(maxCharacters, maxDepth, value, maxNesting);
    }

    /** Sets the deepest nesting of JSON-LD. */
    public PageLimits withMaxNesting(int value) {
        return new PageLimits(maxCharacters, maxDepth, maxTimes, value);
    }

    /**
     * The most characters (UTF-16 units) of HTML that are parsed; 8 million. That is some 400 chapters of novels. The
     * rest is cut off.
     */
    public int maxCharacters() {
        return maxCharacters;
    }

    /** The deepest nesting of elements; 256, at least 16. Deeper ones are flattened. */
    public int maxDepth() {
        return maxDepth;
    }

    /** Dates marked as such, by {@code <time>} or a property, that are told from other text; 1,000. */
    public int maxTimes() {
        return maxTimes;
    }

    /**
     * The deepest nesting of objects and arrays in JSON-LD; 100. What is deeper, and what comes after it, is not read.
     */
    public int maxNesting() {
        return maxNesting;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(maxCharacters, maxDepth, maxTimes, maxNesting);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PageLimits that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "PageLimits[maxCharacters=" + maxCharacters + ", maxDepth=" + maxDepth + ", maxTimes=" + maxTimes
                + ", maxNesting=" + maxNesting + "]";
    }
}
