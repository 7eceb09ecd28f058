package org.jianwen.index.article.date.form.rule.word;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A time of day as a form says it. Immutable; may be shared by threads.
 *
 * @param hour from 0 to 24; 24 is the first hour of the next day, as in 24时 and 晚上12点半
 * @param minute from 0 to 59
 * @param second from 0 to 59
 * @param offset the offset from UTC that stands behind it, {@code null} for none
 */
public record ClockTime(
        int hour, int minute, int second, @Nullable ZoneOffset offset) {

    /** That time on a day, or on the next for hour 24. */
    public LocalDateTime on(LocalDate day) {
        return day.plusDays(hour / 24).atTime(hour % 24, minute, second);
    }

    /** To the second, but to the minute where the seconds are 00: systems that keep no seconds print 08:05:00. */
    public DatePrecision precision() {
        return second == 0 ? DatePrecision.MINUTE : DatePrecision.SECOND;
    }
}
