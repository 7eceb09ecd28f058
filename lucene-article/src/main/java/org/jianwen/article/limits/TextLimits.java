package org.jianwen.article.limits;

import java.util.Map;

/** Limits on what is read of a text and kept of an article. What is left is noted. Immutable; threads may share it. */
public final class TextLimits extends Sizes {

    /** The usual limits. */
    public static final TextLimits DEFAULT = new TextLimits(Map.of())
            .withMaxStringCharacters(8_000_000)
            .withMaxFrontMatterCharacters(65_536)
            .withMaxNesting(100)
            .withMaxBodyCharacters(4_000_000)
            .withMaxFieldCharacters(2_000)
            .withMaxTags(100);

    private TextLimits(Map<String, Long> sizes) {
        super(sizes);
    }

    /** Sets the most characters of a string of JSON. */
    public TextLimits withMaxStringCharacters(int value) {
        return new TextLimits(with("maxStringCharacters", value, 1));
    }

    /** Sets the most characters of front matter. */
    public TextLimits withMaxFrontMatterCharacters(int value) {
        return new TextLimits(with("maxFrontMatterCharacters", value, 1));
    }

    /** Sets the deepest nesting of JSON and Markdown. */
    public TextLimits withMaxNesting(int value) {
        return new TextLimits(with("maxNesting", value, 1));
    }

    /** Sets the most characters of a body. */
    public TextLimits withMaxBodyCharacters(int value) {
        return new TextLimits(with("maxBodyCharacters", value, 1));
    }

    /** Sets the most characters of a title, source, address or tag. */
    public TextLimits withMaxFieldCharacters(int value) {
        return new TextLimits(with("maxFieldCharacters", value, 1));
    }

    /** Sets the most tags of an article. */
    public TextLimits withMaxTags(int value) {
        return new TextLimits(with("maxTags", value, 1));
    }

    /** The longest string, number or field name in JSON; 8 million. JSON with a longer one is skipped. */
    public int maxStringCharacters() {
        return (int) size("maxStringCharacters");
    }

    /**
     * The longest front matter in characters; 65,536. A text whose front matter does not end by then is read as one
     * without.
     */
    public int maxFrontMatterCharacters() {
        return (int) size("maxFrontMatterCharacters");
    }

    /**
     * The deepest nesting in JSON and Markdown; 100. It counts objects and arrays, quotations and lists. JSON that is
     * nested deeper is skipped, and Markdown is read as text there.
     */
    public int maxNesting() {
        return (int) size("maxNesting");
    }

    /** The longest body in characters; 4 million. A longer one is cut there. */
    public int maxBodyCharacters() {
        return (int) size("maxBodyCharacters");
    }

    /**
     * The longest title, source or tag in characters; 2,000. A longer one is cut there; a longer address or id is not
     * used.
     */
    public int maxFieldCharacters() {
        return (int) size("maxFieldCharacters");
    }

    /** The most tags of an article; 100. Further ones are dropped. */
    public int maxTags() {
        return (int) size("maxTags");
    }
}
