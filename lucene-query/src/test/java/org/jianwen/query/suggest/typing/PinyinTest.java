package org.jianwen.query.suggest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.jianwen.analysis.fold.FoldedText;
import org.junit.jupiter.api.Test;

class PinyinTest {

    @Test
    void aCharacterHasAllItsReadings() {
        assertThat(Pinyin.of('重')).contains("chong", "zhong");
        assertThat(Pinyin.of('行')).contains("hang", "xing");
        assertThat(Pinyin.of('长')).contains("chang", "zhang");
        assertThat(Pinyin.of('绿')).contains("lv");
    }

    @Test
    void whatIsNoCharacterHasNone() {
        assertThat(Pinyin.of('a')).isEmpty();
        assertThat(Pinyin.of('，')).isEmpty();
        assertThat(Pinyin.of('\uffff')).isEmpty();
    }

    @Test
    void commonCharactersOfGb2312AreAllThere() {
        // The first level of GB 2312, rows 16 to 55: the 3,755 characters that are used most.
        int characters = 0;
        for (int row = 16; row <= 55; row++) {
            for (int cell = 1; cell <= (row == 55 ? 89 : 94); cell++) {
                byte[] code = {(byte) (0xA0 + row), (byte) (0xA0 + cell)};
                String character = FoldedText.of(new String(code, java.nio.charset.Charset.forName("GB2312")))
                        .text();
                assertThat(Pinyin.of(character.charAt(0))).as(character).isNotEmpty();
                characters++;
            }
        }
        assertThat(characters).isEqualTo(3_755);
    }

    @Test
    void theTableHoldsSyllablesOnly() {
        Set<String> syllables = new HashSet<>();
        for (char c = '\u3400'; c <= '\u9fff'; c++) {
            syllables.addAll(Set.of(Pinyin.of(c)));
        }
        assertThat(syllables).hasSize(413).allMatch(syllable -> syllable.matches("[a-z]{1,6}"));
    }

    @Test
    void soundsThatAreOftenConfusedAreBlurredIntoOne() {
        assertThat(Pinyin.blurred("zhang")).isEqualTo(Pinyin.blurred("zan"));
        assertThat(Pinyin.blurred("lin")).isEqualTo(Pinyin.blurred("ning"));
        assertThat(Pinyin.blurred("shi")).isEqualTo(Pinyin.blurred("si"));
        assertThat(Pinyin.blurred("dong")).isNotEqualTo(Pinyin.blurred("dan"));
        assertThat(Pinyin.blurred("hua")).isEqualTo("hua");
    }
}
