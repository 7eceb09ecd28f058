package org.jianwen.article.date.parse.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as a form says it. Immutable; may be shared by threads.
 *
 * @param hour from 0 to 24; 24 is the first hour of the next day, as in 24时 and 晚上12点半
 * @param minute from 0 to 59
 * @param second from 0 to 59
 * @param zone the zone that stands beside it, {@code null} for none
 */
public record ClockTime(
        int hour, int minute, int second, @Nullable ZoneId zone) {

    /** That time on a day, or on the next for hour 24. */
    public LocalDateTime on(LocalDate day) {
        return day.plusDays(hour / 24).atTime(hour % 24, minute, second);
    }

    /** This time on the clocks of that zone, unless it has one. */
    ClockTime in(ZoneId otherwise) {
        return zone != null ? this : new ClockTime(hour, minute, second, otherwise);
    }

    /** To the second, but to the minute where the seconds are 00: systems that keep no seconds print 08:05:00. */
    public DatePrecision precision() {
        return second == 0 ? DatePrecision.MINUTE : DatePrecision.SECOND;
    }
}
