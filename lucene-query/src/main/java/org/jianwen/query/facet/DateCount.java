package org.jianwen.query.facet;

import java.time.LocalDate;

/**
 * One bucket: how many matches were published in one day, week, month, quarter or year.
 *
 * @param start the first day of the bucket, in the zone of the request
 * @param interval how wide the bucket is
 * @param count the number of matches, 0 or more
 */
public record DateCount(LocalDate start, DateInterval interval, long count) {

    /** The last day of the bucket. */
    public LocalDate end() {
        return interval.next(start).minusDays(1);
    }
}
