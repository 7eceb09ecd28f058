package org.jianwen.article.format.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.TextFolding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditTest {
    @ParameterizedTest
    @ValueSource(strings = {"（原载《晨风日报》2021年3月5日）", "(2001.5.20 刊於晨風日報副刊)", "──2003年8月17日《晨風副刊》"})
    void saysWhereATextWasFirstPrinted(String line) {
        assertThat(matches(line)).isTrue();
    }

    private static boolean matches(String line) {
        String folded = TextFolding.of(line);
        return Credit.matches(folded, DateScanner.scanFolded(folded));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2001.5.20)", "晨風日報副刊"})
    void otherLinesDoNot(String line) {
        assertThat(matches(line)).isFalse();
    }
}
