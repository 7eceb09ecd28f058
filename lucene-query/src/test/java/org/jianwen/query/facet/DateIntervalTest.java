package org.jianwen.query.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DateIntervalTest {

    @Test
    void weeksBeginOnMondayAlsoAcrossTheYear() {
        LocalDate sunday = LocalDate.of(2023, 1, 1);
        assertThat(DateInterval.WEEK.startOf(sunday)).isEqualTo(LocalDate.of(2022, 12, 26));
        assertThat(DateInterval.WEEK.startOf(sunday).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(DateInterval.WEEK.barsBetween(sunday, sunday.plusDays(1))).isEqualTo(1);
    }

    @Test
    void quartersBeginInJanuaryAprilJulyAndOctober() {
        assertThat(DateInterval.QUARTER.startOf(LocalDate.of(2024, 3, 31))).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(DateInterval.QUARTER.startOf(LocalDate.of(2024, 4, 1))).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(DateInterval.QUARTER.startOf(LocalDate.of(2024, 12, 31))).isEqualTo(LocalDate.of(2024, 10, 1));
    }

    @ParameterizedTest
    @EnumSource
    void barsFollowOneAnotherWithoutGapOrOverlap(DateInterval interval) {
        Random random = new Random(interval.ordinal());
        for (int i = 0; i < 1_000; i++) {
            LocalDate day = LocalDate.of(1, 1, 1).plusDays(random.nextInt(3_000_000));
            LocalDate start = interval.startOf(day);
            LocalDate next = interval.next(start);
            assertThat(day).isBetween(start, next.minusDays(1));
            assertThat(interval.startOf(next)).isEqualTo(next);
            assertThat(interval.startOf(next.minusDays(1))).isEqualTo(start);
            assertThat(interval.barsBetween(day, next)).isEqualTo(1);
            assertThat(interval.barsBetween(start, next.minusDays(1))).isZero();
        }
    }
}
