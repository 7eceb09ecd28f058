package org.jianwen.article.date.parse.form;

import static org.jianwen.article.date.parse.clock.Numerals.SMALL;
import static org.jianwen.article.date.parse.clock.Numerals.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianwen.analysis.table.AnyWord;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.form.DateRule.Context;
import org.jianwen.article.date.parse.form.DateRule.Part;

/** Reigns and eras that number years: 民国三十八年, 昭和20年, 光绪三十四年. Stateless; may be shared by threads. */
public final class Eras {

    private record Era(int first, int last) {}

    private static final Map<String, Era> ERAS = new HashMap<>();
    private static final List<String> LUNAR = new ArrayList<>();
    private static final List<String> SOLAR = new ArrayList<>();

    static {
        for (List<String> row : ResourceTable.of(Eras.class::getResourceAsStream, "eras.tsv", 4)) {
            ERAS.put(row.get(0), new Era(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))));
            (row.get(3).equals("lunar") ? LUNAR : SOLAR).add(row.get(0));
        }
    }

    /** The number of a year in an era; 元 is the first. Four digits are never one: 政令和2025年4月9日. */
    static final String YEAR = "(?:元|[0-9]{1,3}|[〇一二三四五六七八九十廿卅百]{1,5})";

    /** An era whose months are those of the Chinese calendar. */
    static final String LUNAR_ERA = AnyWord.of(LUNAR);

    /** An era whose months are those of the Gregorian calendar, with or without a blank in it. */
    private static final String SOLAR_ERA = AnyWord.of(SOLAR.stream()
            .flatMap(name -> Stream.of(name, name.charAt(0) + " " + name.charAt(1)))
            .toList());

    /** What the names of eras begin with whose months are those of the Gregorian calendar. */
    static final String SOLAR_STARTS = starts(SOLAR);

    /** The same for those whose months are those of the Chinese calendar. */
    static final String LUNAR_STARTS = starts(LUNAR);

    /** A year of such an era; 法令和 is not 令和. */
    private static final String SOLAR_YEAR =
            "(?<![政法命指司禁军省部府院会局条号责勒限敕])(?<era>" + SOLAR_ERA + ") ?(?<y>" + YEAR + ") ?年";

    /** The rules for eras whose months are those of the Gregorian calendar. */
    public static final List<DateRule> RULES = List.of(
            DateRule.word(
                            SOLAR_STARTS,
                            SOLAR_YEAR + "\\)? ?(?<m>" + SMALL + ") ?月(?: ?(?<d>" + SMALL + ") ?[日号]?)?",
                            Context.ANY,
                            Eras::day)
                    .needing(Part.YEAR)
                    .needing(Part.MONTH),
            DateRule.word(SOLAR_STARTS, SOLAR_YEAR, Context.ALONE, Eras::year).needing(Part.YEAR));

    private Eras() {}

    private static String starts(List<String> names) {
        return names.stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    /** The Gregorian year in which that year of an era begins, or -1 where the era has no such year. */
    static int year(String name, int number) {
        Era era = ERAS.get(name);
        int year = era == null || number < 1 ? -1 : era.first() + number - 1;
        return era == null || year > era.last() ? -1 : year;
    }

    /** The year of an era that has that name in the cycle of sixty, or -1. */
    static int year(String name, String cycle) {
        Era era = ERAS.get(name);
        for (int year = era == null ? 1 : era.first();
                era != null && year <= Math.min(era.last(), era.first() + 60);
                year++) {
            if (LunarCalendar.isNamed(year, cycle)) {
                return year;
            }
        }
        return -1;
    }

    private static DateMeaning year(Matcher match) {
        int year = year(match.group("era").replace(" ", ""), value(match, "y"));
        return DateMeaning.of(year < 0 ? null : PartialDate.year(year));
    }

    private static DateMeaning day(Matcher match) {
        int year = year(match.group("era").replace(" ", ""), value(match, "y"));
        int month = value(match, "m");
        return DateMeaning.of(
                match.group("d") == null
                        ? PartialDate.month(year, month)
                        : PartialDate.day(year, month, value(match, "d")));
    }
}
