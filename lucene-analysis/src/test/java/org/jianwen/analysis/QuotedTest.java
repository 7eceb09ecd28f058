package org.jianwen.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {

    @Test
    void shortTextIsShownAsItIs() {
        assertThat(Quoted.of("台风")).isEqualTo("「台风」");
        assertThat(Quoted.of("")).isEqualTo("「」");
        assertThat(Quoted.of("𠮷".repeat(60))).isEqualTo("「" + "𠮷".repeat(60) + "」");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(Quoted.of("台".repeat(100_000))).isEqualTo("「" + "台".repeat(60) + "…」");
        assertThat(Quoted.cut("a" + "𠮷".repeat(60))).isEqualTo("a" + "𠮷".repeat(59) + "…");
    }

    @Test
    void quotesAtMostSixtyCharactersOnOneLine() {
        assertThat(Quoted.of("𠮷".repeat(61))).isEqualTo("「" + "𠮷".repeat(60) + "…」");
        assertThat(Quoted.of("一\n\u001b二")).isEqualTo("「一 二」");
    }

    @Test
    void aMessageStaysOnOneLineAndGivesNoOrders() {
        assertThat(Quoted.of("台\r\n风\u001b[2J")).isEqualTo("「台 风 [2J」");
    }
}
