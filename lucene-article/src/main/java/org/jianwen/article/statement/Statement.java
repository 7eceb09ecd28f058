package org.jianwen.article.statement;

import java.util.Objects;

/**
 * Something that the input says of its article, and where it says so. Immutable; threads may share it.
 *
 * @param field what it is about
 * @param text the words as they stand; of a date they are not read yet, as in {@code 2022-09-16 08:05 来源：新华社}
 * @param origin where they stand
 */
public record Statement(Field field, String text, Origin origin) {

    /** Checks what it is given. */
    public Statement {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(origin, "origin");
    }

    /** A date: of the last change if {@code updated}, else of the publication. */
    public static Statement date(String text, Origin origin, boolean updated) {
        return new Statement(updated ? Field.UPDATED : Field.PUBLISHED, text, origin);
    }

    /** Whether it says when the article was changed rather than published. */
    public boolean updated() {
        return field == Field.UPDATED;
    }
}
