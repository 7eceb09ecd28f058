package org.jianwen.query.parse.syntax;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the dates that people type: days, months, years and stretches of them. Stateless; threads may share it. */
final class QueryDates {
    /** No date is longer: 2022年09月01日 with 至 and another. */
    static final int LONGEST = 40;

    private static final int MOST_SPACE = 4;

    /** Compatibility forms are resolved before, so that … is three full stops and ～ is ~ here. */
    private static final Pattern STRETCH = Pattern.compile("\\.{2,3}|[~〜至到—–―]+|--");

    private static final Pattern DATE = Pattern.compile(
            "(\\d{4})(?:年?|[-/.](\\d{1,2})|年(\\d{1,2})(?:月份?)?|[-/.](\\d{1,2})[-/.](\\d{1,2})|年(\\d{1,2})月(\\d{1,2})[日号號]?|(\\d\\d)(\\d\\d)?)");

    private static final Pattern PART = Pattern.compile("(\\d{4})(?:年?(?:([上下])半年|第?([1-4])季度)|[年-]?[Qq]([1-4]))");

    /** A third of a month. */
    private static final Pattern THIRD = Pattern.compile("(\\d{4})年(\\d{1,2})月([上中下])旬");

    /** A year as it is counted in Taiwan, before a month or alone. */
    private static final Pattern MINGUO = Pattern.compile("^(?:中[华華])?民[国國](\\d{1,3}|元)年");

    private static final int BEFORE_MINGUO = 1911;

    /** The time behind a day, as programs write it. */
    private static final Pattern TIME = Pattern.compile("(?<=^\\d{4}-\\d\\d-\\d\\d)T\\d\\d:.*");

    private static final Pattern COMPARISON = Pattern.compile("^(?:>=|=>|<=|=<|[≥≤≧≦⩾⩽>=<])\\s*");
    private static final Pattern RECENT = Pattern.compile("(?:19|20)\\d\\d(?!\\d\\d?$).*");
    private static final String COMPARISONS = "<=>＜＝＞≥≤≧≦⩾⩽";
    private static final Set<String> NONE = Set.of("none", "无", "無");
    private static final Pattern SHORTENED =
            Pattern.compile("\\d{1,2}(月份?|月(\\d{1,2}[日号號]?)?|[日号號])|\\d{1,2}([./])\\d{1,2}");

    private QueryDates() {}

    /**
     * The first day and the last, in the order typed.
     *
     * @param from the beginning of what was typed first
     * @param to the end of what was typed last
     */
    record Span(LocalDate from, LocalDate to) {}

    /** Whether the text says that there is no date. */
    static boolean isNone(String text) {
        return NONE.contains(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }

    /** Whether the text says that there is a date, whichever. */
    static boolean isAny(String text) {
        return text.equals("*") || text.equals("＊");
    }

    /** The end of a comparison such as {@code >=} that begins there, and of the space after it; the place itself if none does. */
    static int comparisonEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + 2 && COMPARISONS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        int most = end == at ? at : Math.min(text.length(), end + MOST_SPACE);
        while (end < most && WordCharacters.isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a comparison that no field stands before is one of dates: with a year that news may be of. */
    static boolean isComparison(String text) {
        String plain = plain(text);
        Matcher comparison = COMPARISON.matcher(plain);
        return comparison.find()
                && RECENT.matcher(plain.substring(comparison.end())).matches()
                && read(text) != null;
    }

    /** The stretch that the text names, {@code null} if it names none. */
    static @Nullable Span read(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        String plain = plain(text);
        Matcher comparison = COMPARISON.matcher(plain);
        if (comparison.find()) {
            Span date = one(plain.substring(comparison.end()));
            return date == null ? null : compared(comparison.group(), date);
        }
        Matcher stretch = STRETCH.matcher(plain);
        if (stretch.find()) {
            return between(plain.substring(0, stretch.start()), plain.substring(stretch.end()));
        }
        Span one = one(plain);
        int middle = one == null ? middleHyphen(plain) : -1;
        return middle < 0 ? one : between(plain.substring(0, middle), plain.substring(middle + 1));
    }

    /** Of hyphens in odd number the one in the middle, which parts two dates: 2024.3.1-2024.3.10, 2024-03-2024-05; else -1. */
    private static int middleHyphen(String text) {
        int[] hyphens = IntStream.range(0, text.length())
                .filter(at -> text.charAt(at) == '-')
                .toArray();
        int middle = hyphens.length % 2 == 0 ? -1 : hyphens[hyphens.length / 2];
        return middle == 0 || middle == text.length() - 1 ? -1 : middle;
    }

    private static @Nullable Span between(String first, String last) {
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

    private static String plain(String text) {
        String narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        String digits = TIME.matcher(DateNumerals.in(narrow)).replaceFirst("");
        return MINGUO.matcher(digits).replaceFirst(year -> {
            int count = year.group(1).equals("元") ? 1 : Integer.parseInt(year.group(1));
            return BEFORE_MINGUO + count + "年";
        });
    }

    /** Before, from, until or after a date; {@code null} if the calendar ends there. */
    private static @Nullable Span compared(String sign, Span date) {
        boolean equal = sign.contains("=") || "≥≤≧≦⩾⩽".contains(sign);
        boolean after = sign.contains(">") || "≥≧⩾".contains(sign);
        boolean before = sign.contains("<") || "≤≦⩽".contains(sign);
        if (after == before) {
            return date;
        }
        LocalDate from =
                before ? Clause.Dates.FIRST : equal ? date.from() : date.to().plusDays(1);
        LocalDate to =
                after ? Clause.Dates.LAST : equal ? date.to() : date.from().minusDays(1);
        return from.isAfter(to) || from.isAfter(Clause.Dates.LAST) || to.isBefore(Clause.Dates.FIRST)
                ? null
                : new Span(from, to);
    }

    /** The end of a stretch, which may leave out the year, or year and month, of its beginning: 2022年9月1日至5日. */
    private static @Nullable Span second(@Nullable Span first, String text) {
        Span whole = one(text);
        Matcher shortened = SHORTENED.matcher(text);
        if (whole != null || first == null || !shortened.matches()) {
            return whole;
        }
        int year = first.from().getYear();
        String sign = shortened.group(3);
        if (sign != null) {
            return one(year + sign + text);
        }
        return one(
                text.contains("月")
                        ? year + "年" + text
                        : year + "年" + first.from().getMonthValue() + "月" + text);
    }

    private static @Nullable Span one(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return part(text);
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

    /** Half a year or a quarter. */
    private static @Nullable Span part(String text) {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return third(text);
        }
        int year = Integer.parseInt(part.group(1));
        boolean half = part.group(2) != null;
        int first = half ? "上".equals(part.group(2)) ? 1 : 7 : 3 * number(part, 3, 4) - 2;
        return span(
                YearMonth.of(year, first).atDay(1),
                YearMonth.of(year, first + (half ? 5 : 2)).atEndOfMonth());
    }

    private static @Nullable Span third(String text) {
        Matcher third = THIRD.matcher(text);
        if (!third.matches()) {
            return null;
        }
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(third.group(1)), Integer.parseInt(third.group(2)));
            int number = "上中下".indexOf(third.group(3));
            return span(
                    month.atDay(10 * number + 1), number == 2 ? month.atEndOfMonth() : month.atDay(10 * number + 10));
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
