package org.jianwen.article.date.parse.form;

import java.time.LocalDate;
import java.util.List;
import org.jianwen.analysis.table.ResourceTable;
import org.jspecify.annotations.Nullable;

/** The Chinese lunisolar calendar of the lunar years 1880 to 2100. Stateless; may be shared by threads. */
public final class LunarCalendar {

    /** What begins the name of a year in the cycle of sixty. */
    public static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    /** A name of a year in the cycle of sixty, as 甲辰. */
    static final String CYCLE_NAME = "[" + STEMS + "][" + BRANCHES + "]";

    private record Year(int year, LocalDate first, int leap, String months) {}

    private static final List<Year> YEARS =
            ResourceTable.of(LunarCalendar.class::getResourceAsStream, "lunar-years.tsv", 4).rows().stream()
                    .map(row -> new Year(
                            Integer.parseInt(row.get(0)),
                            LocalDate.parse(row.get(1)),
                            Integer.parseInt(row.get(2)),
                            row.get(3)))
                    .toList();

    private LunarCalendar() {}

    /**
     * The Gregorian date of a lunar one.
     *
     * @param lunarYear the Gregorian year in which the lunar year begins
     * @param month from 1 to 12
     * @param leap whether the leap month after that month is meant
     * @param day from 1 to 30
     * @return the date, or {@code null} where there is no such day or the year is outside the table
     */
    static @Nullable LocalDate day(int lunarYear, int month, boolean leap, int day) {
        int row = lunarYear - YEARS.get(0).year();
        if (row < 0 || row >= YEARS.size() || month < 1 || month > 12 || day < 1) {
            return null;
        }
        Year year = YEARS.get(row);
        if (leap && year.leap() != month) {
            return null;
        }
        boolean afterLeap = leap || year.leap() != 0 && month > year.leap();
        int index = month - 1 + (afterLeap ? 1 : 0);
        if (day > length(year, index)) {
            return null;
        }
        int before = 0;
        for (int i = 0; i < index; i++) {
            before += length(year, i);
        }
        return year.first().plusDays(before + day - 1L);
    }

    /** Whether that lunar year has that name in the cycle of sixty. */
    static boolean isNamed(int lunarYear, String name) {
        int stem = STEMS.indexOf(name.charAt(0));
        int branch = BRANCHES.indexOf(name.charAt(1));
        return Math.floorMod(lunarYear - 4, 10) == stem && Math.floorMod(lunarYear - 4, 12) == branch;
    }

    private static int length(Year year, int index) {
        return year.months().charAt(index) == '大' ? 30 : 29;
    }
}
