package org.jianwen.article.format;

/**
 * How much of a text its shape may take up.
 *
 * @param maxStringCharacters a JSON object with a longer string, number or name of a field is not valid
 * @param maxFrontMatterCharacters a text whose front matter does not end within so many characters has none, which is
 *     noted where there is more text than that
 * @param maxNesting a JSON object with more objects and arrays in one another is not valid; of Markdown, quotations and
 *     lists that stand deeper in one another are read as text
 */
public record ShapeLimits(int maxStringCharacters, int maxFrontMatterCharacters, int maxNesting) {

    /** Refuses limits under which nothing could be read. */
    public ShapeLimits {
        if (maxStringCharacters < 1 || maxFrontMatterCharacters < 1 || maxNesting < 1) {
            throw new IllegalArgumentException("shape limits are too small: " + maxStringCharacters
                    + " characters a string, " + maxFrontMatterCharacters + " characters of front matter, nesting of "
                    + maxNesting + "; wanted at least 1 of each");
        }
    }
}
