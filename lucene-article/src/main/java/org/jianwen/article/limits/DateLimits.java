package org.jianwen.article.limits;

import java.util.Map;

/** Limits on where the date of an article is looked for. What is left is noted. Immutable; threads may share it. */
public final class DateLimits extends Sizes {

    /** The usual limits. */
    public static final DateLimits DEFAULT =
            new DateLimits(Map.of()).withMaxPlaces(200).withMaxCharacters(2_000);

    private DateLimits(Map<String, Long> sizes) {
        super(sizes);
    }

    /** Sets the most places that may hold the date of an article. */
    public DateLimits withMaxPlaces(int value) {
        return new DateLimits(with("maxPlaces", value, 1));
    }

    /** Sets the most characters of each such place. */
    public DateLimits withMaxCharacters(int value) {
        return new DateLimits(with("maxCharacters", value, 1));
    }

    /** The most pieces of text that are looked at; 200. Time may grow with the square of it. */
    public int maxPlaces() {
        return (int) size("maxPlaces");
    }

    /**
     * The most characters (UTF-16 units) of each that are looked at; 2,000. Dates stand at the beginning of a line or
     * are all of it.
     */
    public int maxCharacters() {
        return (int) size("maxCharacters");
    }

    /** What is looked at of a text. */
    public String head(String text) {
        return text.length() <= maxCharacters() ? text : text.substring(0, maxCharacters());
    }
}
