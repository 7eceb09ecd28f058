package org.jianwen.schema;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** How much of a date its evidence supports, finest first. */
public enum DatePrecision {
    /** A point in time, to the second. */
    SECOND,
    /** A point in time, to the minute. */
    MINUTE,
    /** A calendar day; the time of day is not known. */
    DAY,
    /** A calendar month; the day is not known. */
    MONTH,
    /** A calendar year; the month is not known. */
    YEAR;

    /**
     * Whether a date of this precision names a point in time. A point falls on different days in different zones; a
     * calendar day, month or year is the same wherever it is read.
     */
    public boolean isPointInTime() {
        return this == SECOND || this == MINUTE;
    }

    /**
     * Rounds a local time down to this precision. The result is the beginning of its second, minute, day, month or
     * year.
     */
    public LocalDateTime floor(LocalDateTime local) {
        return switch (this) {
            case SECOND -> local.truncatedTo(ChronoUnit.SECONDS);
            case MINUTE -> local.truncatedTo(ChronoUnit.MINUTES);
            case DAY -> local.truncatedTo(ChronoUnit.DAYS);
            case MONTH -> local.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case YEAR -> local.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
        };
    }
}
