package org.jianwen.query.facet;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/**
 * Ranges of numbers or dates to count by. They are below the first bound, from each bound up to the next, which is
 * excluded, and from the last bound on. Immutable; may be shared by threads.
 *
 * @param ranges the ranges, in order, each as the condition that chooses it
 */
public record FieldRanges(List<FieldCondition.Between> ranges) {

    /** The most bounds. */
    public static final int MAX_BOUNDS = 1_000;

    /** Copies the list. */
    public FieldRanges {
        ranges = List.copyOf(ranges);
    }

    /**
     * The ranges between some bounds.
     *
     * @param bounds numbers, {@code LocalDate}, {@code Instant} or {@link org.jianwen.schema.ArticleDate}, in ascending
     *     order, at least one
     * @throws IllegalArgumentException if they are not in order, or too many or none
     */
    public static FieldRanges ranges(Object... bounds) {
        if (bounds.length < 1 || bounds.length > MAX_BOUNDS) {
            throw new IllegalArgumentException(bounds.length + " bounds of ranges: wanted 1 to " + MAX_BOUNDS);
        }
        List<FieldCondition.Between> ranges = new ArrayList<>();
        for (int i = 0; i <= bounds.length; i++) {
            Object from = i == 0 ? null : bounds[i - 1];
            Object to = i == bounds.length ? null : bounds[i];
            ranges.add(between(from, to));
        }
        return new FieldRanges(ranges);
    }

    private static FieldCondition.Between between(@Nullable Object from, @Nullable Object to) {
        return (FieldCondition.Between) FieldCondition.fromUpTo(from, to);
    }
}
