package org.jianwen.article.date.form.rule;

import static org.jianwen.article.date.form.rule.word.Numerals.value;

import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import org.jianwen.article.date.form.rule.FormRule.Need;
import org.jianwen.article.date.form.rule.word.Numerals;
import org.jianwen.schema.DatePrecision;

/**
 * Dates reckoned from the time of capture by counting back: 33分钟前, 半小时前, 一个半小时前, 1天3小时前, 2 days ago.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class AgoForms {

    private static final String AMOUNT = "[0-9]{1,4}|[一二两三四五六七八九十]{1,3}|半|[几数多]";
    private static final String UNIT = "秒钟?|分钟?|刻钟|小时|钟头|天|日|星期|礼拜|周|月|年";

    /** Nobody publishes this long before the page is saved: 2030年前 means before 2030. */
    private static final int MOST_YEARS = 100;

    /** The rule for 三年前. 十年前的 is prose, so no character may stand behind 前, but a label or 来自; nor is 三年前，. */
    public static final List<FormRule> CHINESE = List.of(FormRule.of(
            "(?<![0-9.〇一二三四五六七八九十百千第])(?<n>" + AMOUNT + ")(?:\\.(?<tenth>[0-9]))? ?个?(?<half>半)? ?(?<unit>"
                    + UNIT
                    + ")(?:(?<after>半)|又? ?(?<n2>[0-9]{1,2}) ?(?<unit2>分钟?|小时|天))?(?:多|左右)? ?[之以]?前(?<prose>(?= ?[,;。]))?",
            Need.BOUND_BEHIND,
            AgoForms::chinese));

    /** The rule for 3 years ago. */
    public static final List<FormRule> ENGLISH = List.of(FormRule.of(
            "(?<![0-9a-z.])(?<n>[0-9]{1,4}|an?) ?(?<unit>s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|"
                    + "mos?|months?|y|yrs?|years?)(?:,? (?:and )?(?<n2>[0-9]{1,2}) ?(?<unit2>h|hrs?|hours?|mins?|minutes?))? ago(?![a-z])",
            Need.NOTHING,
            AgoForms::english));

    private AgoForms() {}

    private static Reckoning chinese(Matcher match) {
        String amount = match.group("n");
        int halves = amount.equals("半") ? 1 : 2 * Numerals.value(amount);
        char unit = match.group("unit").charAt(0);
        boolean prose = match.group("prose") != null && (unit == '年' || unit == '月');
        if (halves < 0 || prose) {
            return new Reckoning.Nothing();
        }
        halves += match.group("half") != null || match.group("after") != null ? 1 : 0;
        int tenths = 5 * halves + Math.max(0, value(match, "tenth"));
        char more = match.group("unit2") == null ? ' ' : match.group("unit2").charAt(0);
        return back(tenths, unit, Math.max(0, value(match, "n2")), more);
    }

    private static Reckoning english(Matcher match) {
        int amount = match.group("n").startsWith("a") ? 1 : value(match, "n");
        String more = match.group("unit2");
        char unit2 = more == null ? ' ' : unit(more);
        return back(10 * amount, unit(match.group("unit")), Math.max(0, value(match, "n2")), unit2);
    }

    private static char unit(String english) {
        return switch (english.charAt(0)) {
            case 's' -> '秒';
            case 'm' -> english.startsWith("mo") ? '月' : '分';
            case 'h' -> '小';
            case 'd' -> '天';
            case 'w' -> '周';
            default -> '年';
        };
    }

    private static Reckoning back(int tenths, char unit, int amount2, char unit2) {
        if (unit == '年' && tenths > 10 * MOST_YEARS) {
            return new Reckoning.Nothing();
        }
        DatePrecision precision = precision(unit2 == ' ' ? unit : unit2, tenths);
        return new Reckoning.Relative(
                now -> Moment.of(minus(minus(now, tenths, unit), 10 * amount2, unit2), precision));
    }

    /** Counted in hours or less it is a time, counted in days or more a day; 半天前 is twelve hours ago. */
    private static DatePrecision precision(char unit, int tenths) {
        return switch (unit) {
            case '秒' -> DatePrecision.SECOND;
            case '分', '刻', '小', '钟' -> DatePrecision.MINUTE;
            case '天', '日' -> tenths < 10 ? DatePrecision.MINUTE : DatePrecision.DAY;
            default -> DatePrecision.DAY;
        };
    }

    private static LocalDateTime minus(LocalDateTime from, int tenths, char unit) {
        return switch (unit) {
            case '秒' -> from.minusSeconds(tenths / 10);
            case '分' -> from.minusSeconds(tenths * 6L);
            case '刻' -> from.minusMinutes(tenths * 15L / 10);
            case '小', '钟' -> from.minusMinutes(tenths * 6L);
            case '天', '日' -> from.minusHours(tenths * 24L / 10);
            case '周', '星', '礼' -> from.minusHours(tenths * 168L / 10);
            case '月' -> from.minusMonths(tenths / 10).minusDays(tenths % 10 * 3L);
            case '年' -> from.minusMonths(tenths * 12L / 10);
            default -> from;
        };
    }
}
