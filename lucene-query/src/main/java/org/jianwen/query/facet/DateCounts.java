package org.jianwen.query.facet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many matches were published when. Every match is counted once: in a bucket, as imprecise, or as undated.
 *
 * @param interval how wide the buckets are, or {@code null} if no counts were asked for; wider than asked for where there
 *     would be more than {@value FacetCounter#MAX_BUCKETS} buckets
 * @param buckets the buckets from the first that holds a match to the last, in order of time, empty ones between them included
 * @param imprecise matches whose date is known only to a stretch wider than a bucket, such as the year in counts by month
 * @param undated matches without a date
 */
public record DateCounts(@Nullable DateInterval interval, List<DateCount> buckets, long imprecise, long undated) {

    /** No counts: what a request that did not ask for them gets. */
    public static final DateCounts NONE = new DateCounts(null, List.of(), 0, 0);

    /** Copies the list. */
    public DateCounts {
        buckets = List.copyOf(buckets);
    }
}
