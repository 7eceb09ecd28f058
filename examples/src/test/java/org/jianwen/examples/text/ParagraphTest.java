package org.jianwen.examples.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jianwen.query.highlight.Mark;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    @Test
    void breaksBetweenHanCharactersButNotBeforePunctuation() {
        assertThat(Paragraph.lines("一二三四五，六七", 10)).containsExactly("一二三四", "五，六七");
    }

    @Test
    void keepsLatinWordsTogether() {
        assertThat(Paragraph.lines("全球COVID-19疫情", 12)).containsExactly("全球COVID-19", "疫情");
    }

    @Test
    void closesAMarkAtTheEndOfALineAndOpensItAgain() {
        Paragraph paragraph = new Paragraph("一" + "二".repeat(10) + "三", List.of(new Mark(1, 11)), Style.PLAIN);
        assertThat(paragraph.line()).isEqualTo("一«二二二二二二二二二二»三");
        assertThat(paragraph.lines(13).getFirst()).startsWith("一«二").endsWith("二»");
        assertThat(paragraph.lines(13).getLast()).startsWith("«二").endsWith("二»三");
    }

    @Test
    void keepsAShortMarkOnOneLine() {
        Paragraph paragraph = new Paragraph("一二三四", List.of(new Mark(1, 3)), Style.PLAIN);
        assertThat(paragraph.lines(6)).containsExactly("一", "«二三»", "四");
    }

    @Test
    void losesNothingAndFitsForRandomText() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(80); i > 0; i--) {
                text.appendCodePoint("一二三，。ab 、「」𠮷é🌀".codePoints().toArray()[random.nextInt(14)]);
            }
            List<String> lines = Paragraph.lines(text.toString(), 20);
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replace(" ", ""));
        }
    }

    @Test
    void takesLongTextInItsStride() {
        assertThat(Paragraph.lines("风".repeat(100_000), 80)).hasSize(2_500);
        assertThat(Paragraph.lines("a".repeat(100_000), 80)).hasSize(1);
    }
}
