package org.jianwen.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jianwen.query.timeline.BurstDetector.Stretch;
import org.junit.jupiter.api.Test;

/** Stretches of bars that are higher than expected. */
class BurstDetectorTest {

    private final Random random = new Random(1);

    @Test
    void findsAStretchOfItsWidthAndNothingInAnEvenRow() {
        long[] counts = new long[100];
        double[] usual = new double[100];
        Arrays.fill(counts, 10);
        Arrays.fill(usual, 3);
        assertThat(BurstDetector.of(counts, usual, 5)).isEmpty();
        Arrays.fill(counts, 40, 47, 40);
        assertThat(BurstDetector.of(counts, usual, 5)).singleElement().satisfies(stretch -> {
            assertThat(stretch.from()).isEqualTo(40);
            assertThat(stretch.to()).isEqualTo(47);
            assertThat(stretch.count()).isEqualTo(280);
        });
    }

    @Test
    void aTimeInWhichThereIsMoreOfEverythingIsNotBusy() {
        long[] counts = {5, 5, 50, 5, 5, 5, 5, 5};
        double[] usual = {9, 9, 90, 9, 9, 9, 9, 9};
        assertThat(BurstDetector.of(counts, usual, 3)).isEmpty();
    }

    @Test
    void stretchesHaveMatchesAndDoNotOverlap() {
        for (int round = 0; round < 200; round++) {
            int bars = random.nextInt(BurstDetector.MAX_BARS + 1);
            long[] counts = new long[bars];
            double[] usual = new double[bars];
            for (int i = 0; i < bars; i++) {
                counts[i] = random.nextInt(4) == 0 ? random.nextInt(30) : 0;
                usual[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(50);
            }
            List<Stretch> stretches = BurstDetector.of(counts, usual, 6);
            assertThat(stretches).hasSizeLessThanOrEqualTo(6);
            int end = 0;
            for (Stretch stretch : stretches) {
                assertThat(stretch.from()).isGreaterThanOrEqualTo(end).isLessThan(stretch.to());
                end = stretch.to();
                assertThat(stretch.count())
                        .isEqualTo(Arrays.stream(counts, stretch.from(), stretch.to())
                                .sum())
                        .isPositive();
            }
        }
    }

    @Test
    void tooManyBarsAreRefused() {
        int tooMany = BurstDetector.MAX_BARS + 1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BurstDetector.of(new long[tooMany], new double[tooMany], 1))
                .withMessageContaining("at most 300");
    }
}
