package org.jianwen.query.suggest.typing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinMatcherTest {

    @ParameterizedTest
    @CsvSource({
        "台, 0",
        "颱風, 0",
        "台风登, 0",
        "t, 1",
        "taifeng, 1",
        "TaiFeng, 1",
        "ｔａｉｆ, 1",
        "tai feng, 1",
        "tái fēng, 1",
        "台feng, 1",
        "taif, 1",
        "tai风, 1",
        "tf, 2",
        "t风, 2",
        "tfeng, 2",
        "tfdl, 2",
        "taifdl, 2",
        "tafeng, 3",
        "feng, 3",
        "台风登陆后, 3",
        "'tai,feng', 1",
        "ta ifeng, 3"
    })
    void aWordIsTypedInManyWays(String typed, int how) {
        assertThat(PinyinMatcher.of(typed).beginning("台风登陆", 0)).isEqualTo(how);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chongqing", "zhongqing", "cq", "zhq", "chq", "chóngqìng"})
    void anyReadingOfACharacterWillDo(String typed) {
        assertThat(PinyinMatcher.of(typed).beginning("重庆", 0)).isLessThan(PinyinMatcher.NOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lvse", "lǜsè", "lüse", "LÜ SE", "lu\u0308\u0300 se"})
    void anUmlautIsAVOrItself(String typed) {
        assertThat(PinyinMatcher.of(typed).beginning("绿色", 0)).isEqualTo(PinyinMatcher.BY_SYLLABLES);
    }

    @ParameterizedTest
    @CsvSource({
        "战略, zhanlve",
        "战略, zhanlue",
        "战略, zhanlyue",
        "战略, zhànlüè",
        "虐待, nuedai",
        "虐待, nyuedai",
        "虐待, nvedai",
        "旅行, lyuxing",
        "旅行, lvxing",
        "女儿, nyuer",
        "女儿, nver",
        "句子, jvzi",
        "句子, juzi",
        "学习, xvexi",
        "学习, xuexi",
        "云南, yvnnan",
        "全国, qvanguo",
        "乐亭, laoting",
        "乐亭, leting"
    })
    void syllablesAreTypedAsInputMethodsTakeThem(String word, String typed) {
        assertThat(PinyinMatcher.of(typed).spells(word)).isTrue();
        for (int letters = 2; letters <= typed.length(); letters++) {
            assertThat(PinyinMatcher.of(typed.substring(0, letters)).beginning(word, 0))
                    .isLessThan(PinyinMatcher.NOT);
        }
    }

    @ParameterizedTest
    @CsvSource({"路线, lvxian", "努力, nvli", "陆地, lyudi", "主席, zhvxi", "不同, bvtong"})
    void otherVowelsAreNotTakenForThem(String word, String typed) {
        assertThat(PinyinMatcher.of(typed).spells(word)).isFalse();
    }

    @Test
    void noSyllableReachesOverAnApostrophe() {
        assertThat(PinyinMatcher.of("xi'an").beginning("西安", 0)).isEqualTo(PinyinMatcher.BY_SYLLABLES);
        assertThat(PinyinMatcher.of("xi'an").beginning("现在", 0)).isEqualTo(PinyinMatcher.NOT);
        assertThat(PinyinMatcher.of("xian").beginning("现在", 0)).isEqualTo(PinyinMatcher.BY_SYLLABLES);
        assertThat(PinyinMatcher.of("xi'an").spells("西安")).isTrue();
        assertThat(PinyinMatcher.of("xi'an").spells("现")).isFalse();
    }

    @Test
    void onlyTheWholeWordIsSpelled() {
        assertThat(PinyinMatcher.of("taifeng").spells("台风")).isTrue();
        assertThat(PinyinMatcher.of("taif").spells("台风")).isFalse();
        assertThat(PinyinMatcher.of("taifeng").spells("台")).isFalse();
        assertThat(PinyinMatcher.of("taifeng").spells("台风登")).isFalse();
    }

    @Test
    void whatIsTypedMayBeginWithAWord() {
        PinyinMatcher typed = PinyinMatcher.of("xi'an taifeng");
        assertThat(typed.spelledFirst("西安")).isEqualTo(4);
        assertThat(typed.spelledFirst("现")).isZero();
        assertThat(typed.behind(4).spells("台风")).isTrue();
        assertThat(typed.behind(11).isEmpty()).isTrue();
    }

    @Test
    void nothingIsTypedByMarksOrByTooMuch() {
        assertThat(PinyinMatcher.of(" 。-“”\u200b").isEmpty()).isTrue();
        assertThat(PinyinMatcher.of("a".repeat(PinyinMatcher.MAX_LETTERS)).isEmpty())
                .isFalse();
        assertThat(PinyinMatcher.of("a".repeat(PinyinMatcher.MAX_LETTERS + 1)).isEmpty())
                .isTrue();
        assertThat(PinyinMatcher.of("a".repeat(100_000)).isEmpty()).isTrue();
    }

    @Test
    void whatCanBeReadInManyWaysTakesNoLonger() {
        String key = "南".repeat(100);
        assertThat(PinyinMatcher.of("na".repeat(30)).beginning(key, 0)).isEqualTo(PinyinMatcher.BY_SYLLABLES);
        assertThat(PinyinMatcher.of("n".repeat(60)).beginning(key, 0)).isEqualTo(PinyinMatcher.BY_INITIALS);
        assertThat(PinyinMatcher.of("n".repeat(59) + "x").beginning(key, 0)).isEqualTo(PinyinMatcher.NOT);
    }
}
