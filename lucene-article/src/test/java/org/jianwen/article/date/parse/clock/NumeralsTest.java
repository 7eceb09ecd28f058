package org.jianwen.article.date.parse.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "08, 8", "2022, 2022", "二〇二二, 2022", "二oo五, 2005", "十, 10", "十六, 16", "二十, 20", "三十一, 31", "廿, 20", "廿一, 21",
        "卅, 30", "三十八, 38", "一百, 100", "一百一十一, 111", "一百〇三, 103", "元, 1", "两, 2", "〇, 0", "年, -1", "'', -1",
        "1234567890, -1"
    })
    void valueOfANumeral(String text, int value) {
        assertThat(Numerals.value(text)).isEqualTo(value);
    }
}
