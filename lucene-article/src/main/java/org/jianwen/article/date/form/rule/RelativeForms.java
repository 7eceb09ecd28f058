package org.jianwen.article.date.form.rule;

import static org.jianwen.article.date.form.rule.word.Numerals.SMALL;
import static org.jianwen.article.date.form.rule.word.Numerals.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jianwen.article.date.form.rule.FormRule.Need;
import org.jianwen.article.date.form.rule.word.Numerals;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Dates reckoned from the time of capture by the calendar: 昨天, 前天 21:05, 上周五, 上个月, 去年12月.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class RelativeForms {

    /** What the English forms begin with. */
    public static final List<String> NAMES = List.of("just now", "today", "yesterday");

    /** A day of the week before a date is of that date: 星期五, 09/16/2022. */
    private static final String DATED =
            "(?<dated>(?=[)\\]]?[ ,.|·]{0,3}(?:[0-9〇一二三四五六七八九十]{1,4} ?[-./年月][ 0-9〇一二三四五六七八九十]|[a-z]{3})))?";

    /** The rules, in order of precedence. */
    public static final List<FormRule> RULES = List.of(
            FormRule.of("刚刚|刚才|just now|片刻前", Need.BOUNDS, match -> since(now -> Moment.of(now, DatePrecision.MINUTE))),
            FormRule.of(
                    "(?<!从)(?<day>大前|前|昨|今|本(?=日)|yesterday|today)(?:[天日]|(?<=ay)|(?=[早晨晚夜]|凌晨|上午|下午))",
                    Need.TIME_OR_BOUNDS,
                    RelativeForms::namedDay),
            FormRule.of("明天|明日|后天|后日|大后天", Need.NOTHING, match -> new Reckoning.Nothing()),
            FormRule.of(
                    "(?<![每逢])(?<![一二三四五六日天][,至到~-] ?)(?<week>上上|上|本|这|下)?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天1-7])"
                            + "(?![0-9年月周个])(?! ?[,至到~-]? ?(?:周|星期|礼拜)?[一二三四五六日天](?![一-龥]))" + DATED,
                    Need.TIME_OR_BOUNDS,
                    RelativeForms::weekday),
            FormRule.of(
                    "(?<month>上上个?|上个?|本|这个?|当)月(?: ?(?<d>" + SMALL + ") ?[日号])?",
                    Need.TIME_OR_BOUNDS,
                    RelativeForms::month),
            FormRule.of(
                    "(?<![0-9])(?<year>大前|前|去|今|本)年(?: ?(?<m>" + SMALL + ") ?月份?(?: ?(?<d>" + SMALL + ") ?[日号])?)?",
                    Need.TIME_OR_BOUNDS,
                    RelativeForms::year));

    private RelativeForms() {}

    private static Reckoning since(Function<LocalDateTime, @Nullable Moment> since) {
        return new Reckoning.Relative(since);
    }

    private static Reckoning namedDay(Matcher match) {
        int back = switch (match.group("day")) {
            case "大前" -> 3;
            case "前" -> 2;
            case "昨", "yesterday" -> 1;
            default -> 0;
        };
        return since(now -> Moment.day(now.toLocalDate().minusDays(back)));
    }

    /** Weeks begin on Monday; without 上 or 本 the latest such day is meant. */
    private static @Nullable Reckoning weekday(Matcher match) {
        int day = weekdayNumber(match.group("day").charAt(0));
        String week = match.group("week");
        if (week == null && match.group("dated") != null) {
            return null;
        }
        if ("下".equals(week)) {
            return new Reckoning.Nothing();
        }
        return since(now -> {
            LocalDate today = now.toLocalDate();
            if (week == null) {
                return Moment.day(
                        today.minusDays(Math.floorMod(today.getDayOfWeek().getValue() - day, 7)));
            }
            int weeksBack = week.equals("上上") ? 2 : week.equals("上") ? 1 : 0;
            LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
            return Moment.day(monday.minusWeeks(weeksBack).plusDays(day - 1L));
        });
    }

    /** 1 for Monday to 7 for Sunday, from 一 to 六, 日 or 天, or a digit. */
    public static int weekdayNumber(char c) {
        return c == '日' || c == '天' ? 7 : Numerals.value(String.valueOf(c));
    }

    private static Reckoning month(Matcher match) {
        String month = match.group("month");
        int back = month.startsWith("上上") ? 2 : month.startsWith("上") ? 1 : 0;
        int day = value(match, "d");
        return since(now -> {
            YearMonth then = YearMonth.from(now).minusMonths(back);
            return day < 0
                    ? Moment.month(then.getYear(), then.getMonthValue())
                    : Moment.day(then.getYear(), then.getMonthValue(), day);
        });
    }

    private static Reckoning year(Matcher match) {
        int back = switch (match.group("year")) {
            case "大前" -> 3;
            case "前" -> 2;
            case "去" -> 1;
            default -> 0;
        };
        int month = value(match, "m");
        int day = value(match, "d");
        return since(now -> {
            int year = now.getYear() - back;
            if (month < 0) {
                return Moment.year(year);
            }
            return day < 0 ? Moment.month(year, month) : Moment.day(year, month, day);
        });
    }
}
