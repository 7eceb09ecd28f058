package org.jianwen.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.examples.text.Bars.Bar;
import org.junit.jupiter.api.Test;

class BarsTest {

    private final Bars bars = new Bars(Style.PLAIN);

    @Test
    void areAsLongAsTheirShare() {
        assertThat(bars.lines(List.of(new Bar("2022-07", 8), new Bar("2022-08", 0), new Bar("2022-09", 1)), 23))
                .containsExactly("2022-07  ██████████ 8", "2022-08  0", "2022-09  █▎ 1");
    }

    @Test
    void areNeverQuiteNothing() {
        assertThat(bars.lines(List.of(new Bar("a", 1_000_000), new Bar("b", 1)), 40))
                .last()
                .isEqualTo("b  ▏ 1");
    }

    @Test
    void lineUpBehindWideLabels() {
        assertThat(bars.lines(List.of(new Bar("云州日报", 1), new Bar("BBC", 1)), 22))
                .containsExactly("云州日报  ████████ 1", "BBC       ████████ 1");
    }

    @Test
    void telescopeLongGapsAndStopSomewhere() {
        List<Bar> gap = new ArrayList<>(List.of(new Bar("2021", 1)));
        for (int i = 0; i < 5; i++) {
            gap.add(new Bar("202" + i, 0));
        }
        assertThat(bars.lines(gap, 40)).hasSize(2).last().asString().contains("5 without any");
        List<Bar> many = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            many.add(new Bar("d" + i, 1));
        }
        assertThat(bars.lines(many, 40)).hasSize(Bars.MAX_BARS + 1).last().isEqualTo("… and 940 more bars");
        assertThat(bars.lines(List.of(), 40)).isEmpty();
    }
}
