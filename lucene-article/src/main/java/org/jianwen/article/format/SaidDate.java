package org.jianwen.article.format;

import java.util.Objects;
import org.jianwen.schema.DateOrigin;

/**
 * A text that states a date, not read yet. Immutable; threads may share it.
 *
 * @param text the text as it stands
 * @param origin where it stands
 * @param updated whether it says when the article was changed rather than published
 */
public record SaidDate(String text, DateOrigin origin, boolean updated) {

    /** Checks what it is given. */
    public SaidDate {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
    }
}
