package org.jianwen.article.date.parse.form;

import static org.jianwen.article.date.parse.clock.Numerals.SMALL;
import static org.jianwen.article.date.parse.clock.Numerals.value;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jianwen.article.date.parse.clock.NamedGroups;
import org.jianwen.article.date.parse.clock.Numerals;
import org.jianwen.article.date.parse.form.DateRule.Context;
import org.jianwen.article.date.parse.form.DateRule.Part;
import org.jspecify.annotations.Nullable;

/**
 * Dates with 年, 月 and 日: 2022年9月16日, 民国三十八年十月一日, 6月17日, 9 月 16, 2022; and 《晨风》2003年第5期.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class ChineseDates {

    private static final String LEFT = "(?<![0-9〇一二三四五六七八九十])";

    /** Behind a day, makes it one that something happens by or from. */
    static final String NOT_ON = "(?:前(?![线方锋往沿瞻])|[之以]前|[之以]后|后(?![台缀继勤卫])|起(?![源点])|以来|至今|左右|为止)";

    /** Makes the day one that something happens around, by or from: 前后, 之前, 起, or the first day of several. */
    private static final String NOT =
            "(?<not> ?(?:" + NOT_ON + "|[,和及] ?" + SMALL + " ?日(?![电讯])|[~至到-]{1,2} ?(?:[12][0-9]{3} ?年 ?)?(?:" + SMALL
                    + " ?月 ?)?" + SMALL + " ?[日号]|-{1,2} ?\\)))?";

    private static final String NOT_MONTH =
            "(?<notmonth> ?(?:[底末初中]|[上下]旬|[~至到-] ?(?:[12][0-9]{3} ?年 ?)?" + SMALL + " ?月))?";

    private static final String NAMED = "(?:\\( ?(?:农历)?" + LunarDates.NAMED_YEAR + " ?\\) ?)?";

    /** A year and its sign: 2024年, 一九四九年(民国三十八年), 2024（甲辰）年, 2024年（甲辰年）. */
    private static final String YEAR = LEFT + "(?<!前)(?<!前 )(?<y>" + Numerals.YEAR + ") ?" + NAMED + "年\\)? ?" + NAMED;

    private static final String DAY_OR_END = "(?: ?[日号]|(?=[ ,;)\\]|]|$))";

    /** A century that most of what is written lies in: 41 is 1941, 40 is 2040. */
    private static final int LAST_YEAR_OF_2000S = 40;

    static final int YEAR_BEFORE_REPUBLIC = 1911;

    /** The rules, in order of precedence. */
    public static final List<DateRule> RULES = List.of(
            DateRule.number(
                            "年(",
                            YEAR + "(?<m>" + SMALL + ") ?月 ?(?<d>" + SMALL + ")" + DAY_OR_END + NOT,
                            Context.ANY,
                            unlessNot(ChineseDates::day))
                    .needing(Part.MONTH),
            DateRule.number(
                            "年(",
                            YEAR + "(?<m>" + SMALL + ") ?月份? ?(?:[上中下]旬|[初中底末]|[上下]半月|第?[一二三四五1-5]周)(?:刊|[出期]版)?",
                            Context.ALONE,
                            ChineseDates::month)
                    .needing(Part.MONTH)
                    .notThird(),
            day(
                            "年",
                            "(?<y>" + Numerals.YEAR
                                    + ") ?年 ?(?<m>[0-9]{1,2})[-./](?<d>[0-9]{1,2})(?: ?[日号]|(?=[ ,;)\\]]|$))",
                            Context.TIMED_OR_ALONE)
                    .third(1, 2),
            DateRule.number(
                            "年(",
                            YEAR + "(?<m>" + SMALL + ") ?月(?! ?[0-9〇一二三四五六七八九十廿卅])份?" + NOT_MONTH + NOT,
                            Context.ANY,
                            unlessNot(match -> NamedGroups.of(match, "notmonth") == null
                                    ? month(match)
                                    : new DateMeaning.Nothing()))
                    .needing(Part.MONTH)
                    .notThird(),
            DateRule.number(
                            "年",
                            LEFT + "(?<y>1[0-4][0-9]) ?年 ?(?<m>" + SMALL + ") ?月 ?(?<d>" + SMALL + ") ?[日号]" + NOT,
                            Context.ANY,
                            unlessNot(match -> republicDay(value(match, "y"), value(match, "m"), value(match, "d"))))
                    .digits(3, 3)
                    .needing(Part.MONTH),
            DateRule.number(
                            "月",
                            LEFT + "(?<!年)(?<!年 )(?<![12][0-9]{3}[-./] ?)(?<m>" + SMALL + ") ?月份? ?(?<d>" + SMALL
                                    + ") ?[日号]" + NOT,
                            Context.ANY,
                            unlessNot(match -> monthAndDay(value(match, "m"), value(match, "d"))))
                    .needing(Part.MONTH),
            day(
                            "月",
                            "(?<m>" + SMALL
                                    + ") ?月 ?(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?: ?[日号] ?[,/|]? ?(?=[0-9]{4}(?:[ ,;)\\]]|$))| ?[,/|] ?| )(?<y>[12][0-9]{3})(?![0-9]| ?年)",
                            Context.ANY)
                    .needing(Part.MONTH),
            DateRule.number(
                            "月",
                            LEFT + "(?<m>" + SMALL + ") ?月,? (?<y>(?:19|20)[0-9]{2})(?![0-9]| ?年)",
                            Context.ALONE,
                            ChineseDates::month)
                    .needing(Part.MONTH),
            day("月", "(?<d>[0-9]{1,2}) (?<m>" + SMALL + ") ?月 ?,? ?(?<y>[12][0-9]{3})(?![0-9]| ?年)", Context.ANY)
                    .digits(1, 2)
                    .needing(Part.MONTH),
            day(
                            "年月日号",
                            "(?<y>(?:19|20)[0-9]{2}) ?年? (?<m>" + SMALL + ") ?月 ?(?<d>" + SMALL
                                    + ")(?: ?[日号]|(?![0-9]))",
                            Context.ALONE)
                    .digits(4, 4)
                    .needing(Part.MONTH),
            day(
                            "年日号|/",
                            "(?<d>[0-9]{1,2})(?: ?[日号]?(?: ?[|/] ?| ))(?<y>(?:19|20)[0-9]{2}) ?年 ?(?<m>" + SMALL
                                    + ") ?月(?! ?[0-9])",
                            Context.ALONE)
                    .digits(1, 2)
                    .needing(Part.MONTH),
            day(
                            "月-./",
                            "(?<m>[0-9]{1,2})(?:月|[-./])(?<d>[0-9]{1,2})[日号]?(?: ?[|] ?| / | )(?<y>(?:19|20)[0-9]{2}) ?年?(?! ?[0-9年-])",
                            Context.ALONE)
                    .digits(1, 2)
                    .second(1, 2),
            DateRule.number(
                    "日号",
                    LEFT + "(?<!月)(?<!月 )(?<d>" + SMALL + ") ?[日号]",
                    Context.TIMED_OR_DATELINE,
                    ChineseDates::dayOfMonth),
            DateRule.number(
                    "年",
                    "(?<=[)>][ ,(]{0,3})(?<y>(?:19|20)[0-9]{2}) ?年,? ?第? ?[0-9一二三四五六七八九十]{1,3} ?期(?![间限])",
                    Context.ANY,
                    match -> DateMeaning.of(PartialDate.year(value(match, "y")))),
            DateRule.number(
                            "年",
                            LEFT + "(?<y>[一二][〇一二三四五六七八九]{3}) ?年[春夏秋冬]?",
                            Context.ALONE,
                            match -> DateMeaning.of(PartialDate.year(value(match, "y"))))
                    .digits(0, 0));

    private ChineseDates() {}

    /** A rule for a day whose numbers are the groups y, m and d. */
    private static DateRule day(String signs, String regex, Context context) {
        return DateRule.number(signs, LEFT + regex, context, ChineseDates::day);
    }

    /** What a match says, unless the words behind it make it one that something happens by or from. */
    private static Function<Matcher, @Nullable DateMeaning> unlessNot(Function<Matcher, @Nullable DateMeaning> reader) {
        return match -> NamedGroups.of(match, "not") != null ? new DateMeaning.Nothing() : reader.apply(match);
    }

    /** A day in a year of four digits, or of two, which is in doubt. */
    static DateMeaning day(Matcher match) {
        int y = value(match, "y");
        PartialDate day = PartialDate.day(century(y), value(match, "m"), value(match, "d"));
        return DateMeaning.of(day == null || y >= 100 ? day : day.doubting(PartialDate.SHORT_YEAR));
    }

    /** A day of some year. */
    static DateMeaning monthAndDay(int month, int day) {
        boolean exists = PartialDate.day(2000, month, day) != null;
        return exists ? new DateMeaning.Yearless(year -> PartialDate.day(year, month, day)) : new DateMeaning.Nothing();
    }

    /** The full year that two digits mean; others stay as they are. */
    static int century(int year) {
        return year >= 100 ? year : year <= LAST_YEAR_OF_2000S ? 2000 + year : 1900 + year;
    }

    private static DateMeaning month(Matcher match) {
        return DateMeaning.of(PartialDate.month(century(value(match, "y")), value(match, "m")));
    }

    /** A day in a year of the Republic of China that does not say so: 111年9月16日. */
    static DateMeaning republicDay(int year, int month, int day) {
        PartialDate date = PartialDate.day(year + YEAR_BEFORE_REPUBLIC, month, day);
        return DateMeaning.of(date == null ? null : date.doubting("the year " + year + " is read as one of 民国"));
    }

    private static @Nullable DateMeaning dayOfMonth(Matcher match) {
        int day = value(match, "d");
        if (day < 1 || day > 31) {
            return null;
        }
        return new DateMeaning.Monthless(
                (YearMonth month) -> PartialDate.day(month.getYear(), month.getMonthValue(), day));
    }
}
