package org.jianwen.query.facet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jianwen.schema.DatePrecision;

/** The width of the buckets in counts by date, narrowest first. */
public enum DateInterval {
    /** One bucket a day. */
    DAY(DatePrecision.DAY),
    /** One bucket a week, from Monday to Sunday as in ISO 8601. */
    WEEK(DatePrecision.DAY),
    /** One bucket a month. */
    MONTH(DatePrecision.MONTH),
    /** One bucket a quarter, which begins in January, April, July or October. */
    QUARTER(DatePrecision.MONTH),
    /** One bucket a year. */
    YEAR(DatePrecision.YEAR);

    private final DatePrecision coarsest;

    DateInterval(DatePrecision coarsest) {
        this.coarsest = coarsest;
    }

    /** The first day of the bucket in which that day lies. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the bucket after the one that begins on that day. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** Counts the buckets from one day to another. It is 0 if both lie in one bucket. */
    public long barsBetween(LocalDate first, LocalDate second) {
        LocalDate from = startOf(first);
        LocalDate to = startOf(second);
        return switch (this) {
            case DAY -> ChronoUnit.DAYS.between(from, to);
            case WEEK -> ChronoUnit.WEEKS.between(from, to);
            case MONTH -> ChronoUnit.MONTHS.between(from, to);
            case QUARTER -> ChronoUnit.MONTHS.between(from, to) / 3;
            case YEAR -> ChronoUnit.YEARS.between(from, to);
        };
    }

    /**
     * Whether a date of that precision lies in one bucket for certain. A less precise one lies somewhere in several.
     */
    public boolean holds(DatePrecision precision) {
        return precision.compareTo(coarsest) <= 0;
    }

    /** The name as it stands in JSON and on the command line: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
