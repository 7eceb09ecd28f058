package org.jianwen.article.date.form.rule;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is needed to turn a form into a date, and how. Immutable; may be shared by threads. */
public sealed interface Reckoning {

    /** Looks like a date but is none: 2022年9月31日, 2025年前后. It hides shorter forms inside it. */
    record Nothing() implements Reckoning {}

    /** Needs nothing. */
    record Absolute(Moment moment) implements Reckoning {}

    /** Says one of these, and not which: 05/09/2022. What stands beside it, or the time of capture, may leave only one. */
    record Undecided(List<Moment> readings) implements Reckoning {

        /** Copies the list. */
        public Undecided {
            readings = List.copyOf(readings);
        }
    }

    /** Needs a year; gives {@code null} in years that have no such day, as 2月29日. A lunar form takes a lunar year. */
    record Yearless(IntFunction<@Nullable Moment> inYear) implements Reckoning {}

    /** Needs a month: 7日凌晨3时. */
    record Monthless(Function<YearMonth, @Nullable Moment> inMonth) implements Reckoning {}

    /** Needs the local time of capture: 3天前. */
    record Relative(Function<LocalDateTime, @Nullable Moment> since) implements Reckoning {}

    /** An absolute reckoning, or nothing where there is no moment. */
    static Reckoning of(@Nullable Moment moment) {
        return moment == null ? new Nothing() : new Absolute(moment);
    }

    /** The one reckoning that these are, or one of several; {@code null} among them is none. */
    static Reckoning either(@Nullable Moment... moments) {
        List<Moment> readings = new ArrayList<>();
        for (Moment moment : moments) {
            if (moment != null && !readings.contains(moment)) {
                readings.add(moment);
            }
        }
        return readings.size() > 1 ? new Undecided(readings) : of(readings.isEmpty() ? null : readings.getFirst());
    }

    /** This reckoning with its outcome changed. */
    default Reckoning then(UnaryOperator<Moment> change) {
        return switch (this) {
            case Nothing nothing -> nothing;
            case Absolute absolute -> new Absolute(change.apply(absolute.moment()));
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

    private static @Nullable Moment apply(UnaryOperator<Moment> change, @Nullable Moment moment) {
        return moment == null ? null : change.apply(moment);
    }
}
