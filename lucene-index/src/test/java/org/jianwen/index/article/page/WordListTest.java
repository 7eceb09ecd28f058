package org.jianwen.index.article.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jianwen.index.article.page.outline.line.WordList;
import org.junit.jupiter.api.Test;

class WordListTest {

    private static final WordList WORDS = WordList.of(PageReader.class, "words.txt");

    @Test
    void aSpaceInTheWordsStandsForWhiteSpaceOrNone() {
        assertThat("地点").matches(WORDS.anyOf("event"));
        assertThat("地  点").matches(WORDS.anyOf("event"));
        assertThat("地的点").doesNotMatch(WORDS.anyOf("event"));
    }

    @Test
    void aListThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> WORDS.anyOf("event", "nonsense"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words.txt: no words of the kind nonsense");
        assertThatThrownBy(() -> WordList.of(PageReader.class, "missing.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("missing.txt: not beside PageReader.class");
    }
}
