package org.jianwen.article.date;

/**
 * How much of what may hold the date of one article is looked at; what is left is noted. Immutable; threads may share it.
 *
 * @param maxClues pieces of text that are looked at, at least 1
 * @param maxCharacters characters (UTF-16 units) of each that are looked at, at least 1; dates stand at the beginning of a
 *     line or are all of it
 */
public record DateLimits(int maxClues, int maxCharacters) {

    /** 200 pieces of text, 2,000 characters of each. */
    public static final DateLimits DEFAULT = new DateLimits(200, 2_000);

    /** Refuses limits under which no date could be found. */
    public DateLimits {
        if (maxClues < 1 || maxCharacters < 1) {
            throw new IllegalArgumentException("date limits are too small: " + maxClues + " pieces of text, "
                    + maxCharacters + " characters; wanted at least 1 of each");
        }
    }

    /** What is looked at of a text. */
    String head(String text) {
        return text.length() <= maxCharacters ? text : text.substring(0, maxCharacters);
    }
}
