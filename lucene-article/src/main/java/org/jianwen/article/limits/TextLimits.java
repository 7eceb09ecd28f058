package org.jianwen.article.limits;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits on what is read of a text and kept of an article. What is left is noted. Immutable; threads may share it. */
public final class TextLimits {

    /** The usual limits. */
    public static final TextLimits DEFAULT = new TextLimits(8_000_000, 65_536, 100, 4_000_000, 2_000, 100);

    private final int maxStringCharacters;
    private final int maxFrontMatterCharacters;
    private final int maxNesting;
    private final int maxBodyCharacters;
    private final int maxFieldCharacters;
    private final int maxTags;

    private TextLimits(
            int maxStringCharacters,
            int maxFrontMatterCharacters,
            int maxNesting,
            int maxBodyCharacters,
            int maxFieldCharacters,
            int maxTags) {
        Least.check("maxStringCharacters", maxStringCharacters, 1);
        Least.check("maxFrontMatterCharacters", maxFrontMatterCharacters, 1);
        Least.check("maxNesting", maxNesting, 1);
        Least.check("maxBodyCharacters", maxBodyCharacters, 1);
        Least.check("maxFieldCharacters", maxFieldCharacters, 1);
        Least.check("maxTags", maxTags, 1);
        this.maxStringCharacters = maxStringCharacters;
        this.maxFrontMatterCharacters = maxFrontMatterCharacters;
        this.maxNesting = maxNesting;
        this.maxBodyCharacters = maxBodyCharacters;
        this.maxFieldCharacters = maxFieldCharacters;
        this.maxTags = maxTags;
    }

    /** Sets the most characters of a string of JSON. */
    public TextLimits withMaxStringCharacters(int value) {
        return new TextLimits(
                value, maxFrontMatterCharacters, maxNesting, maxBodyCharacters, maxFieldCharacters, maxTags);
    }

    /** Sets the most characters of front matter. */
    public TextLimits withMaxFrontMatterCharacters(int value) {
        return new TextLimits(maxStringCharacters, value, maxNesting, maxBodyCharacters, maxFieldCharacters, maxTags);
    }

    /** Sets the deepest nesting of JSON and Markdown. */
    public TextLimits withMaxNesting(int value) {
        return new TextLimits(
                maxStringCharacters, maxFrontMatterCharacters, value, maxBodyCharacters, maxFieldCharacters, maxTags);
    }

    /** Sets the most characters of a body. */
    public TextLimits withMaxBodyCharacters(int value) {
        return new TextLimits(
                maxStringCharacters, maxFrontMatterCharacters, maxNesting, value, maxFieldCharacters, maxTags);
    }

    /** Sets the most characters of a title, source, address or tag. */
    public TextLimits withMaxFieldCharacters(int value) {
        return new TextLimits(
                maxStringCharacters, maxFrontMatterCharacters, maxNesting, maxBodyCharacters, value, maxTags);
    }

    /** Sets the most tags of an article. */
    public TextLimits withMaxTags(int value) {
        return new TextLimits(
                maxStringCharacters,
                maxFrontMatterCharacters,
                maxNesting,
                maxBodyCharacters,
                maxFieldCharacters,
                value);
    }

    /** The longest string, number or field name in JSON; 8 million. JSON with a longer one is skipped. */
    public int maxStringCharacters() {
        return maxStringCharacters;
    }

    /**
     * The longest front matter in characters; 65,536. A text whose front matter does not end by then is read as one
     * without.
     */
    public int maxFrontMatterCharacters() {
        return maxFrontMatterCharacters;
    }

    /**
     * The deepest nesting in JSON and Markdown; 100. It counts objects and arrays, quotations and lists. JSON that is
     * nested deeper is skipped, and Markdown is read as text there.
     */
    public int maxNesting() {
        return maxNesting;
    }

    /** The longest body in characters; 4 million. A longer one is cut there. */
    public int maxBodyCharacters() {
        return maxBodyCharacters;
    }

    /**
     * The longest title, source or tag in characters; 2,000. A longer one is cut there; a longer address or id is not
     * used.
     */
    public int maxFieldCharacters() {
        return maxFieldCharacters;
    }

    /** The most tags of an article; 100. Further ones are dropped. */
    public int maxTags() {
        return maxTags;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(
                maxStringCharacters,
                maxFrontMatterCharacters,
                maxNesting,
                maxBodyCharacters,
                maxFieldCharacters,
                maxTags);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextLimits that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "TextLimits[maxStringCharacters=" + maxStringCharacters + ", maxFrontMatterCharacters="
                + maxFrontMatterCharacters + ", maxNesting=" + maxNesting + ", maxBodyCharacters=" + maxBodyCharacters
                + ", maxFieldCharacters=" + maxFieldCharacters + ", maxTags=" + maxTags + "]";
    }
}
