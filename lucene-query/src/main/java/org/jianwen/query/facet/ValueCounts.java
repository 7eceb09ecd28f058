package org.jianwen.query.facet;

import java.util.List;

/**
 * Counts by value of a field: the most frequent values, and the rest.
 *
 * <p>Where an article has one value at most, as with sources, every match is counted once: with its value, in the rest,
 * or as without.
 *
 * @param top the values that most matches have, most first, then in the order of their UTF-8 bytes, folded
 * @param otherValues how many further values there are
 * @param rest matches that have a value, but none of the top ones
 * @param without matches that have no value
 */
public record ValueCounts(List<ValueCount> top, long otherValues, long rest, long without) {

    /** No counts: what a request that did not ask for them gets. */
    public static final ValueCounts NONE = new ValueCounts(List.of(), 0, 0, 0);

    /** Copies the list. */
    public ValueCounts {
        top = List.copyOf(top);
    }
}
