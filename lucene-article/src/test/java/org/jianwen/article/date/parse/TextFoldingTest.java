package org.jianwen.article.date.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {

    @ParameterizedTest
    @CsvSource({
        "贰零贰陆年陸月壹拾伍日, 二〇二六年六月一十五日",
        "中國大陸2022年, 中国大陸2022年",
        "队伍2022年, 队伍2022年",
        "柒月, 七月",
        "攝於臺北, 摄于台北",
        "鳳凰討論區恕不負責, 凤凰讨论区恕不负责",
        "二○二二年九月, 二〇二二年九月"
    })
    void numeralsOfChequesAreNumbersOnlyInNumbers(String text, String folded) {
        assertThat(TextFolding.of(text)).isEqualTo(folded);
    }
}
