package org.jianwen.article.limits;

/**
 * How much is read of a text and kept of an article; what is left is noted. Immutable; threads may share it.
 *
 * @param maxStringCharacters JSON with a longer string, number or name of a field is skipped; 8 million
 * @param maxFrontMatterCharacters a text whose front matter does not end within so many characters is read as one without; 65,536
 * @param maxNesting objects and arrays of JSON, quotations and lists of Markdown that may stand in one another; 100. JSON
 *     that is nested deeper is skipped, and Markdown is read as text there
 * @param maxBodyCharacters a longer body is cut there; 4 million
 * @param maxFieldCharacters a longer title, source or tag is cut there, a longer address or id is not used; 2,000
 * @param maxTags further tags are dropped; 100
 */
public record TextLimits(
        int maxStringCharacters,
        int maxFrontMatterCharacters,
        int maxNesting,
        int maxBodyCharacters,
        int maxFieldCharacters,
        int maxTags) {

    /** The numbers named above. */
    public static final TextLimits DEFAULT = new TextLimits(8_000_000, 65_536, 100, 4_000_000, 2_000, 100);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a limit is too small to read anything
     */
    public TextLimits {
        Least.check("maxStringCharacters", maxStringCharacters, 1);
        Least.check("maxFrontMatterCharacters", maxFrontMatterCharacters, 1);
        Least.check("maxNesting", maxNesting, 1);
        Least.check("maxBodyCharacters", maxBodyCharacters, 1);
        Least.check("maxFieldCharacters", maxFieldCharacters, 1);
        Least.check("maxTags", maxTags, 1);
    }

    /** These limits with that many characters a string of JSON. */
    public TextLimits withMaxStringCharacters(int value) {
        return new TextLimits(
                value, maxFrontMatterCharacters, maxNesting, maxBodyCharacters, maxFieldCharacters, maxTags);
    }

    /** These limits with that many characters of front matter. */
    public TextLimits withMaxFrontMatterCharacters(int value) {
        return new TextLimits(maxStringCharacters, value, maxNesting, maxBodyCharacters, maxFieldCharacters, maxTags);
    }

    /** These limits with JSON and Markdown nested that deep. */
    public TextLimits withMaxNesting(int value) {
        return new TextLimits(
                maxStringCharacters, maxFrontMatterCharacters, value, maxBodyCharacters, maxFieldCharacters, maxTags);
    }

    /** These limits with that many characters a body. */
    public TextLimits withMaxBodyCharacters(int value) {
        return new TextLimits(
                maxStringCharacters, maxFrontMatterCharacters, maxNesting, value, maxFieldCharacters, maxTags);
    }

    /** These limits with that many characters a title, source, address or tag. */
    public TextLimits withMaxFieldCharacters(int value) {
        return new TextLimits(
                maxStringCharacters, maxFrontMatterCharacters, maxNesting, maxBodyCharacters, value, maxTags);
    }

    /** These limits with that many tags an article. */
    public TextLimits withMaxTags(int value) {
        return new TextLimits(
                maxStringCharacters,
                maxFrontMatterCharacters,
                maxNesting,
                maxBodyCharacters,
                maxFieldCharacters,
                value);
    }
}
