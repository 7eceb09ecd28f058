package org.jianwen.article.date;

import java.util.Objects;
import org.jianwen.schema.DateOrigin;

/**
 * A piece of text that may hold a date, and where it stood. Headlines, prose and comments are not clues.
 *
 * @param text the text as it stands: a byline such as 2022-09-16 08:05　来源：某报, the value of an attribute, the whole
 *     address for {@link DateOrigin#URL}, the name of the file with its extension for {@link DateOrigin#FILE_NAME}, the
 *     number alone for {@link DateOrigin#FEED_COMMENT}; at most {@link DateLimits#maxCharacters} characters are looked at
 * @param origin where it stood; {@link DateOrigin#INFERRED_YEAR} and {@link DateOrigin#RELATIVE} are outcomes, and read as
 *     {@link DateOrigin#BYLINE}
 * @param updated whether its place says that it is the date of the last change, as {@code article:modified_time} does
 */
public record DateClue(String text, DateOrigin origin, boolean updated) {

    /** Checks what it is given. */
    public DateClue {
        Objects.requireNonNull(text, "text");
        origin = origin == DateOrigin.INFERRED_YEAR || origin == DateOrigin.RELATIVE ? DateOrigin.BYLINE : origin;
    }

    /** A clue to the date of publication. */
    public static DateClue of(String text, DateOrigin origin) {
        return new DateClue(text, origin, false);
    }
}
