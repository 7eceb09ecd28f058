package org.jianwen.article.date;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jianwen.article.date.form.DateLabel;
import org.jianwen.article.date.form.Form;
import org.jianwen.article.date.form.rule.Moment;
import org.jianwen.article.date.form.rule.Reckoning;
import org.jspecify.annotations.Nullable;

/** A date form found in a text: where it stands, what kind it is, and what it says. Immutable; may be shared by threads. */
public final class DateForm {

    /** What a form needs to become a date. */
    public enum Kind {
        /** Nothing: it names its year. */
        ABSOLUTE,
        /** A year, and perhaps a month: 6月17日 16:01, 7日凌晨3时, 农历八月廿一. */
        YEARLESS,
        /** The time of capture: 3小时前, 昨天 08:30. */
        RELATIVE
    }

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

    private final Form form;

    DateForm(Form form) {
        this.form = form;
    }

    /** The offset of its first character. */
    public int start() {
        return form.start();
    }

    /** The offset behind its last character. */
    public int end() {
        return form.end();
    }

    /** What it needs to become a date. */
    public Kind kind() {
        return switch (form.reckoning()) {
            case Reckoning.Absolute absolute -> Kind.ABSOLUTE;
            case Reckoning.Undecided undecided -> Kind.ABSOLUTE;
            case Reckoning.Relative relative -> Kind.RELATIVE;
            case Reckoning.Yearless yearless -> Kind.YEARLESS;
            case Reckoning.Monthless monthless -> Kind.YEARLESS;
            case Reckoning.Nothing nothing -> throw new IllegalStateException("no form says nothing");
        };
    }

    /** Whether 电 or 讯 stands behind it, so that it is the day of the event: 新华社北京9月27日电. */
    public boolean isDateline() {
        return form.dateline();
    }

    /** Whether the words beside it say that it is not a date of the article: 截止日期, 活动时间, 电话. */
    public boolean isSomethingElse() {
        return form.label() == DateLabel.OTHER;
    }

    /** Whether the words beside it say that it is the date of a change: 更新时间, 修改于. */
    public boolean isUpdate() {
        return form.label() == DateLabel.UPDATED || form.label() == DateLabel.REFRESHED;
    }

    DateLabel label() {
        return form.label();
    }

    /**
     * The date that it says.
     *
     * @return the date; {@code null} where it needs a time of capture that is unknown, or names a day that is not there, in
     *     the future, or an empty field's
     */
    public @Nullable DateReading resolve(DateContext context) {
        return resolve(context, note -> {});
    }

    /** As {@link #resolve(DateContext)}, with a note of why there is no date. */
    @Nullable DateReading resolve(DateContext context, Consumer<String> notes) {
        return switch (form.reckoning()) {
            case Reckoning.Absolute absolute -> accept(absolute.moment(), context, context.latest(), notes);
            case Reckoning.Undecided undecided -> theOnly(possible(context), notes);
            case Reckoning.Nothing nothing -> null;
            default -> resolveAgainstCapture(context, notes);
        };
    }

    /** Whether it may say one of several days: 05/09/2022. */
    boolean isUndecided() {
        return form.reckoning() instanceof Reckoning.Undecided;
    }

    /** The days that it may say, none of them in the future; empty where it says one only. */
    List<DateReading> possible(DateContext context) {
        if (!(form.reckoning() instanceof Reckoning.Undecided undecided)) {
            return List.of();
        }
        return undecided.readings().stream()
                .map(moment -> accept(moment, context, context.latest(), note -> {}))
                .filter(Objects::nonNull)
                .toList();
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

    private @Nullable DateReading resolveAgainstCapture(DateContext context, Consumer<String> notes) {
        if (context.captured() == null) {
            notes.accept("says nothing without the time of capture, which is unknown");
            return null;
        }
        LocalDateTime captured = context.local(context.captured());
        LocalDateTime latest = context.latestReckoned();
        return switch (form.reckoning()) {
            case Reckoning.Relative relative -> accept(relative.since().apply(captured), context, latest, notes);
            case Reckoning.Yearless yearless -> latestPast(yearless, context, latest);
            case Reckoning.Monthless monthless -> latestPast(monthless, context, latest);
            default -> null;
        };
    }

    /** The date that it says in that year, or {@code null} where it names its year, is relative, or is not in that year. */
    @Nullable DateReading inYear(int year, DateContext context) {
        if (!(form.reckoning() instanceof Reckoning.Yearless yearless)) {
            return null;
        }
        return accept(yearless.inYear().apply(year), context, context.latest(), note -> {});
    }

    /** The date that it says in that month, or {@code null} where it names its month or is relative. */
    @Nullable DateReading inMonth(YearMonth month, DateContext context) {
        if (!(form.reckoning() instanceof Reckoning.Monthless monthless)) {
            return null;
        }
        return accept(monthless.inMonth().apply(month), context, context.latest(), note -> {});
    }

    private static @Nullable DateReading latestPast(
            Reckoning.Yearless yearless, DateContext context, LocalDateTime latest) {
        for (int year = latest.getYear(); year >= latest.getYear() - LONGEST_CYCLE; year--) {
            DateReading reading = accept(yearless.inYear().apply(year), context, latest, note -> {});
            if (reading != null) {
                return reading;
            }
        }
        return null;
    }

    private static @Nullable DateReading latestPast(
            Reckoning.Monthless monthless, DateContext context, LocalDateTime latest) {
        for (int back = 0; back < MONTHS_BACK; back++) {
            YearMonth month = YearMonth.from(latest).minusMonths(back);
            DateReading reading = accept(monthless.inMonth().apply(month), context, latest, note -> {});
            if (reading != null) {
                return reading;
            }
        }
        return null;
    }

    private static @Nullable DateReading accept(
            @Nullable Moment moment, DateContext context, LocalDateTime latest, Consumer<String> notes) {
        if (moment == null) {
            return null;
        }
        LocalDateTime local = moment.in(context.zone());
        if (DEFAULTS.contains(moment.local().toLocalDate().atStartOfDay())
                || DEFAULTS.contains(local.toLocalDate().atStartOfDay())) {
            notes.accept("is what an empty field looks like, no date");
            return null;
        }
        if (local.getYear() < EARLIEST_YEAR) {
            notes.accept("is before " + EARLIEST_YEAR + ", no date of a publication");
            return null;
        }
        if (moment.precision().floor(local).isAfter(latest)) {
            notes.accept("is later than " + (context.captured() == null ? "now" : "the capture") + ", no date");
            return null;
        }
        return new DateReading(local, moment.precision(), moment.offset() != null, moment.doubts());
    }
}
