package org.jianwen.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void countsWideCharactersTwiceAndCombiningOnesNot() {
        assertThat(Columns.width("台风ab")).isEqualTo(6);
        assertThat(Columns.width("，：")).isEqualTo(4);
        assertThat(Columns.width("cafe\u0301")).isEqualTo(4);
        assertThat(Columns.width("𠮷")).isEqualTo(2);
    }

    @Test
    void cutsAndPadsToColumns() {
        assertThat(Columns.cut("海岸新闻网", 7)).isEqualTo("海岸新…");
        assertThat(Columns.cut("海岸", 4)).isEqualTo("海岸");
        assertThat(Columns.padded("海岸", 6)).isEqualTo("海岸  ");
    }

    @Test
    void makesControlCharactersHarmlessInPlace() {
        assertThat(Columns.harmless("a\u001b[31m\u202e风\n\u009b"))
                .isEqualTo("a [31m 风  ")
                .hasSize(10);
    }
}
