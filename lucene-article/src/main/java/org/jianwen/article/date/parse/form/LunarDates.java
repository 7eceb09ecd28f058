package org.jianwen.article.date.parse.form;

import static org.jianwen.article.date.parse.clock.Numerals.value;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import org.jianwen.article.date.parse.clock.Numerals;
import org.jianwen.article.date.parse.form.DateRule.Context;
import org.jianwen.article.date.parse.form.DateRule.Part;
import org.jspecify.annotations.Nullable;

/** Dates of the Chinese calendar: 农历八月廿一, 宣统三年八月十九, 甲辰年五月初五, 闰二月初一, 腊月廿三. Stateless; may be shared by threads. */
public final class LunarDates {

    private static final String WORD = "农历|旧历|阴历|夏历|古历";
    private static final String MONTH = "正|元|冬|腊|十[一二]?|[一二三四五六七八九]|[0-9]{1,2}";
    private static final String DAY = "初(?<early>[一二三四五六七八九十])|(?<d>[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})";
    private static final String ANIMAL = "[鼠牛虎兔龙蛇马羊猴鸡狗猪]?";

    /** A year by its name, with or without its animal: 甲辰, 甲辰年, 甲辰龙年. */
    static final String NAMED_YEAR = LunarCalendar.CYCLE_NAME + " ?" + ANIMAL + "年?";

    /** The same day as one beside it: 农历正月廿九, 癸卯年正月廿九. */
    public static final String BESIDE = "(?:(?:" + WORD + ") ?(?:" + NAMED_YEAR + "|[12][0-9]{3}年)?|" + NAMED_YEAR
            + ") ?闰?(?:" + MONTH + ") ?月 ?(?:初[一二三四五六七八九十]|[0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})(?:日)?";

    private static final String STARTS = "农旧阴夏古" + Eras.LUNAR_STARTS + LunarCalendar.STEMS + "正元冬腊闰大(";

    private static final String ERA = "(?<era>" + Eras.LUNAR_ERA + ") ?(?:(?<e>" + Eras.YEAR + ")|(?<named>"
            + LunarCalendar.CYCLE_NAME + ")) ?年 ?";
    private static final String CYCLE =
            "(?<cycle>" + LunarCalendar.CYCLE_NAME + ") ?(?:" + ANIMAL + "年 ?|(?=[正元冬腊闰一二三四五六七八九十]))";
    private static final String YEAR =
            "\\(?(?<y>[12][0-9]{3}|[一二][〇一二三四五六七八九]{3}) ?年 ?(?:\\( ?" + NAMED_YEAR + " ?)?\\)? ?";
    private static final String DATE =
            "(?<![0-9〇一二三四五六七八九十闰第年])(?<!年 )(?:(?<word>" + WORD + ") ?)?(?:" + ERA + "|(?:" + CYCLE + ")?(?:"
                    + YEAR + ")?)\\(?(?<inner>" + WORD + ")? ?(?<leap>闰)? ?(?<m>" + MONTH + ") ?月 ?(?:" + DAY
                    + ")(?![0-9一二三四五六七八九十个])(?<sun> ?[日号])?";

    /** The rules: for dates with and without a year, and 大年初一 for 正月初一. */
    public static final List<DateRule> RULES = List.of(
            DateRule.number("年月", DATE, Context.ANY, LunarDates::day)
                    .needing(Part.MONTH)
                    .needing(Part.LUNAR),
            DateRule.word(STARTS, DATE, Context.ANY, LunarDates::day).needing(Part.MONTH),
            DateRule.word(
                            "大",
                            "大年(?:初(?<early>[一二三四五六七八九十])|三十)",
                            Context.ANY,
                            match -> yearless(
                                    match.group("early") == null ? 12 : 1,
                                    false,
                                    match.group("early") == null ? 30 : value(match, "early")))
                    .next("年"));

    private LunarDates() {}

    private static @Nullable DateMeaning day(Matcher match) {
        if (!isLunar(match)) {
            return null;
        }
        int month = month(match.group("m"));
        boolean leap = match.group("leap") != null;
        int day = match.group("early") != null ? value(match, "early") : value(match, "d");
        if (match.group("era") != null) {
            String named = match.group("named");
            String era = match.group("era");
            int year = named == null ? Eras.year(era, value(match, "e")) : Eras.year(era, named);
            return DateMeaning.of(date(year, month, leap, day));
        }
        if (match.group("y") != null) {
            return DateMeaning.of(date(value(match, "y"), month, leap, day));
        }
        String cycle = match.group("cycle");
        return cycle == null
                ? yearless(month, leap, day)
                : new DateMeaning.Yearless(
                        year -> LunarCalendar.isNamed(year, cycle) ? date(year, month, leap, day) : null);
    }

    /**
     * 农历, a reign, 甲辰年, 闰月, 正月 and 初一 say so; so do 八月廿一 and 二月十五, Chinese to the end and without 日; but
     * 三月三 is the name of a feast.
     */
    private static boolean isLunar(Matcher match) {
        if (match.group("word") != null || match.group("inner") != null || match.group("era") != null) {
            return true;
        }
        if (match.group("cycle") != null || match.group("leap") != null || match.group("early") != null) {
            return true;
        }
        String month = match.group("m");
        String day = match.group("d");
        boolean digits = Character.isDigit(month.charAt(0)) || Character.isDigit(day.charAt(0));
        boolean feast = day.length() == 1 && !day.equals("十");
        return "正元冬腊".contains(month) || !digits && !feast && match.group("sun") == null && match.group("y") == null;
    }

    private static int month(String name) {
        return switch (name) {
            case "正", "元" -> 1;
            case "冬" -> 11;
            case "腊" -> 12;
            default -> Numerals.value(name);
        };
    }

    private static DateMeaning yearless(int month, boolean leap, int day) {
        return new DateMeaning.Yearless(year -> date(year, month, leap, day));
    }

    private static @Nullable PartialDate date(int lunarYear, int month, boolean leap, int day) {
        LocalDate solar = LunarCalendar.day(lunarYear, month, leap, day);
        return solar == null ? null : PartialDate.day(solar);
    }
}
