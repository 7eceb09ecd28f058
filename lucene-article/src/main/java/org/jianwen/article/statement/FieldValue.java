package org.jianwen.article.statement;

import java.util.Objects;

/**
 * A value that the input gives a declared field. Immutable; threads may share it.
 *
 * @param field the name of the field, as it is declared
 * @param value text as it stands, or a number of JSON
 * @param origin where it stands
 */
public record FieldValue(String field, Object value, Origin origin) {

    /** Checks what it is given. */
    public FieldValue {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(origin, "origin");
    }
}
