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

    /** The start in ISO 8601, as long as its day, month or year is needed: 2022-09-03, 2022-09 or 2022. */
    public String value() {
        String day = start.toString();
        return switch (interval) {
            case DAY, WEEK -> day;
            case MONTH, QUARTER -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }

    /** The last day of the bucket. */
    public LocalDate end() {
        return interval.next(start).minusDays(1);
    }
}
