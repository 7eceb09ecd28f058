package org.jianwen.article.date;

import java.time.LocalDateTime;
import java.util.List;
import org.jianwen.schema.DatePrecision;

/**
 * What a date form says once it is reckoned against a context.
 *
 * @param local the date on the archive's clocks; what lies below the precision is zero, the first day or month
 * @param precision how much of it the form says
 * @param instant whether the form names its zone, so that it is the same point in time wherever it is read
 * @param doubts what is odd about the form, a sentence each; empty for nothing
 */
public record DateReading(LocalDateTime local, DatePrecision precision, boolean instant, List<String> doubts) {

    /** Cuts {@code local} down to the precision and copies the doubts. */
    public DateReading {
        local = precision.floor(local);
        doubts = List.copyOf(doubts);
    }

    /** The date as long as its precision: 2022-09-16 08:05:12, 2022-09-16 08:05, 2022-09-16, 2022-09 or 2022. */
    public String value() {
        String time = local.toLocalTime().toString();
        return switch (precision) {
            case SECOND -> local.toLocalDate() + " " + (time.length() == 5 ? time + ":00" : time);
            case MINUTE -> local.toLocalDate() + " " + time;
            case DAY -> local.toLocalDate().toString();
            case MONTH -> local.toLocalDate().toString().substring(0, 7);
            case YEAR -> local.toLocalDate().toString().substring(0, 4);
        };
    }
}
