package org.jianwen.article.format;

import java.util.Objects;

/**
 * Something that the input says, and where it says it. Immutable; threads may share it.
 *
 * @param value what is said, without surrounding white space; not blank
 * @param where the place, for a person, such as {@code front matter}
 */
public record Said(String value, String where) {

    /** Checks what it is given. */
    public Said {
        value = value.strip();
        Objects.requireNonNull(where, "where");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("nothing is said in the " + where);
        }
    }
}
