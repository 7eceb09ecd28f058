package org.jianwen.query.collect;

import java.util.Objects;

/**
 * A field that hits are sorted by. Articles without a value come last in either direction.
 *
 * @param field the name of a sortable field, built in or declared
 * @param descending whether the greatest value comes first
 */
public record SortKey(String field, boolean descending) {

    /** The most fields that hits are sorted by. */
    public static final int MAX_KEYS = 10;

    /** Checks that there is a name. */
    public SortKey {
        Objects.requireNonNull(field, "the name of the field is null");
    }
}
