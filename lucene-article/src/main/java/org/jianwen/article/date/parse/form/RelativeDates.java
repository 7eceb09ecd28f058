package org.jianwen.article.date.parse.form;

import static org.jianwen.article.date.parse.clock.Numerals.SMALL;
import static org.jianwen.article.date.parse.clock.Numerals.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import org.jianwen.article.date.parse.clock.Numerals;
import org.jianwen.article.date.parse.form.DateRule.Context;
import org.jianwen.article.date.parse.form.DateRule.Part;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Dates that need the time of capture: 昨天, 前天 21:05, 上周五, 上个月, 去年12月; 33分钟前, 半小时前, 1天3小时前, 2 days ago.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class RelativeDates {

    /** A day of the week before a date is of that date: 星期五, 09/16/2022. */
    private static final String DATED =
            "(?<dated>(?=[)\\]]?[ ,.|·]{0,3}(?:[0-9〇一二三四五六七八九十]{1,4} ?[-./年月][ 0-9〇一二三四五六七八九十]|[a-z]{3})))?";

    private static final String AMOUNT = "[0-9]{1,4}|[一二两三四五六七八九十百]{1,5}|半|[几数多]";
    private static final String UNIT = "秒钟?|分钟?|刻钟|小时|钟头?|天|日|星期|礼拜|周|旬|月|年";
    private static final String ENGLISH_UNIT =
            "s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?|d|days?|w|wks?|weeks?|" + "mos?|months?|y|yrs?|years?";

    /** Nobody publishes this long before the page is saved: 2030年前 means before 2030. */
    private static final int MOST_YEARS = 100;

    /** The rules, in order of precedence. 十年前的 is prose, so no character may stand behind 前; nor is 三年前，. */
    public static final List<DateRule> RULES = List.of(
            DateRule.number(
                            "秒分刻小钟天日星礼周旬月年个.前",
                            "(?<![0-9.〇一二三四五六七八九十百千第])(?<n>" + AMOUNT
                                    + ")(?:\\.(?<tenth>[0-9]))? ?个?(?<half>半)? ?(?<unit>"
                                    + UNIT
                                    + ")(?:(?<after>半)|[又零〇]? ?(?<n2>[0-9]{1,2}|[一二两三四五六七八九十]{1,3}) ?个?(?<unit2>分钟?|小时|天|月))?"
                                    + "(?:多|左右)? ?[之以]?前(?<prose>(?= ?[,;。]))?",
                            Context.BOUND_BEHIND,
                            RelativeDates::ago)
                    .needing(Part.AGO),
            DateRule.number(
                            "smhdwy",
                            "(?<![0-9a-z.])(?<n>[0-9]{1,4}) ?(?<unit>" + ENGLISH_UNIT
                                    + ")(?:,? (?:and )?(?<n2>[0-9]{1,2}) ?(?<unit2>h|hrs?|hours?|mins?|minutes?))? ago(?![a-z])",
                            Context.ANY,
                            RelativeDates::englishAgo)
                    .needing(Part.ENGLISH_AGO),
            DateRule.word(
                            "ah",
                            "(?<n>an?|(?<half>half) an) (?<unit>" + ENGLISH_UNIT + ")(?<n2>)(?<unit2>)? ago(?![a-z])",
                            Context.ANY,
                            RelativeDates::englishAgo)
                    .needing(Part.ENGLISH_AGO),
            DateRule.word(
                            "刚片j",
                            "刚刚|刚才|just now|片刻前",
                            Context.BOUND,
                            match -> since(now -> PartialDate.of(now, DatePrecision.MINUTE)))
                    .next("刚才刻u"),
            DateRule.word(
                            "大前昨今本yt",
                            "(?<!从)(?<day>大前|前|昨|今|本(?=日)|yesterday|today)(?:[天日儿]|(?<=ay)(?!['’]s)|(?=[早晨晚夜]|凌晨|清晨|上午|下午))",
                            Context.TIMED_OR_BOUND,
                            RelativeDates::namedDay)
                    .next("前天日儿早晨一晚夜凌清上下eo"),
            DateRule.word("明后大", "明天|明日|后天|后日|大后天", Context.ANY, match -> new DateMeaning.Nothing())
                    .next("天日后"),
            DateRule.word(
                            "上本这下周星礼",
                            "(?<![每逢])(?<![一二三四五六日天][,至到~-] ?)(?<week>上上|上|本|这|下)?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天1-7])"
                                    + "(?![0-9年月周个])(?! ?[,至到~-]? ?(?:周|星期|礼拜)?[一二三四五六日天](?![一-龥]))" + DATED,
                            Context.TIMED_OR_BOUND,
                            RelativeDates::weekday)
                    .needing(Part.WEEK),
            DateRule.word(
                            "上本这当",
                            "(?<month>上上个?|上个?|本|这个?|当)月(?:[初底末]|[上中下]旬| ?(?<d>" + SMALL + ") ?[日号])?",
                            Context.TIMED_OR_BOUND,
                            RelativeDates::month)
                    .next("上个月")
                    .needing(Part.MONTH),
            DateRule.word(
                            "大前去今本昨",
                            "(?<year>大前|前|去|昨|今|本)年(?:[初底末]| ?(?<m>" + SMALL + ") ?月份?(?: ?(?<d>" + SMALL
                                    + ") ?[日号])?)?",
                            Context.TIMED_OR_BOUND,
                            RelativeDates::year)
                    .next("年前")
                    .needing(Part.YEAR));

    private RelativeDates() {}

    private static DateMeaning since(Function<LocalDateTime, @Nullable PartialDate> since) {
        return new DateMeaning.Relative(since);
    }

    private static int daysOrYearsBack(String word) {
        return switch (word) {
            case "大前" -> 3;
            case "前" -> 2;
            case "昨", "去", "yesterday" -> 1;
            default -> 0;
        };
    }

    private static DateMeaning namedDay(Matcher match) {
        int back = daysOrYearsBack(match.group("day"));
        return since(now -> PartialDate.day(now.toLocalDate().minusDays(back)));
    }

    /** Weeks begin on Monday; without 上 or 本 the latest such day is meant. */
    private static @Nullable DateMeaning weekday(Matcher match) {
        int day = weekdayNumber(match.group("day").charAt(0));
        String week = match.group("week");
        if (week == null && match.group("dated") != null) {
            return null;
        }
        if ("下".equals(week)) {
            return new DateMeaning.Nothing();
        }
        return since(now -> {
            LocalDate today = now.toLocalDate();
            if (week == null) {
                return PartialDate.day(
                        today.minusDays(Math.floorMod(today.getDayOfWeek().getValue() - day, 7)));
            }
            int weeksBack = week.equals("上上") ? 2 : week.equals("上") ? 1 : 0;
            LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
            return PartialDate.day(monday.minusWeeks(weeksBack).plusDays(day - 1L));
        });
    }

    /** 1 for Monday to 7 for Sunday, from 一 to 六, 日 or 天, or a digit. */
    public static int weekdayNumber(char c) {
        return c == '日' || c == '天' ? 7 : Numerals.value(String.valueOf(c));
    }

    private static DateMeaning month(Matcher match) {
        String month = match.group("month");
        int back = month.startsWith("上上") ? 2 : month.startsWith("上") ? 1 : 0;
        int day = value(match, "d");
        return since(now -> {
            YearMonth then = YearMonth.from(now).minusMonths(back);
            return day < 0
                    ? PartialDate.month(then.getYear(), then.getMonthValue())
                    : PartialDate.day(then.getYear(), then.getMonthValue(), day);
        });
    }

    private static DateMeaning year(Matcher match) {
        int back = daysOrYearsBack(match.group("year"));
        int month = value(match, "m");
        int day = value(match, "d");
        return since(now -> {
            int year = now.getYear() - back;
            if (month < 0) {
                return PartialDate.year(year);
            }
            return day < 0 ? PartialDate.month(year, month) : PartialDate.day(year, month, day);
        });
    }

    private static DateMeaning ago(Matcher match) {
        String amount = match.group("n");
        int halves = amount.equals("半") ? 1 : 2 * Numerals.value(amount);
        char unit = match.group("unit").charAt(0);
        boolean prose = match.group("prose") != null && (unit == '年' || unit == '月');
        if (halves < 0 || prose) {
            return new DateMeaning.Nothing();
        }
        halves += match.group("half") != null || match.group("after") != null ? 1 : 0;
        int tenths = 5 * halves + Math.max(0, value(match, "tenth"));
        char more = match.group("unit2") == null ? ' ' : match.group("unit2").charAt(0);
        return back(tenths, unit, Math.max(0, value(match, "n2")), more);
    }

    private static DateMeaning englishAgo(Matcher match) {
        String n = match.group("n");
        int tenths = n.startsWith("half") ? 5 : n.startsWith("a") ? 10 : 10 * Numerals.value(n);
        String more = match.group("unit2");
        return back(
                tenths, unit(match.group("unit")), Math.max(0, value(match, "n2")), more == null ? ' ' : unit(more));
    }

    private static char unit(String english) {
        return switch (english.isEmpty() ? ' ' : english.charAt(0)) {
            case ' ' -> ' ';
            case 's' -> '秒';
            case 'm' -> english.startsWith("mo") ? '月' : '分';
            case 'h' -> '小';
            case 'd' -> '天';
            case 'w' -> '周';
            default -> '年';
        };
    }

    private static DateMeaning back(int tenths, char unit, int amount2, char unit2) {
        if (unit == '年' && tenths > 10 * MOST_YEARS) {
            return new DateMeaning.Nothing();
        }
        DatePrecision precision = precision(unit2 == ' ' ? unit : unit2, tenths);
        return since(now -> PartialDate.of(minus(minus(now, tenths, unit), 10 * amount2, unit2), precision));
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
            case '刻' -> from.minusSeconds(tenths * 90L);
            case '小', '钟' -> from.minusMinutes(tenths * 6L);
            case '天', '日' -> from.minusHours(tenths * 24L / 10);
            case '周', '星', '礼' -> from.minusHours(tenths * 168L / 10);
            case '旬' -> from.minusDays(tenths);
            case '月' -> from.minusMonths(tenths / 10).minusDays(tenths % 10 * 3L);
            case '年' -> from.minusMonths(tenths * 12L / 10);
            default -> from;
        };
    }
}
