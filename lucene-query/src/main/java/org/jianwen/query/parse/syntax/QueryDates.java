package org.jianwen.query.parse.syntax;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the dates that people type: days, months, years and stretches of them. Stateless; threads may share it. */
final class QueryDates {
    /** No date is longer: 2022年09月01日 with 至 and another. */
    private static final int LONGEST = 40;

    /** Compatibility forms are resolved before, so that … is three full stops and ～ is ~ here. */
    private static final Pattern STRETCH = Pattern.compile("\\.{2,3}|[~〜至到]");

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:年?|[-/.](\\d{1,2})|年(\\d{1,2})月?|[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号號]?|(\\d\\d)(\\d\\d))");

    private static final Pattern SHORTENED = Pattern.compile("\\d{1,2}(月(\\d{1,2}[日号號]?)?|[日号號])");

    private QueryDates() {}

    /**
     * The first day and the last, in the order typed.
     *
     * @param from the beginning of what was typed first
     * @param to the end of what was typed last
     */
    record Span(LocalDate from, LocalDate to) {}

    /** The stretch that the text names, {@code null} if it names none. */
    static @Nullable Span read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        Matcher stretch = STRETCH.matcher(plain);
        if (!stretch.find()) {
            return one(plain);
        }
        String first = plain.substring(0, stretch.start());
        String last = plain.substring(stretch.end());
        if (first.isEmpty() && last.isEmpty()) {
            return null;
        }
        Span from = first.isEmpty() ? new Span(Clause.Dates.FIRST, Clause.Dates.FIRST) : one(first);
        Span to = last.isEmpty() ? new Span(Clause.Dates.LAST, Clause.Dates.LAST) : second(from, last);
        if (from == null || to == null) {
            return null;
        }
        return from.from().isAfter(to.to()) ? new Span(from.to(), to.from()) : new Span(from.from(), to.to());
    }

    /** The end of a stretch, which may leave out the year, or year and month, of its beginning: 2022年9月1日至5日. */
    private static @Nullable Span second(@Nullable Span first, String text) {
        Span whole = one(text);
        if (whole != null || first == null || !SHORTENED.matcher(text).matches()) {
            return whole;
        }
        String year = first.from().getYear() + "年";
        return one(text.contains("月") ? year + text : year + first.from().getMonthValue() + "月" + text);
    }

    private static @Nullable Span one(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return null;
        }
        try {
            int year = Integer.parseInt(date.group(1));
            int month = number(date, 2, 3, 4, 6, 8);
            int day = number(date, 5, 7, 9);
            if (month < 0) {
                return span(Year.of(year).atDay(1), Year.of(year).atMonth(12).atEndOfMonth());
            }
            if (day < 0) {
                return span(
                        YearMonth.of(year, month).atDay(1),
                        YearMonth.of(year, month).atEndOfMonth());
            }
            return span(LocalDate.of(year, month, day), LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable Span span(LocalDate from, LocalDate to) {
        return from.isBefore(Clause.Dates.FIRST) ? null : new Span(from, to);
    }

    private static int number(Matcher date, int... groups) {
        for (int group : groups) {
            if (date.group(group) != null) {
                return Integer.parseInt(date.group(group));
            }
        }
        return -1;
    }
}
