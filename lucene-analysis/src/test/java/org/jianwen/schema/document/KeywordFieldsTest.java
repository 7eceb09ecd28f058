package org.jianwen.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "新华社, 新華社",
        "新华社（北京）, 新華社(北京)",
        "Reuters, ＲＥＵＴＥＲＳ",
        "' 新华社　', 新华社",
        "New  York\tTimes, new york times",
        "新\u200B华社, 新华社",
        "⻓江日报, 长江日报"
    })
    void oneSourceHasOneKey(String one, String other) {
        assertThat(KeywordFields.key(one)).isEqualTo(KeywordFields.key(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"新华社", " ", "\u200B", "A  B", "長"})
    void theKeyOfAKeyIsTheKey(String value) {
        for (String text : List.of(value, value.repeat(20_000))) {
            String key = KeywordFields.key(text);
            assertThat(KeywordFields.key(key)).isEqualTo(key);
            assertThat(KeywordFields.fits(key)).isTrue();
        }
    }

    @Test
    void longValuesAreToldApart() {
        String common = "长".repeat(20_000);
        assertThat(KeywordFields.key(common + "甲")).isNotEqualTo(KeywordFields.key(common + "乙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD800", "\uDC00a", "a\uDC00\uD800b"})
    void halvesOfCharactersAreRefused(String name) {
        Article article = Article.of("a", "\uD800", "\uD800");
        assertThatThrownBy(() -> article.withId(name))
                .hasMessageContaining("the id")
                .hasMessageContaining("half");
        assertThatThrownBy(() -> article.withSource(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> article.withTags(List.of(name))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> article.withUrl(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ArticleDocuments.idTerm(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
