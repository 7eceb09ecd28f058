package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jianwen.schema.ArticleField.date;
import static org.jianwen.schema.ArticleField.decimal;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.ArticleField.stored;
import static org.jianwen.schema.ArticleField.text;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

class OwnFieldsReadTest {

    private static final ArticleFields FIELDS = ArticleFields.of(
            keyword("section").countable(),
            number("price").sortable(),
            decimal("rating"),
            date("validUntil"),
            text("summary"),
            stored("raw"));

    private static final ReadSettings SETTINGS = settings();

    private static final String BODY = "能保温十二小时，杯身用不锈钢制成，盖子拧得很紧。";

    private static ReadSettings settings() {
        // @start region="fields"
        ArticleFields fields = ArticleFields.of(keyword("section"), number("price"));
        ReadSettings settings = ReadSettings.defaults()
                .withFields(fields) // {"section":"家居","price":120}, and front matter with such keys
                .withFieldNamed("article:section", "section"); // <meta property="article:section" content="家居">
        // @end
        return settings.withFields(FIELDS)
                .withFieldNamed("article:section", "section")
                .withFieldNamed("商品价格", "price");
    }

    private static ReadItem.Found read(ReadSettings settings, String text, String name) {
        return (ReadItem.Found) ArticleReader.of(settings)
                .read(text.getBytes(StandardCharsets.UTF_8), name)
                .getFirst();
    }

    private static Map<String, List<Object>> fields(String text, String name) {
        return read(SETTINGS, text, name).article().fields();
    }

    @Test
    void comeFromJsonByTheirNames() {
        Article article = read(
                        SETTINGS,
                        "{\"title\":\"保温杯\",\"body\":\"" + BODY
                                + "\",\"section\":[\"家居\",\"厨房\"],\"Price\":1.2e2,\"rating\":\"4.5\",\"summary\":null,"
                                + "\"validUntil\":\"2090-06\",\"raw\":{\"a\":[1,{\"b\":null}]},\"other\":1}",
                        "a.jsonl")
                .article();
        assertThat(article.fields())
                .containsOnlyKeys("section", "price", "rating", "validUntil", "raw")
                .containsEntry("section", List.of("家居", "厨房"))
                .containsEntry("price", List.of(120L))
                .containsEntry("rating", List.of(4.5))
                .containsEntry("raw", List.of("{\"a\":[1,{\"b\":null}]}"));
        assertThat(((ArticleDate) article.values("validUntil").getFirst()).value())
                .isEqualTo("2090-06");
        assertThat(article.body()).isEqualTo(BODY);
    }

    @Test
    void comeFromFrontMatterByTheirNamesOrOthers() {
        String text = "---\ntitle: 保温杯\nsection: [家居, 厨房]\n商品价格: 98\nvalidUntil: 2090年6月1日\nsummary: 不锈钢\n---\n" + BODY;
        Article article = read(SETTINGS.withZone(ZoneId.of("Europe/Berlin")), text, "a.md")
                .article();
        assertThat(article.fields())
                .containsOnlyKeys("section", "price", "validUntil", "summary")
                .containsEntry("section", List.of("家居", "厨房"))
                .containsEntry("price", List.of(98L));
        ArticleDate until = (ArticleDate) article.values("validUntil").getFirst();
        assertThat(until.day()).isEqualTo(LocalDate.of(2090, 6, 1));
        assertThat(until.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void comeFromMetaElementsOnlyWhereSomebodySaidSo() {
        String page = "<html><head><title>保温杯</title><meta property=\"Article:Section\" content=\"家居\">"
                + "<meta name=\"rating\" content=\"general\"></head><body><p>" + BODY + "</p></body></html>";
        assertThat(fields(page, "a.html")).containsOnlyKeys("section").containsEntry("section", List.of("家居"));
        assertThat(fields("---\nsection: 厨房\n---\n" + page, "a.html")).containsEntry("section", List.of("厨房"));
    }

    @Test
    void areLeftOutWithANoteWhereTheyDoNotFit() {
        ReadItem.Found found = read(
                SETTINGS,
                "{\"title\":\"保温杯\",\"price\":\"高\",\"rating\":[4,5],\"validUntil\":\"永久\",\"section\":\""
                        + "长".repeat(3000) + "\"}",
                "a.json");
        assertThat(found.article().fields()).containsOnlyKeys("rating").containsEntry("rating", List.of(4.0));
        assertThat(found.notes())
                .contains(
                        "price: left out 「高」, wanted a whole number like 120",
                        "rating: 1 of 2 values dropped",
                        "section: 3000 characters, too long to be used")
                .anyMatch(note -> note.startsWith("validUntil: left out 「永久」, wanted a date"));
    }

    @Test
    void goBeforeWhateverElseTheirNameMeans() {
        String text = "{\"title\":\"保温杯\",\"body\":\"" + BODY + "\",\"content\":\"目录\",\"作者\":\"李雷\"}";
        ReadSettings settings = ReadSettings.defaults().withFields(ArticleFields.of(keyword("content"), keyword("作者")));
        assertThat(read(settings, text, "a.json").article().fields())
                .containsEntry("content", List.of("目录"))
                .containsEntry("作者", List.of("李雷"));
    }

    @Test
    void leaveNothingBehindWhereNoneAreDeclared() {
        assertThat(read(ReadSettings.defaults(), "{\"title\":\"保温杯\",\"section\":\"家居\",\"raw\":{\"a\":1}}", "a.json")
                        .article()
                        .fields())
                .isEmpty();
    }

    @Test
    void canBeNamedOtherwiseOnlyIfTheyAreDeclared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withFieldNamed("栏目", "sektion"))
                .withMessageStartingWith("there is no field 「sektion」");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SETTINGS.withFieldNamed("栏目", "source"))
                .withMessage("the field source comes with every article: name one that is declared");
    }
}
