package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianwen.query.facet.FieldRanges.ranges;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.FieldCondition.anyOf;
import static org.jianwen.schema.FieldCondition.equalTo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may not see leaves no trace: every answer is that of an index which never had it. */
class RestrictionTest {

    private static final ArticleFields FIELDS = ArticleFields.of(
            keyword("team").countable(), number("price").countable().sortable());

    private static final Restriction RED = Restriction.where("team", anyOf("红", "白"));

    private final ArticleIndex index = ArticleIndex.inMemory(FIELDS);
    private final ArticleIndex visible = ArticleIndex.inMemory(FIELDS);
    private ArticleIndexer indexer;
    private ArticleSearcher all;
    private ArticleSearcher red;
    private ArticleSearcher expected;

    @BeforeEach
    void index() throws IOException {
        indexer = ArticleIndexer.open(index);
        try (ArticleIndexer others = ArticleIndexer.open(visible)) {
            for (Article article : articles()) {
                indexer.add(article);
                if (!article.value("team").equals("黑")) {
                    others.add(article);
                }
            }
            indexer.commit();
        }
        all = ArticleSearcher.open(index);
        red = all.restrictedTo(RED);
        expected = ArticleSearcher.open(visible);
    }

    @AfterEach
    void close() throws IOException {
        expected.close();
        all.close();
        indexer.close();
        index.close();
        visible.close();
    }

    private static List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            articles.add(article(
                    "红" + i,
                    "台风登陆广东沿海" + i,
                    "台风今天登陆。" + "列车停运。".repeat(i * i) + "保温杯第" + i + "号。",
                    i % 2 == 0 ? "红" : "白",
                    i));
        }
        for (int i = 0; i < 12; i++) {
            articles.add(article("黑" + i, "绝密鼠标计划" + i, "绝密的滑鼠计划，台风也不知道。台风今天登陆。", "黑", i)
                    .withSource("秘密通讯社")
                    .withTags(List.of("绝密")));
        }
        return articles;
    }

    private static Article article(String id, String title, String body, String team, int i) {
        return Article.of(id, title, body)
                .withSource("港湾时报")
                .withTags(List.of("天气"))
                .withLanguage(team.equals("黑") ? "zh-Hant" : "zh-Hans")
                .withPublished(ArticleDate.on(
                        team.equals("黑") ? LocalDate.of(1999, 1, 1 + i) : LocalDate.of(2024, 5, 1 + i % 3),
                        ArticleSchema.DEFAULT_ZONE))
                .with("team", team)
                .with("price", team.equals("黑") ? 1_000 + i : i);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "台风",
                "绝密",
                "鼠标",
                "滑鼠",
                "台风 绝密",
                "绝密 OR 登陆",
                "team:黑",
                "source:秘密通讯社",
                "id:黑1",
                "price:>=1000",
                "台风 -绝密",
                "tag:绝密",
                "date:1999",
                "抬风",
                "保温 鼠标计划",
                "绝*"
            })
    void noAnswerTellsOfIt(String query) throws IOException {
        SearchRequest request = SearchRequest.of(query)
                .facetBy(DateInterval.MONTH)
                .countBy("tag")
                .countBy("team")
                .countBy("language")
                .countBy("price", ranges(5, 500))
                .page(1, 20);
        for (SearchRequest one : List.of(
                request,
                request.orderBy("price").descending(),
                request.orderBy(HitOrder.OLDEST).groupReprints(),
                request.fromSource("秘密通讯社"),
                request.similarTo("红1"),
                request.where("team", equalTo("黑")),
                request.match(MatchMode.SOME_WORDS))) {
            assertThat(Archive.said(red.search(one))).isEqualTo(Archive.said(expected.search(one)));
        }
        assertThat(red.didYouMean(query)).isEqualTo(expected.didYouMean(query));
        assertThat(red.timeline(request, 5)).isEqualTo(expected.timeline(request, 5));
        assertThat(red.explain(request, "黑1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"台风", "台风 登陆", "保温杯 第3号", "广东 绝密", "\"今天登陆\"", "保温 OR 沿海", "鼠标 台风"})
    void noScoreTellsOfIt(String query) throws IOException {
        ArticleSearcher without = expected.restrictedTo(RED);
        for (SearchRequest one : List.of(
                SearchRequest.of(query),
                SearchRequest.of(query).match(MatchMode.SOME_WORDS).page(1, 20),
                SearchRequest.ofLucene(query).page(1, 20))) {
            assertThat(scored(red.search(one))).isEqualTo(scored(without.search(one)));
            assertThat(scored(red.search(one)))
                    .extracting(hit -> hit.split(" ")[0])
                    .isEqualTo(scored(expected.search(one)).stream()
                            .map(hit -> hit.split(" ")[0])
                            .toList());
        }
    }

    private static List<String> scored(SearchResult result) {
        return result.hits().stream()
                .map(hit -> hit.article().id() + " " + hit.score())
                .toList();
    }

    @Test
    void nothingIsSuggestedOfIt() throws IOException {
        assertThat(all.suggest("jue", 10)).isNotEmpty();
        for (String typed : List.of("jue", "绝", "shubiao", "秘", "mm", "台", "港")) {
            assertThat(red.suggest(typed, 10)).as(typed).isEqualTo(expected.suggest(typed, 10));
        }
    }

    @Test
    void itCannotBeReadByItsName() throws IOException {
        assertThat(all.article("黑1")).isPresent();
        assertThat(red.article("黑1")).isEmpty();
        assertThat(red.article("红1")).isPresent();
        assertThat(red.size()).isEqualTo(12);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> red.search(SearchRequest.of("").similarTo("黑1")));
        try (SearchSnapshot snapshot = red.snapshot()) {
            assertThat(snapshot.article("黑1")).isEmpty();
            assertThat(snapshot.search(SearchRequest.of("绝密")).total()).isZero();
            assertThat(snapshot.size()).isEqualTo(12);
        }
    }

    @Test
    void otherWaysToSayItAreTheSame() throws IOException {
        assertThat(all.restrictedTo(Restriction.to(new TermQuery(new Term("team", "黑"))))
                        .size())
                .isEqualTo(12);
        assertThat(all.restrictedTo(Restriction.to(Filters.NONE.fromSource("港湾时报")))
                        .size())
                .isEqualTo(12);
        assertThat(all.restrictedTo(RED.and("price", equalTo(3))).size()).isEqualTo(1);
        assertThat(all.restrictedTo(Restriction.where("team", anyOf("红", "白")))).isSameAs(red);
        assertThatThrownBy(() -> red.restrictedTo(RED)).isInstanceOf(IllegalStateException.class);
        ArticleSearcher wrong = all.restrictedTo(Restriction.where("tema", equalTo("红")));
        assertThatIllegalArgumentException().isThrownBy(() -> wrong.search(SearchRequest.of("")));
    }

    @Test
    void itSeesWhatIsWrittenLater() throws IOException {
        indexer.add(article("白99", "新来的", "台风", "白", 1));
        indexer.add(article("黑99", "新来的", "台风", "黑", 1));
        assertThat(red.size()).isEqualTo(12);
        assertThat(red.refresh()).isTrue();
        assertThat(red.search(SearchRequest.of("新来的")).total()).isEqualTo(1);
        assertThat(all.search(SearchRequest.of("新来的")).total()).isEqualTo(2);
    }

    /** All that a result says but for scores and times. */
}
