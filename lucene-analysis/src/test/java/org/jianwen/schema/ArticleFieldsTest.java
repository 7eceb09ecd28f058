package org.jianwen.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jianwen.schema.ArticleField.date;
import static org.jianwen.schema.ArticleField.decimal;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.ArticleField.stored;
import static org.jianwen.schema.ArticleField.text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jianwen.schema.document.FieldValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFieldsTest {

    // @start region="fields"
    private static final ArticleFields FIELDS = ArticleFields.of(
            keyword("栏目").countable().sortable().suggested(),
            number("price").sortable(),
            decimal("rating").notInQueries(),
            date("validUntil"),
            text("summary").boost(0.5f),
            stored("raw"));
    // @end

    @Test
    void areFoundInEitherScriptAndCase() {
        assertThat(FIELDS.get("欄目").name()).isEqualTo("栏目");
        assertThat(FIELDS.get("VALIDUNTIL").kind()).isEqualTo(FieldKind.DATE);
        assertThat(FIELDS.get("source").isCountable()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIELDS.get("prise"))
                .withMessageStartingWith("there is no field 「prise」: fields are id, title, body, source, ")
                .withMessageEndingWith("栏目, price, rating, validUntil, summary, raw");
    }

    @Test
    void areRecordedWhole() {
        assertThat(ArticleFields.parse(FIELDS.record())).isEqualTo(FIELDS).isNotEqualTo(ArticleFields.NONE);
        assertThat(ArticleFields.parse(null)).isEqualTo(ArticleFields.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a.b", "a b", "_id", "9a", "a:b", "-a", "title.characters", "x\ny"})
    void haveNamesThatAQueryCanSay(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keyword(name))
                .withMessageEndingWith("use a letter, then letters, digits and _, at most 40 in all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "Title", "body", "source", "標題", "日期", "published", "ＵＲＬ"})
    void doNotTakeANameThatIsTaken(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleFields.of(keyword(name)))
                .withMessage("every article already has a field named 「" + name + "」: choose another name");
    }

    @Test
    void areDeclaredOnceAndNotTooMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleFields.of(keyword("栏目"), number("欄目")))
                .withMessage("two fields are named 「欄目」 and 「栏目」: declare each once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ArticleFields.of(
                        IntStream.range(0, 101).mapToObj(i -> number("n" + i)).toList()))
                .withMessageStartingWith("101 fields: at most 100");
        assertThatIllegalArgumentException().isThrownBy(() -> keyword("长".repeat(41)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("summary").countable())
                .withMessage(
                        "the field 「summary」 is text, which cannot be countable: a keyword, number, decimal or date can");
        assertThatIllegalArgumentException().isThrownBy(() -> keyword("a").boost(2));
        assertThatIllegalArgumentException().isThrownBy(() -> text("a").boost(0));
    }

    @Test
    void holdWhatSaysTheSame() {
        assertThat(FieldValues.as(number("n"), FieldValues.of("n", "120").getFirst()))
                .isEqualTo(120L);
        assertThat(FieldValues.as(number("n"), 120.0)).isEqualTo(120L);
        assertThat(FieldValues.as(number("n"), "1e3")).isEqualTo(1_000L);
        assertThat(FieldValues.as(decimal("n"), 120L)).isEqualTo(120.0);
        assertThat(FieldValues.as(keyword("n"), 120L)).isEqualTo("120");
        for (String date :
                List.of("2024", "2024-05", "2024-05-01", "2024-05-01T08:30+08:00", "2024-05-01T08:30:02+08:00")) {
            assertThat(((ArticleDate) FieldValues.as(date("n"), date)).value()).isEqualTo(date);
        }
        assertThat(FieldValues.of("n", List.of(LocalDate.of(2024, 5, 1), Instant.EPOCH)))
                .allMatch(ArticleDate.class::isInstance);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FieldValues.as(number("price"), "一百"))
                .withMessage(
                        "the field 「price」 is a number field and cannot hold 「一百」: wanted a whole number like 120");
        for (Object bad : List.of(1.5, "1e-3", Long.MAX_VALUE)) {
            assertThatIllegalArgumentException().isThrownBy(() -> FieldValues.as(number("n"), bad));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FieldValues.as(decimal("n"), Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> FieldValues.as(text("n"), 1L));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Article.of("1", "", "").with("n", new Object[0]))
                .withMessageContaining("the field 「n」 cannot hold a [Ljava.lang.Object;: pass text");
    }

    @Test
    void articlesAreEqualWithTheSameValues() {
        Article article = Article.of("1", "保温杯", "").with("price", 120).with("tag2", List.of("甲", "乙"));
        assertThat(article)
                .isEqualTo(Article.of("1", "保温杯", "")
                        .with("tag2", List.of("甲", "乙"))
                        .with("price", 120L));
        assertThat(article.hashCode()).isNotEqualTo(article.with("price", null).hashCode());
        assertThat(article.values("tag2")).containsExactly("甲", "乙");
        assertThat(article.value("price")).isEqualTo(120L);
        assertThat(article.with("price", null).value("price")).isNull();
    }
}
