package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jianwen.query.facet.FieldRanges.ranges;
import static org.jianwen.schema.ArticleField.date;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.ArticleField.stored;
import static org.jianwen.schema.ArticleField.text;
import static org.jianwen.schema.FieldCondition.between;
import static org.jianwen.schema.FieldCondition.equalTo;
import static org.jianwen.schema.FieldCondition.exists;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.query.facet.RangeCount;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    static final ArticleFields FIELDS = ArticleFields.of(
            keyword("section").countable().sortable(),
            number("price").countable().sortable(),
            date("validUntil"),
            text("summary").boost(0.5f),
            stored("raw"));

    private final ArticleIndex index = ArticleIndex.inMemory(FIELDS);
    private ArticleSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("1", "保温杯", "能保温十二小时。")
                    .with("section", List.of("家居", "厨房"))
                    .with("price", 120)
                    .with("validUntil", LocalDate.of(2025, 6, 30))
                    .with("summary", "三百毫升，不锈钢内胆")
                    .with("raw", "{}"));
            indexer.add(Article.of("2", "保温壶", "一升的保温壶。").with("section", "廚房").with("price", 90));
            indexer.add(
                    Article.of("3", "台灯", "护眼的台灯，底座不锈钢。").with("section", "家居").with("price", 260));
            indexer.add(Article.of("4", "说明", "保温的方法"));
        }
        searcher = ArticleSearcher.open(index);
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        index.close();
    }

    @Test
    void areSuggestedFromIfDeclaredSo() throws IOException {
        try (ArticleIndex own = ArticleIndex.inMemory(ArticleFields.of(
                keyword("author").suggested(), keyword("section").countable()))) {
            try (ArticleIndexer indexer = ArticleIndexer.open(own)) {
                for (int i = 0; i < 3; i++) {
                    indexer.add(Article.of("a" + i, "说明", "正文")
                            .with("author", List.of("欧阳修", "曾巩"))
                            .with("section", "欧洲"));
                }
            }
            try (ArticleSearcher its = ArticleSearcher.open(own)) {
                Suggestion author = new Suggestion("欧阳修", Suggestion.Kind.VALUE, 3, "author:欧阳修");
                assertThat(its.suggest("歐", 5)).containsExactly(author);
                assertThat(its.suggest("ouyang", 5)).containsExactly(author);
                assertThat(its.search(SearchRequest.of(author.query())).total()).isEqualTo(3);
                assertThat(its.restrictedTo(Restriction.where("author", FieldCondition.noneOf("曾巩")))
                                .suggest("ouyang", 5))
                        .isEmpty();
            }
        }
    }

    @Test
    void areFilteredCountedAndSortedBy() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("保温 section:厨房")
                .where("price", between(50, 200))
                .countBy("section")
                .countBy("price", ranges(100, 200))
                .orderBy("price"));
        assertThat(ids(result)).containsExactly("2", "1");
        assertThat(result.counts().of("section").top())
                .containsExactly(new ValueCount("厨房", 2), new ValueCount("家居", 1));
        assertThat(result.counts().ranges("price").ranges())
                .extracting(RangeCount::count)
                .containsExactly(1L, 1L, 0L);
        assertThat(result.hits().getLast().article().value("raw")).isEqualTo("{}");
        assertThat(ids(searcher.search(
                        SearchRequest.of("").orderBy("section").descending().thenBy("price"))))
                .containsExactly("1", "3", "2", "4");
    }

    @Test
    void areNamedInAnyCaseEverywhere() throws IOException {
        SearchRequest request = SearchRequest.of("SECTION:家居")
                .where("Section", equalTo("家居"))
                .where("ＰＲＩＣＥ", exists())
                .countBy("SECTION")
                .countBy("section", 3)
                .countBy("Price", ranges(200))
                .orderBy("PRICE")
                .withFieldsOnly("Price");
        SearchResult result = searcher.search(request);
        assertThat(ids(result)).containsExactly("1", "3");
        assertThat(request.counting().values()).hasSize(2);
        for (String name : List.of("section", "Section", "SECTION", "ｓection")) {
            assertThat(result.counts().of(name).top())
                    .as(name)
                    .containsExactly(new ValueCount("家居", 2), new ValueCount("厨房", 1));
        }
        assertThat(result.counts().ranges("pRice").ranges()).hasSize(2);
        assertThat(result.counts().of("author")).isEqualTo(ValueCounts.NONE);
        assertThat(result.hits().getFirst().article().value("PRICE")).isEqualTo(120L);
        assertThat(request.filter(filters -> filters.without("section").without("price"))
                        .filters()
                        .isEmpty())
                .isTrue();
        Article twice = Article.of("5", "杯", "杯").with("Price", 5).with("price", 6);
        assertThat(twice.fields()).containsOnlyKeys("price");
        assertThat(twice.with("PRICE", null).fields()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "section:家居, 1 3",
        "Section：家居 价格, ''",
        "section:家居 -保温, 3",
        "section:(家居 OR 厨房), 1 2 3",
        "price:120, 1",
        "price:100..200, 1",
        "price：１００～２００, 1",
        "price:>=120, 1 3",
        "price>120, 3",
        "price<=120, 1 2",
        "price:..100, 2",
        "price:300..100, 1 3",
        "price:none, 4",
        "validUntil:2025, 1",
        "validUntil:2024..2025-06, 1",
        "validUntil:<2025-06, ''",
        "validUntil:无 section:家居, 3",
        "summary:不锈钢, 1",
        "\"三百毫升\", 1",
        "不锈钢, 1 3",
    })
    void areFoundByTheirNames(String query, String found) throws IOException {
        SearchResult result = searcher.search(SearchRequest.of(query).match(MatchMode.ALL_WORDS));
        assertThat(ids(result))
                .as(query + result.notes())
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @Test
    void areNotFoundWhereTheyAreNot() throws IOException {
        assertThat(searcher.search(SearchRequest.of("price:贵")).notes().getFirst())
                .contains("「贵」 is not a number, wanted one like 120, 100..200, >=100, <200 or none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchRequest.ofStrict("prise:120", FIELDS))
                .withMessageContaining("date, updated, section, price, validUntil or summary");
        assertThat(ids(searcher.search(SearchRequest.ofStrict("price:120", FIELDS))))
                .containsExactly("1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.of("").where("prise", exists())))
                .withMessageStartingWith("there is no field 「prise」: fields are ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.of("").where("price", equalTo("贵"))))
                .withMessageStartingWith("the field 「price」 is a number field and cannot hold 「贵」");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.of("").where("summary", equalTo("贵"))))
                .withMessageEndingWith("is text, which is searched, not compared: put summary:… into the query");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.of("").orderBy("validUntil")))
                .withMessageStartingWith("the field 「validUntil」 is not sortable");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.of("").countBy("price")))
                .withMessageStartingWith("the field 「price」 cannot be counted by its values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.of("").boost("prise", 2)));
    }

    @Test
    void areAskedWithoutWordsAndWithoutANote() throws IOException {
        SearchResult found = searcher.search(SearchRequest.of("").where("section", equalTo("家居")));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.notes()).isEmpty();
    }

    @Test
    void standInTheWayInWords() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("台灯").where("price", between(null, 100)));
        assertThat(result.notes()).anyMatch(note -> note.contains("Without 「price to 100」, 1 article matches."));
        assertThat(result.diagnosis()).extracting(ZeroHitDiagnosis::filter).contains("price");
    }

    @Test
    void textsCountAsTheirBoostSays() throws IOException {
        assertThat(ids(searcher.search(SearchRequest.of("不锈钢")))).containsExactly("3", "1");
        assertThat(ids(searcher.search(SearchRequest.of("不锈钢").boost("summary", 20))))
                .containsExactly("1", "3");
    }

    @Test
    void textsAreShownWhereTheyMatch() throws IOException {
        Hit hit = searcher.search(SearchRequest.of("保温 不锈钢")).hits().getFirst();
        assertThat(hit.article().id()).isEqualTo("1");
        assertThat(hit.snippets()).extracting(Snippet::field).containsExactly("title", "body", "summary");
        assertThat(hit.snippets().getLast().toHtml()).isEqualTo("三百毫升，<mark>不锈钢</mark>内胆");
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().id()).toList();
    }
}
