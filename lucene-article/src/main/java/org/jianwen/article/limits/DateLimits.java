package org.jianwen.article.limits;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits on where the date of an article is looked for. What is left is noted. Immutable; threads may share it. */
public final class DateLimits {

    /** The usual limits. */
    public static final DateLimits DEFAULT = new DateLimits(200, 2_000);

    private final int maxPlaces;
    private final int maxCharacters;

    private DateLimits(int maxPlaces, int maxCharacters) {
        Least.check("maxPlaces", maxPlaces, 1);
        Least.check("maxCharacters", maxCharacters, 1);
        this.maxPlaces = maxPlaces;
        this.maxCharacters = maxCharacters;
    }

    /** Sets the most places that may hold the date of an article. */
    public DateLimits withMaxPlaces(int value) {
        return new DateLimits(value, maxCharacters);
    }

    /** Sets the most characters of each such place. */
    public DateLimits withMaxCharacters(int value) {
        return new DateLimits(maxPlaces, value);
    }

    /** What is looked at of a text. */
    public String head(String text) {
        return text.length() <= maxCharacters ? text : text.substring(0, maxCharacters);
    }

    /** The most pieces of text that are looked at; 200. Time may grow with the square of it. */
    public int maxPlaces() {
        return maxPlaces;
    }

    /**
     * The most characters (UTF-16 units) of each that are looked at; 2,000. Dates stand at the beginning of a line or
     * are all of it.
     */
    public int maxCharacters() {
        return maxCharacters;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(maxPlaces, maxCharacters);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DateLimits that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "DateLimits[maxPlaces=" + maxPlaces + ", maxCharacters=" + maxCharacters + "]";
    }
}
