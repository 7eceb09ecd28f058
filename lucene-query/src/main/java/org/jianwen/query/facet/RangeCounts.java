package org.jianwen.query.facet;

import java.util.List;

/**
 * How many matches lie in which range of a field of numbers or dates.
 *
 * @param ranges the ranges that were asked for, in order
 * @param without matches without a value, and those whose month or year lies in several of the ranges
 */
public record RangeCounts(List<RangeCount> ranges, long without) {

    /** No counts: what a request that did not ask for them gets. */
    public static final RangeCounts NONE = new RangeCounts(List.of(), 0);

    /** Copies the list. */
    public RangeCounts {
        ranges = List.copyOf(ranges);
    }
}
