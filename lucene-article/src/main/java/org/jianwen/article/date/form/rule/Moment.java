package org.jianwen.article.date.form.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.date.form.rule.word.ClockTime;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * What a form says: a date on the clocks of {@code offset} or, where the form names none, on the archive's.
 * Immutable; may be shared by threads.
 *
 * @param local the date; below its precision zero, the first day or month
 * @param precision how much of it the form says
 * @param offset the offset that the form names, {@code null} for none
 * @param doubts what is odd about the form, in words; empty for nothing
 */
public record Moment(
        LocalDateTime local,
        DatePrecision precision,
        @Nullable ZoneOffset offset,
        List<String> doubts) {

    /** Cuts {@code local} down to the precision and copies the doubts. */
    public Moment {
        local = precision.floor(local);
        doubts = List.copyOf(doubts);
    }

    /** A date without an offset, of which nothing is odd. */
    public static Moment of(LocalDateTime local, DatePrecision precision) {
        return new Moment(local, precision, null, List.of());
    }

    /** A day, or {@code null} where the calendar has none such, as 31 September. */
    public static @Nullable Moment day(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) {
            return null;
        }
        LocalDate first = LocalDate.of(year, month, 1);
        return day > first.lengthOfMonth() ? null : day(first.withDayOfMonth(day));
    }

    static Moment day(LocalDate day) {
        return of(day.atStartOfDay(), DatePrecision.DAY);
    }

    /** A month, or {@code null} where the year has none such. */
    static @Nullable Moment month(int year, int month) {
        if (month < 1 || month > 12 || year < 1 || year > 9999) {
            return null;
        }
        return of(LocalDate.of(year, month, 1).atStartOfDay(), DatePrecision.MONTH);
    }

    static Moment year(int year) {
        return of(LocalDate.of(year, 1, 1).atStartOfDay(), DatePrecision.YEAR);
    }

    /** This day at that time of the clock; what is coarser than a day stays as it is. */
    public Moment at(ClockTime clock) {
        if (precision != DatePrecision.DAY) {
            return this;
        }
        LocalDate day = local.toLocalDate();
        return new Moment(clock.on(day), clock.precision(), clock.offset(day), doubts);
    }

    /** This date, doubted where it does not fall on that day of the week. */
    public Moment on(DayOfWeek weekday) {
        boolean agrees = precision.compareTo(DatePrecision.DAY) > 0 || local.getDayOfWeek() == weekday;
        return agrees ? this : doubting(local.toLocalDate() + " is not the day of the week that stands beside it");
    }

    /** This date with one more doubt. */
    Moment doubting(String doubt) {
        List<String> more = new ArrayList<>(doubts);
        more.add(doubt);
        return new Moment(local, precision, offset, more);
    }

    /** The date on the clocks of that zone; days, months and years are the same in every zone. */
    public LocalDateTime in(ZoneId zone) {
        if (offset == null || !precision.isPointInTime()) {
            return local;
        }
        return local.atOffset(offset).atZoneSameInstant(zone).toLocalDateTime();
    }
}
