package org.jianwen.article.date.parse.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jianwen.analysis.table.ResourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "1900-01-31", "1911-01-30", "1912-02-18", "1916-02-03", "1949-01-29", "1954-02-03", "1966-01-21", "1976-01-31",
        "1985-02-20", "1997-02-07", "2000-02-05", "2008-02-07", "2012-01-23", "2020-01-25", "2021-02-12", "2022-02-01",
        "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2030-02-03", "2034-02-19", "2050-01-23"
    })
    void newYearIsTheFirstOfTheFirst(LocalDate newYear) {
        assertThat(LunarCalendar.day(newYear.getYear(), 1, false, 1)).isEqualTo(newYear);
    }

    @ParameterizedTest
    @CsvSource({
        "1890, 2",
        "1900, 8",
        "1906, 4",
        "1911, 6",
        "1917, 2",
        "1922, 5",
        "1984, 10",
        "1995, 8",
        "2004, 2",
        "2006, 7",
        "2014, 9",
        "2017, 6",
        "2020, 4",
        "2023, 2",
        "2025, 6",
        "2033, 11"
    })
    void leapMonthsAreWhereTheyWere(int year, int month) {
        for (int m = 1; m <= 12; m++) {
            assertThat(LunarCalendar.day(year, m, true, 1) != null).as("闰" + m).isEqualTo(m == month);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1911, 8, 19, 1911-10-10", "1908, 10, 21, 1908-11-14", "2024, 5, 5, 2024-06-10", "2023, 8, 15, 2023-09-29",
        "2023, 8, 21, 2023-10-05", "1976, 7, 2, 1976-07-28", "1937, 5, 29, 1937-07-07", "1898, 4, 23, 1898-06-11",
        "2013, 5, 5, 2013-06-12", "1978, 8, 15, 1978-09-17"
    })
    void knownDaysAgree(int year, int month, int day, LocalDate date) {
        assertThat(LunarCalendar.day(year, month, false, day)).isEqualTo(date);
    }

    @Test
    void yearsFollowWithoutAGap() {
        List<List<String>> rows = ResourceTable.of(LunarCalendar.class::getResourceAsStream, "lunar-years.tsv", 4)
                .rows();
        assertThat(rows).hasSize(221);
        for (int i = 0; i + 1 < rows.size(); i++) {
            List<String> row = rows.get(i);
            int days = row.get(3).chars().map(c -> c == '大' ? 30 : 29).sum();
            assertThat(LocalDate.parse(row.get(1)).plusDays(days))
                    .as(row.get(0))
                    .isEqualTo(rows.get(i + 1).get(1));
            assertThat(row.get(3))
                    .as(row.get(0))
                    .hasSize(row.get(2).equals("0") ? 12 : 13)
                    .matches("[大小]+");
        }
    }

    @Test
    void outsideTheTableIsNoDay() {
        assertThat(LunarCalendar.day(1879, 1, false, 1)).isNull();
        assertThat(LunarCalendar.day(2101, 1, false, 1)).isNull();
        assertThat(LunarCalendar.day(2024, 13, false, 1)).isNull();
        assertThat(LunarCalendar.day(2024, 0, false, 1)).isNull();
        assertThat(LunarCalendar.day(2024, 1, false, 30)).isNull();
    }

    @Test
    void namesRecurEverySixtyYears() {
        assertThat(LunarCalendar.isNamed(2024, "甲辰")).isTrue();
        assertThat(LunarCalendar.isNamed(1964, "甲辰")).isTrue();
        assertThat(LunarCalendar.isNamed(1911, "辛亥")).isTrue();
        assertThat(LunarCalendar.isNamed(2023, "甲辰")).isFalse();
    }
}
