package org.jianwen.analysis.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnyWordTest {

    @Test
    void theLongestWordIsFound() {
        Pattern any = Pattern.compile(AnyWord.of(List.of("晚", "晚上", "晚间", "早上")));
        assertThat(any.matcher("晚上八点和晚八点，早上").results().map(MatchResult::group)).containsExactly("晚上", "晚", "早上");
    }

    @Test
    void aSpaceBetweenChineseCharactersStandsForWhiteSpaceOrNone() {
        String any = AnyWord.of(List.of("日 期", "posted on"));
        assertThat(any).satisfies(regex -> assertThat("日期").matches(regex));
        assertThat("日 \t期").matches(any);
        assertThat("日的期").doesNotMatch(any);
        assertThat("posted on").matches(any);
        assertThat("postedon").doesNotMatch(any);
    }

    @Test
    void everyOtherCharacterStandsForItself() {
        String any = AnyWord.of(List.of("a.m.", "[完]", "\\E)", "^-]", "𠮷野家"));
        assertThat(List.of("a.m.", "[完]", "\\E)", "^-]", "𠮷野家")).allMatch(word -> word.matches(any));
        assertThat(List.of("axm.", "完", "E)", "]", "𠮶野家")).noneMatch(word -> word.matches(any));
    }

    @Test
    void isOneWhole() {
        String any = AnyWord.of(List.of("来源", "来源于"));
        assertThat("：").matches(any + "?：");
        assertThat("来源于来源：").matches(any + "{2}：");
        assertThat(Pattern.compile(any).matcher("").groupCount()).isZero();
        assertThat("AM").matches("(?i)" + AnyWord.of(List.of("am")));
    }

    @Test
    void wordsAreWanted() {
        assertThatThrownBy(() -> AnyWord.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no words");
        assertThatThrownBy(() -> AnyWord.of(List.of("来源", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("an empty word");
    }
}
