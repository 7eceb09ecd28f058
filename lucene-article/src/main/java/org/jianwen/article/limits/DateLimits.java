package org.jianwen.article.limits;

/**
 * How much of what may hold the date of one article is looked at; what is left is noted. Immutable; threads may share it.
 *
 * @param maxPlaces pieces of text that are looked at; 200. Time may grow with the square of it
 * @param maxCharacters characters (UTF-16 units) of each that are looked at, as dates stand at the beginning of a line or are all of
 *     it; 2,000
 */
public record DateLimits(int maxPlaces, int maxCharacters) {

    /** The numbers named above. */
    public static final DateLimits DEFAULT = new DateLimits(200, 2_000);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a limit is too small to read anything
     */
    public DateLimits {
        Least.check("maxPlaces", maxPlaces, 1);
        Least.check("maxCharacters", maxCharacters, 1);
    }

    /** These limits with that many places that may hold the date of an article. */
    public DateLimits withMaxPlaces(int value) {
        return new DateLimits(value, maxCharacters);
    }

    /** These limits with that many characters of each such place. */
    public DateLimits withMaxCharacters(int value) {
        return new DateLimits(maxPlaces, value);
    }

    /** What is looked at of a text. */
    public String head(String text) {
        return text.length() <= maxCharacters ? text : text.substring(0, maxCharacters);
    }
}
