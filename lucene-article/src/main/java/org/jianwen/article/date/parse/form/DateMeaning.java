package org.jianwen.article.date.parse.form;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is needed to turn a form into a date, and how. Immutable; may be shared by threads. */
public sealed interface DateMeaning {

    /** Looks like a date but is none: 2022年9月31日, 2025年前后. It hides shorter forms inside it. */
    record Nothing() implements DateMeaning {}

    /** Needs nothing. */
    record Absolute(PartialDate date) implements DateMeaning {}

    /** Says one of these, and not which: 05/09/2022. What stands beside it, or the time of capture, may leave only one. */
    record Undecided(List<PartialDate> readings) implements DateMeaning {

        /** Copies the list. */
        public Undecided {
            readings = List.copyOf(readings);
        }
    }

    /** Needs a year; gives {@code null} in years that have no such day, as 2月29日. A lunar form takes a lunar year. */
    record Yearless(IntFunction<@Nullable PartialDate> inYear) implements DateMeaning {}

    /** Needs a month: 7日凌晨3时. */
    record Monthless(Function<YearMonth, @Nullable PartialDate> inMonth) implements DateMeaning {}

    /** Needs the local time of capture: 3天前. */
    record Relative(Function<LocalDateTime, @Nullable PartialDate> since) implements DateMeaning {}

    /** An absolute meaning, or nothing where there is no date. */
    static DateMeaning of(@Nullable PartialDate date) {
        return date == null ? new Nothing() : new Absolute(date);
    }

    /** The one meaning that these are, or one of several; {@code null} among them is none. */
    static DateMeaning either(@Nullable PartialDate... dates) {
        List<PartialDate> readings = new ArrayList<>();
        for (PartialDate date : dates) {
            if (date != null && !readings.contains(date)) {
                readings.add(date);
            }
        }
        return readings.size() > 1 ? new Undecided(readings) : of(readings.isEmpty() ? null : readings.getFirst());
    }

    /** This meaning with its outcome changed. */
    default DateMeaning then(UnaryOperator<PartialDate> change) {
        return switch (this) {
            case Nothing nothing -> nothing;
            case Absolute absolute -> new Absolute(change.apply(absolute.date()));
            case Undecided undecided ->
                new Undecided(undecided.readings().stream().map(change).toList());
            case Yearless yearless ->
                new Yearless(year -> apply(change, yearless.inYear().apply(year)));
            case Monthless monthless ->
                new Monthless(month -> apply(change, monthless.inMonth().apply(month)));
            case Relative relative ->
                new Relative(now -> apply(change, relative.since().apply(now)));
        };
    }

    private static @Nullable PartialDate apply(UnaryOperator<PartialDate> change, @Nullable PartialDate date) {
        return date == null ? null : change.apply(date);
    }
}
