package org.jianwen.query.parse.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.jianwen.schema.ArticleSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionWordsTest {

    private final Analyzer analyzer = ArticleSchema.analyzer();

    @AfterEach
    void close() {
        analyzer.close();
    }

    @ParameterizedTest
    @CsvSource({
        "图书馆什么时候开门, 图书馆开门",
        "大桥有多长, 大桥有",
        "哪一座城市最北, 城市最北",
        "條約於何年簽署, 條約於簽署",
        "是不是下雨, 下雨",
        "几内亚的首都, 几内亚的首都",
        "大多数人, 大多数人",
    })
    void whatAsksIsRemoved(String question, String statement) {
        QueryTokenizer cutter = new QueryTokenizer(analyzer, UserWords.NONE);
        String removed = cutter.statement(question);
        assertThat(removed).hasSameSizeAs(question);
        assertThat(removed.replace(" ", "")).isEqualTo(statement);
    }

    @Test
    void aQuestionWordAloneIsLookedFor() {
        QueryTokenizer cutter = new QueryTokenizer(analyzer, UserWords.NONE);
        assertThat(cutter.statement("为什么")).isEqualTo("为什么");
        assertThat(cutter.units("为什么")).isNotEmpty();
    }

    @Test
    void singleCharactersSideBySideAreOneName() {
        QueryTokenizer cutter = new QueryTokenizer(analyzer, UserWords.NONE);
        assertThat(cutter.units("托卡耶夫访问")).containsExactly("托卡耶夫", "访问");
    }
}
