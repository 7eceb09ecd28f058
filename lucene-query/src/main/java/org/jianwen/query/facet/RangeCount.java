package org.jianwen.query.facet;

import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/**
 * How many matches lie in one range.
 *
 * @param from where it begins, included, or {@code null} if it has no beginning
 * @param to where it ends, excluded, or {@code null} if it has no end
 * @param count the number of matches, also 0
 */
public record RangeCount(@Nullable Object from, @Nullable Object to, long count) {

    /** The condition that chooses exactly these matches. */
    public FieldCondition condition() {
        return FieldCondition.fromUpTo(from, to);
    }
}
