package org.jianwen.index.article.date.form.rule;

import static org.jianwen.index.article.date.form.rule.word.Numerals.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.jianwen.index.article.date.form.rule.FormRule.Need;
import org.jianwen.index.article.date.form.rule.word.ClockTime;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Dates of digits and signs: 2022-09-16, 16/09/2022, 20220916, 06-17 16:01, 1663264260000.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class NumericForms {

    /** Not inside a longer number, address, word or version. */
    private static final String LEFT = "(?<![0-9a-z])(?<![0-9a-z] ?[-./])(?<![¥￥$€£] ?)";

    /** Behind a day, no further number but that of an hour: 2022-09-16-08:05. */
    private static final String RIGHT = "(?![0-9])(?!\\k<sep>(?![0-2]?[0-9]:[0-5][0-9])[0-9])";

    /** A month and a day behind a year are not of another one: 2022年09-16. */
    private static final String NO_YEAR = "(?<!年 ?)";

    /** Behind the first day of a stretch of days: 2022-09-16至2022-09-18 was published on neither. */
    private static final String RANGE = "(?<range> ?[~至到] ?[0-9]{1,4}[-./][0-9]{1,2}(?:[-./][0-9]{1,4})?)?";

    private static final String TIME = "(?<time>(?:[01][0-9]|2[0-3])[0-5][0-9](?:[0-5][0-9])?)";

    /** The rules of numbers with signs between them, in order of precedence. */
    public static final List<FormRule> SEPARATED = List.of(
            FormRule.of(
                    LEFT
                            + "(?<y>[12][0-9]{3})(?<sep>[-./])(?<m>[0-9]{2})\\k<sep>(?<d>[0-9]{2})(?=[0-2][0-9]:[0-5][0-9])",
                    Need.NOTHING,
                    match -> ChineseForms.day(match, "y")),
            FormRule.of(
                    LEFT + "(?<y>(?:19|20)[0-9]{2})-w(?<w>[0-5][0-9])-(?<wd>[1-7])(?![0-9])",
                    Need.NOTHING,
                    NumericForms::weekDate),
            FormRule.of(
                    LEFT + "(?<y>[12][0-9]{3}) ?· ?(?<m>[0-9]{1,2}) ?· ?(?<d>[0-9]{1,2})(?![0-9])",
                    Need.NOTHING,
                    match -> ChineseForms.day(match, "y")),
            FormRule.of(
                    LEFT + "(?<a>[0-9]{1,4}) ?(?<sep>[-./]) ?(?<b>[0-9]{1,2}) ?\\k<sep> ?(?<c>[0-9]{1,4})" + RIGHT
                            + RANGE,
                    Need.NOTHING,
                    NumericForms::threeNumbers),
            FormRule.of(
                    LEFT + "(?<y>[0-9]{2})(?<sep>[-.])(?<m>[0-9]{1,2})\\k<sep>(?<d>[0-9]{1,2})" + RIGHT,
                    Need.TIME_OR_ALONE,
                    match -> ChineseForms.day(match, "y")),
            FormRule.of(
                    LEFT + "(?<a>[0-9]{1,2})(?<sep>/)(?<b>[0-9]{1,2})/(?<c>[0-9]{1,2})" + RIGHT,
                    Need.TIME_OR_ALONE,
                    NumericForms::shortYear),
            FormRule.of(
                    LEFT + "(?<y>(?:19|20)[0-9]{2}) (?<m>[0-9]{2})(?<sep>[-/])(?<d>[0-9]{2})(?![-/]?[0-9])",
                    Need.TIME_OR_ALONE,
                    match -> ChineseForms.day(match, "y")),
            FormRule.of(
                    LEFT + "(?<d>[0-9]{2})(?: | ?/ ?)(?<y>(?:19|20)[0-9]{2})(?<sep>[-./])(?<m>[0-9]{2})(?![-./]?[0-9])",
                    Need.ALONE,
                    match -> ChineseForms.day(match, "y")),
            FormRule.of(
                    LEFT + "(?<y>[12][0-9]{3}) ?[-./] ?(?<m>[0-9]{1,2})(?! ?[-./]?[0-9])",
                    Need.ALONE,
                    match -> Reckoning.of(Moment.month(value(match, "y"), value(match, "m")))),
            FormRule.of(
                    LEFT + "(?<m>0?[1-9]|1[0-2])[-./](?<y>(?:19|20)[0-9]{2})(?! ?[-./]?[0-9])",
                    Need.ALONE,
                    match -> Reckoning.of(Moment.month(value(match, "y"), value(match, "m")))),
            FormRule.of(
                    LEFT + NO_YEAR + "(?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?![0-9]|[-/.][0-9])",
                    Need.TIME,
                    NumericForms::monthAndDay),
            FormRule.of(
                    LEFT + NO_YEAR + "(?<m>[0-9]{2})[-/](?<d>[0-9]{2})(?![0-9]|[-/.][0-9])",
                    Need.ALONE,
                    NumericForms::monthAndDay));

    /** The rules of numbers without a sign in them, in order of precedence. */
    public static final List<FormRule> SOLID = List.of(
            FormRule.of(
                    LEFT + "(?<y>(?:18|19|20|21)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})(?:(?: |t| t)?" + TIME
                            + "(?<zone>z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?)?(?![0-9:]|[-./_](?![0-2]?[0-9]:[0-5][0-9])[0-9a-z]|[a-su-z]|号)",
                    Need.NOTHING,
                    NumericForms::compact),
            FormRule.of(
                    LEFT + "(?<y>(?:18|19|20|21)[0-9]{2}) ?年?(?![0-9])",
                    Need.ALONE,
                    match -> Reckoning.of(Moment.year(value(match, "y")))),
            FormRule.of(
                    LEFT + "(?<ms>1[0-9]{12}|[3-9][0-9]{11})(?:[+-][0-9]{4}(?=\\)))?(?![0-9a-z]|[-./][0-9])",
                    Need.ALONE,
                    match -> epoch(Long.parseLong(match.group("ms")))),
            FormRule.of(
                    LEFT + "(?<s>1[0-9]{9})(?![0-9a-z]|[-./][0-9])",
                    Need.ALONE,
                    match -> epoch(Long.parseLong(match.group("s")) * 1000)));

    private NumericForms() {}

    /** A point in time from milliseconds since 1970. */
    static Reckoning epoch(long millis) {
        LocalDateTime utc = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        DatePrecision precision = utc.getSecond() == 0 ? DatePrecision.MINUTE : DatePrecision.SECOND;
        return new Reckoning.Absolute(new Moment(utc, precision, ZoneOffset.UTC, List.of()));
    }

    private static @Nullable Reckoning threeNumbers(Matcher match) {
        if (match.group("range") != null) {
            return new Reckoning.Nothing();
        }
        int a = value(match, "a");
        int b = value(match, "b");
        int c = value(match, "c");
        int yearDigits = Math.max(match.group("a").length(), match.group("c").length());
        if (match.group("a").length() == 4) {
            return match.group("c").length() == 4 ? null : Reckoning.of(Moment.day(a, b, c));
        }
        if (match.group("a").length() == 3) {
            return republic(a, b, c);
        }
        if (yearDigits < 3) {
            boolean another =
                    match.group("a").length() == 2 || match.group("sep").equals("/");
            return another ? null : new Reckoning.Nothing();
        }
        return yearDigits == 4 ? yearLast(a, b, c, match.group("sep")) : new Reckoning.Nothing();
    }

    private static Reckoning republic(int a, int b, int c) {
        return a < 100 || a > 149 ? new Reckoning.Nothing() : ChineseForms.republicDay(a, b, c);
    }

    /** 16/09/2022 and 09/16/2022 say which is the day, 05/09/2022 does not; between points the day comes first. */
    private static Reckoning yearLast(int a, int b, int year, String separator) {
        Moment dayFirst = Moment.day(year, b, a);
        return separator.equals(".") ? Reckoning.of(dayFirst) : Reckoning.either(dayFirst, Moment.day(year, a, b));
    }

    /** 98/07/01 and 9/16/22 say which is the year, 16/09/22 does not. */
    private static Reckoning shortYear(Matcher match) {
        int a = value(match, "a");
        int b = value(match, "b");
        int c = value(match, "c");
        Moment yearFirst = match.group("a").length() == 2 ? shortYear(a, b, c) : null;
        boolean last = match.group("c").length() == 2;
        return Reckoning.either(yearFirst, last ? shortYear(c, b, a) : null, last ? shortYear(c, a, b) : null);
    }

    private static @Nullable Moment shortYear(int year, int month, int day) {
        Moment moment = Moment.day(ChineseForms.century(year), month, day);
        return moment == null ? null : moment.doubting("the year has two digits");
    }

    /** The day of a week as ISO 8601 numbers them: 2022-W37-5 is a Friday. */
    private static Reckoning weekDate(Matcher match) {
        int year = value(match, "y");
        int week = value(match, "w");
        LocalDate fourth = LocalDate.of(year, 1, 4);
        LocalDate day = fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .plusWeeks(week - 1L)
                .with(ChronoField.DAY_OF_WEEK, value(match, "wd"));
        return Reckoning.of(day.get(IsoFields.WEEK_BASED_YEAR) == year ? Moment.day(day) : null);
    }

    private static @Nullable Reckoning monthAndDay(Matcher match) {
        int month = value(match, "m");
        int day = value(match, "d");
        return ChineseForms.monthAndDay(month, day);
    }

    private static Reckoning compact(Matcher match) {
        Moment day = Moment.day(value(match, "y"), value(match, "m"), value(match, "d"));
        String time = match.group("time");
        if (day == null || time == null) {
            return Reckoning.of(day);
        }
        int hour = Integer.parseInt(time.substring(0, 2));
        int minute = Integer.parseInt(time.substring(2, 4));
        int second = time.length() == 6 ? Integer.parseInt(time.substring(4)) : 0;
        String zone = match.group("zone");
        ZoneOffset offset = zone == null ? null : ZoneOffset.of(zone.toUpperCase(Locale.ROOT));
        return Reckoning.of(day.at(new ClockTime(hour, minute, second, offset)));
    }
}
