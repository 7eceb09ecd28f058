package org.jianwen.article.date;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jianwen.article.date.parse.form.DateMeaning;
import org.jianwen.article.date.parse.form.PartialDate;
import org.jspecify.annotations.Nullable;

/** Resolves what dates mean against a context. Immutable; may be shared by threads. */
final class DateResolver {

    /** Sixty years, after which the names of lunar years recur. */
    private static final int LONGEST_CYCLE = 60;

    private static final int MONTHS_BACK = 12;
    private static final int EARLIEST_YEAR = 1800;

    /** Days that mean an empty field: zero as the years 1 and 1900, in milliseconds, and in milliseconds west of it. */
    private static final Set<LocalDateTime> DEFAULTS = Set.of(
            LocalDateTime.of(1, 1, 1, 0, 0),
            LocalDateTime.of(1900, 1, 1, 0, 0),
            LocalDateTime.of(1970, 1, 1, 0, 0),
            LocalDateTime.of(1969, 12, 31, 0, 0));

    private static final Consumer<String> NO_NOTES = note -> {};

    private final DateContext context;

    DateResolver(DateContext context) {
        this.context = context;
    }

    /**
     * The date that is meant; {@code null} where it needs a time of capture that is unknown, or names a day that is not
     * there, in the future, or an empty field's.
     *
     * @param notes gets why there is no date
     */
    @Nullable DateReading resolve(DateMeaning meaning, Consumer<String> notes) {
        return switch (meaning) {
            case DateMeaning.Absolute absolute -> accept(absolute.date(), context.latest(), notes);
            case DateMeaning.Undecided undecided -> theOnly(possible(undecided), notes);
            case DateMeaning.Nothing nothing -> null;
            default -> resolveAgainstCapture(meaning, notes);
        };
    }

    /** The days that may be meant, none of them in the future; empty where it is one only. */
    List<DateReading> possible(DateMeaning meaning) {
        if (!(meaning instanceof DateMeaning.Undecided undecided)) {
            return List.of();
        }
        return undecided.readings().stream()
                .map(date -> accept(date, context.latest(), NO_NOTES))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The date in that year, or {@code null} where the meaning needs none, or there is no such day. */
    @Nullable DateReading inYear(DateMeaning meaning, int year) {
        return meaning instanceof DateMeaning.Yearless yearless
                ? accept(yearless.inYear().apply(year), context.latest(), NO_NOTES)
                : null;
    }

    /** The date in that month, or {@code null} where the meaning needs none, or there is no such day. */
    @Nullable DateReading inMonth(DateMeaning meaning, YearMonth month) {
        return meaning instanceof DateMeaning.Monthless monthless
                ? accept(monthless.inMonth().apply(month), context.latest(), NO_NOTES)
                : null;
    }

    /** The reading that is not in the future and does not contradict the day of the week beside it, where there is one such. */
    private static @Nullable DateReading theOnly(List<DateReading> possible, Consumer<String> notes) {
        int fewest = possible.stream()
                .mapToInt(reading -> reading.doubts().size())
                .min()
                .orElse(0);
        List<DateReading> best = possible.stream()
                .filter(reading -> reading.doubts().size() == fewest)
                .toList();
        if (best.size() == 1) {
            return best.getFirst();
        }
        String days = possible.stream()
                .map(reading -> reading.local().toLocalDate().toString())
                .collect(Collectors.joining(" or "));
        notes.accept(days.isEmpty() ? "is later than the capture, no date" : "may be " + days);
        return null;
    }

    private @Nullable DateReading resolveAgainstCapture(DateMeaning meaning, Consumer<String> notes) {
        if (context.captured() == null) {
            notes.accept("says nothing without the time of capture, which is unknown");
            return null;
        }
        LocalDateTime latest = context.latestReckoned();
        YearMonth month = YearMonth.from(latest);
        return switch (meaning) {
            case DateMeaning.Relative relative ->
                accept(relative.since().apply(context.local(context.captured())), latest, notes);
            case DateMeaning.Yearless yearless ->
                latestPast(LONGEST_CYCLE, latest, back -> yearless.inYear().apply(latest.getYear() - back));
            case DateMeaning.Monthless monthless ->
                latestPast(MONTHS_BACK, latest, back -> monthless.inMonth().apply(month.minusMonths(back)));
            default -> null;
        };
    }

    private @Nullable DateReading latestPast(
            int most, LocalDateTime latest, IntFunction<@Nullable PartialDate> goingBack) {
        DateReading reading = null;
        for (int back = 0; back <= most && reading == null; back++) {
            reading = accept(goingBack.apply(back), latest, NO_NOTES);
        }
        return reading;
    }

    private @Nullable DateReading accept(@Nullable PartialDate date, LocalDateTime latest, Consumer<String> notes) {
        if (date == null) {
            return null;
        }
        LocalDateTime local = date.in(context.zone());
        if (DEFAULTS.contains(date.local().toLocalDate().atStartOfDay())
                || DEFAULTS.contains(local.toLocalDate().atStartOfDay())) {
            notes.accept("is what an empty field looks like, no date");
        } else if (local.getYear() < EARLIEST_YEAR) {
            notes.accept("is before " + EARLIEST_YEAR + ", no date of a publication");
        } else if (date.precision().floor(local).isAfter(latest)) {
            notes.accept("is later than " + (context.captured() == null ? "now" : "the capture") + ", no date");
        } else {
            return new DateReading(local, date.precision(), date.zone() != null, date.doubts());
        }
        return null;
    }
}
