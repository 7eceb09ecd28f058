package org.jianwen.query.facet;

import java.time.LocalDate;
import java.util.Locale;
import org.jianwen.schema.DatePrecision;

/** The width of the bars in counts by date. */
public enum DateInterval {
    /** One bar a day. */
    DAY(DatePrecision.DAY),
    /** One bar a month. */
    MONTH(DatePrecision.MONTH),
    /** One bar a year. */
    YEAR(DatePrecision.YEAR);

    private final DatePrecision coarsest;

    DateInterval(DatePrecision coarsest) {
        this.coarsest = coarsest;
    }

    /** The first day of the bar in which that day lies. */
    public LocalDate startOf(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the bar after the one that begins on that day. */
    public LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }

    /** Whether a date of that precision is known to lie in one bar, rather than somewhere in several. */
    public boolean holds(DatePrecision precision) {
        return precision.compareTo(coarsest) <= 0;
    }

    /** The name as it stands in JSON and on the command line: lower case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
