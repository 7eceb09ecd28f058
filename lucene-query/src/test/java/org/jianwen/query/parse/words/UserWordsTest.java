package org.jianwen.query.parse.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.schema.ArticleSchema;
import org.junit.jupiter.api.Test;

class UserWordsTest {

    @Test
    void wordsAreFoundInAnySpellingAndTheLongestFirst() {
        UserWords words = UserWords.of(List.of("生椰拿铁", "拿铁", "C919", "学习"));
        assertThat(found(words, "一杯生椰拿鐵和拿铁")).containsExactly("生椰拿鐵", "拿铁");
        assertThat(found(words, "乘ｃ９１９去")).containsExactly("ｃ９１９");
        assertThat(found(UserWords.NONE, "生椰拿铁")).isEmpty();
    }

    @Test
    void aWordIsOneUnitOfWhatWasTyped() {
        try (Analyzer analyzer = ArticleSchema.analyzer()) {
            QueryTokenizer cutter = new QueryTokenizer(analyzer, UserWords.of(List.of("生椰拿铁", "云栖小镇大会")));
            assertThat(cutter.units("生椰拿铁配方")).containsExactly("生椰拿铁", "配方");
            assertThat(cutter.units("去云栖小镇大会")).contains("云栖小镇大会");
        }
    }

    @Test
    void sameWordsAreEqualWhateverTheSpelling() {
        assertThat(UserWords.of(List.of("拿鐵", " "))).isEqualTo(UserWords.of(List.of("拿铁")));
        assertThat(UserWords.of(List.of("拿铁"))).isNotEqualTo(UserWords.NONE);
    }

    @Test
    void sizesAreLimited() {
        assertThatThrownBy(() -> UserWords.of(List.of("长".repeat(61))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 characters");
        assertThatThrownBy(() -> UserWords.of(Collections.nCopies(UserWords.MAX_WORDS + 1, "词")))
                .hasMessageContaining("at most 1000000");
    }

    @Test
    void aWordThatIsLongOnlyWhenFoldedIsRefusedToo() {
        // One character stands for 株式会社.
        assertThatThrownBy(() -> UserWords.of(List.of("㍿".repeat(20))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("「" + "㍿".repeat(20) + "」");
    }

    @Test
    void longTextTakesTimeInProportion() {
        UserWords words = UserWords.of(List.of("甲".repeat(60), "甲乙"));
        char[] text = new char[100_000];
        Arrays.fill(text, '甲');
        assertThat(words.in(new String(text))).hasSize(100_000 / 60);
    }

    private static List<String> found(UserWords words, String text) {
        return words.in(text).stream()
                .map(word -> text.substring(word.start(), word.end()))
                .toList();
    }
}
