package org.jianwen.article.page.layout.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {
    @ParameterizedTest
    @ValueSource(strings = {"（原载《晨风日报》2021年3月5日）", "(2001.5.20 刊於晨風日報副刊)", "──2003年8月17日《晨風副刊》"})
    void saysWhereATextWasFirstPrinted(String line) {
        assertThat(Credit.matches(line, Dateline.dates(line))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2001.5.20)", "晨風日報副刊"})
    void otherLinesDoNot(String line) {
        assertThat(Credit.matches(line, Dateline.dates(line))).isFalse();
    }
}
