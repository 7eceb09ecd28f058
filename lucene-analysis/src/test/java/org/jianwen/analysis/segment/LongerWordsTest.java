package org.jianwen.analysis.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongerWordsTest {

    @Test
    void aWordIsFoundInLongerOnesWhereverItStands() {
        assertThat(LongerWords.of("高等", 100)).contains("高等学校", "高等教育").doesNotContain("高等", "提高等级");
        assertThat(LongerWords.of("部级", 100)).containsExactly("省部级");
        assertThat(LongerWords.of("联组", 100)).contains("联组会");
    }

    @Test
    void noMoreAreGivenThanAreWanted() {
        assertThat(LongerWords.of("中国", 3)).hasSize(3);
        assertThat(LongerWords.of("中国", 0)).isEmpty();
    }

    @Test
    void whatIsNoPairOfHanIsInNoWord() {
        assertThat(LongerWords.of("", 9)).isEmpty();
        assertThat(LongerWords.of("高", 9)).isEmpty();
        assertThat(LongerWords.of("\n高", 9)).isEmpty();
        assertThat(LongerWords.of("AI", 9)).isEmpty();
        assertThat(LongerWords.of("\uD842\uDFB7", 9)).isEmpty();
    }
}
