package org.jianwen.article.page.outline.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateShapeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-09-16",
                "111-09-16",
                "2022·09·16",
                "111年9月16日",
                "22-03-14 09:12",
                "22年3月14日",
                "21st December 2018",
                "09 2016-05",
                "12月25 2012",
                "May 16 Sun 2010"
            })
    void isAtTheBeginningOfADate(String text) {
        assertThat(DateShape.endAt(text, 0)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.12.20.22", "211-09", "3年2", "12月25", "09 2016", "21street", "1.2.3"})
    void isNotAtTheBeginningOfOther(String text) {
        assertThat(DateShape.endAt(text, 0)).isNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"昨天", "发布于昨天 08:30", "湖畔日报 昨天"})
    void yesterdayIsADate(String text) {
        assertThat(DateShape.find(text, 0)).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(strings = {"还系在昨天", "不如前天"})
    void yesterdayInASentenceIsNone(String text) {
        assertThat(DateShape.find(text, 0)).isNegative();
    }
}
