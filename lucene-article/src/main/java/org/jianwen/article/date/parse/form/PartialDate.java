package org.jianwen.article.date.parse.form;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.date.parse.clock.ClockTime;
import org.jianwen.article.date.parse.clock.ZoneReader;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * What a form says: a date on the clocks of {@code zone} or, where the form names none, on the archive's.
 * Immutable; may be shared by threads.
 *
 * @param local the date; below its precision zero, the first day or month
 * @param precision how much of it the form says
 * @param zone the zone that the form names, {@code null} for none
 * @param doubts what is odd about the form, in words; empty for nothing
 */
public record PartialDate(
        LocalDateTime local,
        DatePrecision precision,
        @Nullable ZoneId zone,
        List<String> doubts) {

    /** The doubt about a year of two digits. */
    static final String SHORT_YEAR = "the year has two digits";

    /** Cuts {@code local} down to the precision and copies the doubts. */
    public PartialDate {
        local = precision.floor(local);
        doubts = List.copyOf(doubts);
    }

    /** A date without an offset, of which nothing is odd. */
    static PartialDate of(LocalDateTime local, DatePrecision precision) {
        return new PartialDate(local, precision, null, List.of());
    }

    /** A day, or {@code null} where the calendar has none such, as 31 September. */
    public static @Nullable PartialDate day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return day > first.lengthOfMonth() ? null : day(first.withDayOfMonth(day));
    }

    /** A day. */
    public static PartialDate day(LocalDate day) {
        return of(day.atStartOfDay(), DatePrecision.DAY);
    }

    /** A month, or {@code null} where the year has none such. */
    static @Nullable PartialDate month(int year, int month) {
        if (month < 1 || month > 12 || year < 1 || year > 9999) {
            return null;
        }
        return of(LocalDate.of(year, month, 1).atStartOfDay(), DatePrecision.MONTH);
    }

    static PartialDate year(int year) {
        return of(LocalDate.of(year, 1, 1).atStartOfDay(), DatePrecision.YEAR);
    }

    /** This day at that time of the clock; what is coarser than a day stays as it is. */
    public PartialDate at(ClockTime clock) {
        if (precision != DatePrecision.DAY) {
            return this;
        }
        LocalDate day = local.toLocalDate();
        return new PartialDate(clock.on(day), clock.precision(), clock.zone(), doubts);
    }

    /** This date, doubted where it does not fall on that day of the week. */
    public PartialDate on(DayOfWeek weekday) {
        boolean agrees = precision.compareTo(DatePrecision.DAY) > 0 || local.getDayOfWeek() == weekday;
        return agrees ? this : doubting(local.toLocalDate() + " is not the day of the week that stands beside it");
    }

    /** This date with one more doubt. */
    PartialDate doubting(String doubt) {
        List<String> more = new ArrayList<>(doubts);
        more.add(doubt);
        return new PartialDate(local, precision, zone, more);
    }

    /** Whether its year was written with two digits, and is not one of the 2000s. */
    public boolean hasShortYear() {
        return local.getYear() < 2000 && doubts.contains(SHORT_YEAR);
    }

    /** This date, whose year has two digits, in that year of the Republic of China: 99年 is 2010. */
    public PartialDate inRepublic() {
        int years = ChineseDates.YEAR_BEFORE_REPUBLIC - 1900;
        return new PartialDate(local.plusYears(years), precision, zone, List.of("the year is read as one of 民国"));
    }

    /** The date on the clocks of that zone; days, months and years are the same in every zone. */
    public LocalDateTime in(ZoneId archive) {
        if (zone == null || !precision.isPointInTime()) {
            return local;
        }
        ZoneId own = ZoneReader.in(archive, zone);
        return local.atZone(own).withZoneSameInstant(archive).toLocalDateTime();
    }
}
