package org.jianwen.article.date.form.rule;

import static org.jianwen.article.date.form.rule.word.Numerals.SMALL;
import static org.jianwen.article.date.form.rule.word.Numerals.YEAR;
import static org.jianwen.article.date.form.rule.word.Numerals.value;

import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import org.jianwen.article.date.form.rule.FormRule.Need;
import org.jspecify.annotations.Nullable;

/**
 * Dates with 年, 月 and 日: 2022年9月16日, 民国三十八年十月一日, 6月17日, 9 月 16, 2022; and 《晨风》2003年第5期.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class ChineseForms {

    private static final String LEFT = "(?<![0-9〇一二三四五六七八九十])";

    /** Behind a day, makes it one that something happens by or from. */
    static final String NOT_ON = "(?:前(?![线方锋往沿瞻])|[之以]前|[之以]后|后(?![台缀继勤卫])|起(?![源点])|以来|至今|左右|为止)";

    /** Makes the day one that something happens around, by or from: 前后, 之前, 起, or the first day of several. */
    private static final String NOT =
            "(?<not> ?(?:" + NOT_ON + "|[,和及] ?" + SMALL + " ?日(?![电讯])|[~至到-]{1,2} ?(?:[12][0-9]{3} ?年 ?)?(?:" + SMALL
                    + " ?月 ?)?" + SMALL + " ?[日号]|-{1,2} ?\\)))?";

    private static final String NOT_MONTH =
            "(?<notmonth> ?(?:[底末初中]|[上下]旬|[~至到-] ?(?:[12][0-9]{3} ?年 ?)?" + SMALL + " ?月))?";

    /** A century that most of what is written lies in: 41 is 1941, 40 is 2040. */
    private static final int LAST_YEAR_OF_2000S = 40;

    private static final int YEAR_BEFORE_REPUBLIC = 1911;

    /** The rules, in order of precedence. */
    public static final List<FormRule> RULES = List.of(
            FormRule.of(
                    LEFT + "(?<!前)(?<!前 )(?<y>" + YEAR + ") ?年\\)? ?(?<m>" + SMALL + ") ?月 ?(?<d>" + SMALL
                            + ")(?: ?[日号]|(?=[ ,;)\\]]|$))" + NOT,
                    Need.NOTHING,
                    match -> day(match, "y")),
            FormRule.of(
                    LEFT + "(?<!前)(?<!前 )(?<y>" + YEAR + ") ?年\\)? ?(?<m>" + SMALL
                            + ") ?月份? ?(?:[上中下]旬|[初中底末]|[上下]半月)(?:刊|[出期]版)?",
                    Need.ALONE,
                    ChineseForms::month),
            FormRule.of(
                    LEFT + "(?<y>" + YEAR + ") ?年 ?(?<m>[0-9]{1,2})[-./](?<d>[0-9]{1,2})(?: ?[日号]|(?=[ ,;)\\]]|$))",
                    Need.TIME_OR_ALONE,
                    match -> day(match, "y")),
            FormRule.of(
                    LEFT + "(?<!前)(?<!前 )(?<y>" + YEAR + ") ?年\\)? ?(?<m>" + SMALL + ") ?月(?! ?[0-9〇一二三四五六七八九十廿卅])份?"
                            + NOT_MONTH + NOT,
                    Need.NOTHING,
                    ChineseForms::month),
            FormRule.of(
                    LEFT + "(?<y>1[0-4][0-9]) ?年 ?(?<m>" + SMALL + ") ?月 ?(?<d>" + SMALL + ") ?[日号]" + NOT,
                    Need.NOTHING,
                    ChineseForms::republic),
            FormRule.of(
                    LEFT + "(?<!年)(?<!年 )(?<![12][0-9]{3}[-./] ?)(?<m>" + SMALL + ") ?月份? ?(?<d>" + SMALL + ") ?[日号]"
                            + NOT,
                    Need.NOTHING,
                    match -> match.group("not") != null
                            ? new Reckoning.Nothing()
                            : monthAndDay(value(match, "m"), value(match, "d"))),
            FormRule.of(
                    LEFT + "(?<m>" + SMALL
                            + ") ?月 ?(?<d>[0-9]{1,2})(?: ?[日号] ?, ?(?=[0-9]{4}(?:[ ,;)\\]]|$))| ?, ?| )(?<y>[12][0-9]{3})(?![0-9]| ?年)",
                    Need.NOTHING,
                    match -> day(match, "y")),
            FormRule.of(
                    LEFT + "(?<m>" + SMALL + ") ?月,? (?<y>(?:19|20)[0-9]{2})(?![0-9]| ?年)",
                    Need.ALONE,
                    ChineseForms::month),
            FormRule.of(
                    LEFT + "(?<d>[0-9]{1,2}) (?<m>" + SMALL + ") ?月 ?,? ?(?<y>[12][0-9]{3})(?![0-9]| ?年)",
                    Need.NOTHING,
                    match -> day(match, "y")),
            FormRule.of(
                    LEFT + "(?<!月)(?<!月 )(?<d>" + SMALL + ") ?[日号]", Need.TIME_OR_DATELINE, ChineseForms::dayOfMonth),
            FormRule.of(
                    "(?<=\\)[ ,(]{0,3})(?<y>(?:19|20)[0-9]{2}) ?年,? ?第? ?[0-9一二三四五六七八九十]{1,3} ?期(?![间限])",
                    Need.NOTHING, match -> Reckoning.of(Moment.year(value(match, "y")))),
            FormRule.of(
                    LEFT + "(?<y>[一二][〇一二三四五六七八九]{3}) ?年",
                    Need.ALONE,
                    match -> Reckoning.of(Moment.year(value(match, "y")))));

    private ChineseForms() {}

    /** A day in a year of four digits, or of two, which is in doubt. */
    static Reckoning day(Matcher match, String year) {
        if (has(match, "not")) {
            return new Reckoning.Nothing();
        }
        int y = value(match, year);
        Moment moment = Moment.day(century(y), value(match, "m"), value(match, "d"));
        return Reckoning.of(moment == null || y >= 100 ? moment : moment.doubting("the year has two digits"));
    }

    /** A day of some year. */
    static Reckoning monthAndDay(int month, int day) {
        boolean exists = Moment.day(2000, month, day) != null;
        return exists ? new Reckoning.Yearless(year -> Moment.day(year, month, day)) : new Reckoning.Nothing();
    }

    /** The full year that two digits mean; others stay as they are. */
    static int century(int year) {
        return year >= 100 ? year : year <= LAST_YEAR_OF_2000S ? 2000 + year : 1900 + year;
    }

    private static Reckoning month(Matcher match) {
        if (has(match, "not") || has(match, "notmonth")) {
            return new Reckoning.Nothing();
        }
        return Reckoning.of(Moment.month(century(value(match, "y")), value(match, "m")));
    }

    private static Reckoning republic(Matcher match) {
        if (has(match, "not")) {
            return new Reckoning.Nothing();
        }
        return republicDay(value(match, "y"), value(match, "m"), value(match, "d"));
    }

    /** A day in a year of the Republic of China that does not say so: 111年9月16日. */
    static Reckoning republicDay(int year, int month, int day) {
        Moment moment = Moment.day(year + YEAR_BEFORE_REPUBLIC, month, day);
        return Reckoning.of(moment == null ? null : moment.doubting("the year " + year + " is read as one of 民国"));
    }

    private static @Nullable Reckoning dayOfMonth(Matcher match) {
        int day = value(match, "d");
        if (day < 1 || day > 31) {
            return null;
        }
        return new Reckoning.Monthless((YearMonth month) -> Moment.day(month.getYear(), month.getMonthValue(), day));
    }

    private static boolean has(Matcher match, String group) {
        return match.pattern().namedGroups().containsKey(group) && match.group(group) != null;
    }
}
