package org.jianwen.article.date.parse.form;

import static org.jianwen.article.date.parse.clock.Numerals.value;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.Matcher;
import org.jianwen.article.date.parse.clock.NamedGroups;
import org.jianwen.article.date.parse.form.DateRule.Context;
import org.jspecify.annotations.Nullable;

/**
 * Dates of digits and signs: 2022-09-16, 16/09/2022, 06-17 16:01.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class NumericDates {

    /** Not inside a longer number, address, word or version. */
    static final String LEFT = "(?<![0-9a-z])(?<![0-9a-z] ?[-./])(?<![¥￥$€£] ?)";

    /** Behind a day, no further number but that of an hour: 2022-09-16-08:05. */
    private static final String RIGHT = "(?![0-9]| ?[万亿元]|%(?![0-9]))(?!\\k<sep>(?![0-2]?[0-9]:[0-5][0-9])[0-9])";

    /** A month and a day behind a year are not of another one: 2022年09-16. */
    private static final String NO_YEAR = "(?<!年 ?)";

    /** Behind a day that something happens by, or the first day of a stretch: 2022-09-16至2022-09-18 was published on neither. */
    private static final String RANGE =
            "(?<range> ?(?:" + ChineseDates.NOT_ON + "|[~至到] ?[0-9]{1,4}[-./][0-9]{1,2}(?:[-./][0-9]{1,4})?"
                    + "|-{1,2} ?(?:[12][0-9]{3}[-./][0-9]{1,2}[-./]|[0-9]{1,2}[./])[0-9]{1,2}(?![0-9])))?";

    /** The rules, in order of precedence. */
    public static final List<DateRule> RULES = List.of(
            day(
                            "-./",
                            "(?<y>[12][0-9]{3})(?<sep>[-./])(?<m>[0-9]{2})\\k<sep>(?<d>[0-9]{2})(?=[0-2][0-9]:[0-5][0-9])",
                            Context.ANY)
                    .digits(4, 4)
                    .third(2, 2),
            DateRule.number(
                            "-",
                            LEFT + "(?<y>(?:19|20)[0-9]{2})-w(?<w>[0-5][0-9])-(?<wd>[1-7])(?![0-9])",
                            Context.ANY,
                            NumericDates::weekDate)
                    .digits(4, 4)
                    .second(0, 0),
            day("·", "(?<y>[12][0-9]{3}) ?· ?(?<m>[0-9]{1,2}) ?· ?(?<d>[0-9]{1,2})(?![0-9])", Context.ANY)
                    .digits(4, 4),
            DateRule.number(
                            "-./",
                            LEFT + "(?<a>[0-9]{1,4}) ?(?<sep>[-./]) ?(?<b>[0-9]{1,2}) ?\\k<sep> ?(?<c>[0-9]{1,4})"
                                    + RIGHT + RANGE,
                            Context.ANY,
                            NumericDates::threeNumbers)
                    .digits(1, 4)
                    .third(1, 2),
            day("-.", "(?<y>[0-9]{2})(?<sep>[-.])(?<m>[0-9]{1,2})\\k<sep>(?<d>[0-9]{1,2})" + RIGHT, Context.TIMED)
                    .digits(2, 2)
                    .third(1, 2),
            day(
                            "-.",
                            "(?<y>[0-9]{2})(?:(?<sep>-)|\\.(?=[0-9]{2}\\.[0-9]{2}))(?<m>[0-9]{1,2})[-.](?<d>[0-9]{1,2})"
                                    + "(?![0-9]| ?[万亿元%]|[-.][0-9])",
                            Context.ALONE)
                    .digits(2, 2)
                    .third(1, 2),
            DateRule.number(
                            "/",
                            LEFT + "(?<a>[0-9]{1,2})(?<sep>/)(?<b>[0-9]{1,2})/(?<c>[0-9]{1,2})" + RIGHT,
                            Context.TIMED_OR_ALONE,
                            NumericDates::shortYear)
                    .digits(1, 2)
                    .third(1, 2),
            day(
                            "-/|. ",
                            "(?<y>(?:19|20)[0-9]{2})(?: | ?[|] ?)(?<m>[0-9]{2})(?<sep>[-/. ])(?<d>[0-9]{2})(?![-/]?[0-9])",
                            Context.TIMED_OR_ALONE)
                    .digits(4, 4)
                    .next(" |"),
            day(
                            "/|-.",
                            "(?<d>[0-9]{2})(?: | ?[/|] ?)(?<y>(?:19|20)[0-9]{2})(?<sep>[-./])(?<m>[0-9]{2})(?![-./]?[0-9])",
                            Context.ALONE)
                    .digits(2, 2)
                    .next(" /|"),
            day(
                            "_",
                            "(?<![a-z]_)(?<y>(?:19|20)[0-9]{2})_(?<m>[0-9]{1,2})_(?<d>[0-9]{1,2})(?![0-9_])",
                            Context.TIMED_OR_ALONE)
                    .digits(4, 4),
            day(
                            "-./",
                            "(?<y>(?:19|20)[0-9]{2})[-./](?<m>[0-9]{1,2})(?: | ?/ ?)(?<d>[0-9]{1,2})(?![-./:]?[0-9])",
                            Context.ALONE)
                    .digits(4, 4)
                    .second(1, 2)
                    .notThird(),
            day("-./", "(?<m>[0-9]{1,2})[-./](?<y>(?:19|20)[0-9]{2}) (?<d>[0-9]{1,2})(?![-./:]?[0-9])", Context.ALONE)
                    .digits(1, 2)
                    .second(4, 4),
            day("-./", "(?<d>[0-9]{1,2}) (?<m>[0-9]{1,2})[-./](?<y>(?:19|20)[0-9]{2})(?![-./:]?[0-9])", Context.ALONE)
                    .digits(1, 2)
                    .second(4, 4),
            DateRule.number(
                            "-./",
                            LEFT + "(?<y>[12][0-9]{3}) ?[-./] ?(?<m>[0-9]{1,2})(?! ?[-./]?[0-9])",
                            Context.ALONE,
                            match -> DateMeaning.of(PartialDate.month(value(match, "y"), value(match, "m"))))
                    .digits(4, 4)
                    .second(1, 2)
                    .notThird(),
            DateRule.number(
                            "-./",
                            LEFT + "(?<m>0?[1-9]|1[0-2])[-./](?<y>(?:19|20)[0-9]{2})(?! ?[-./]?[0-9])",
                            Context.ALONE,
                            match -> DateMeaning.of(PartialDate.month(value(match, "y"), value(match, "m"))))
                    .digits(1, 2)
                    .second(4, 4),
            DateRule.number(
                            "-/.",
                            LEFT + NO_YEAR + "(?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(?![0-9]|[-/.][0-9])",
                            Context.TIMED,
                            NumericDates::monthAndDay)
                    .digits(1, 2)
                    .second(1, 2),
            DateRule.number(
                            "-/",
                            LEFT + NO_YEAR + "(?<m>[0-9]{2})[-/](?<d>[0-9]{2})(?![0-9]|[-/.][0-9])",
                            Context.ALONE,
                            NumericDates::monthAndDay)
                    .digits(2, 2)
                    .second(2, 2));

    private NumericDates() {}

    /** A rule for a day whose numbers are the groups y, m and d. */
    private static DateRule day(String signs, String regex, Context context) {
        return DateRule.number(signs, LEFT + regex, context, ChineseDates::day);
    }

    private static @Nullable DateMeaning threeNumbers(Matcher match) {
        if (NamedGroups.of(match, "range") != null) {
            return new DateMeaning.Nothing();
        }
        int a = value(match, "a");
        int b = value(match, "b");
        int c = value(match, "c");
        int first = length(match, "a");
        int last = length(match, "c");
        if (first == 4) {
            return last == 4 ? null : DateMeaning.of(PartialDate.day(a, b, c));
        }
        if (first == 3) {
            return republic(a, b, c);
        }
        String sign = NamedGroups.of(match, "sep");
        if (last < 3) {
            return first == 2 || "/".equals(sign) ? null : new DateMeaning.Nothing();
        }
        return last == 4 ? yearLast(a, b, c, ".".equals(sign)) : new DateMeaning.Nothing();
    }

    private static int length(Matcher match, String group) {
        String text = NamedGroups.of(match, group);
        return text == null ? 0 : text.length();
    }

    private static DateMeaning republic(int a, int b, int c) {
        return a < 100 || a > 149 ? new DateMeaning.Nothing() : ChineseDates.republicDay(a, b, c);
    }

    /** 16/09/2022 and 09/16/2022 say which is the day, 05/09/2022 does not; between points the day comes first. */
    private static DateMeaning yearLast(int a, int b, int year, boolean points) {
        PartialDate dayFirst = PartialDate.day(year, b, a);
        return points ? DateMeaning.of(dayFirst) : DateMeaning.either(dayFirst, PartialDate.day(year, a, b));
    }

    /** 98/07/01 and 9/16/22 say which is the year, 16/09/22 does not. */
    private static DateMeaning shortYear(Matcher match) {
        int a = value(match, "a");
        int b = value(match, "b");
        int c = value(match, "c");
        PartialDate yearFirst = length(match, "a") == 2 ? shortYear(a, b, c) : null;
        boolean last = length(match, "c") == 2;
        return DateMeaning.either(yearFirst, last ? shortYear(c, b, a) : null, last ? shortYear(c, a, b) : null);
    }

    private static @Nullable PartialDate shortYear(int year, int month, int day) {
        PartialDate moment = PartialDate.day(ChineseDates.century(year), month, day);
        return moment == null ? null : moment.doubting(PartialDate.SHORT_YEAR);
    }

    /** The day of a week as ISO 8601 numbers them: 2022-W37-5 is a Friday. */
    private static DateMeaning weekDate(Matcher match) {
        int year = value(match, "y");
        int week = value(match, "w");
        LocalDate fourth = LocalDate.of(year, 1, 4);
        LocalDate day = fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, 1)
                .plusWeeks(week - 1L)
                .with(ChronoField.DAY_OF_WEEK, value(match, "wd"));
        return DateMeaning.of(day.get(IsoFields.WEEK_BASED_YEAR) == year ? PartialDate.day(day) : null);
    }

    private static @Nullable DateMeaning monthAndDay(Matcher match) {
        int month = value(match, "m");
        int day = value(match, "d");
        return ChineseDates.monthAndDay(month, day);
    }
}
