package org.jianwen.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jianwen.schema.FieldCondition.equalTo;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a searcher can do besides answering requests, it does on a cluster as in a folder. */
@ExtendWith(Cluster.class)
class BothSearchersTest {

    private static final ArticleFields FIELDS =
            ArticleFields.of(ArticleField.keyword("栏目").countable().suggested(), ArticleField.keyword("group"));

    private static final List<String> SUBJECTS =
            List.of("台风梅花登陆浙江", "台风过后恢复供电", "地缘政治的新变化", "高铁通车", "月球采样返回", "图书馆开放夜场", "COVID-19 疫情得到控制");

    private static Engines engines;

    @BeforeAll
    static void index() throws IOException {
        Random random = new Random(3);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
            // Typhoons come in September.
            int day =
                    subject.startsWith("台风") && random.nextInt(4) > 0 ? 240 + random.nextInt(20) : random.nextInt(365);
            Article article = Article.of(
                            "a" + i, subject, subject + "，记者从现场报道。" + SUBJECTS.get(random.nextInt(7)) + "。")
                    .withSource(random.nextBoolean() ? "新华社" : "浙江日报")
                    .with("group", i % 3 == 0 ? "secret" : "open");
            articles.add(i % 10 == 0 ? article : article.withPublished(date(LocalDate.ofYearDay(2022, 1 + day))));
        }
        articles.add(
                Article.of("hidden", "机密的潜艇", "潜艇只在这里。").with("group", "secret").with("栏目", "绝密"));
        engines = Engines.of(FIELDS, articles);
    }

    private static ArticleDate date(LocalDate day) {
        return ArticleDate.on(day, ZoneId.of("Asia/Shanghai"));
    }

    @AfterAll
    static void close() throws IOException {
        engines.close();
    }

    @Test
    void suggestionsAreTheSame() throws IOException {
        for (String typed : List.of("台", "taif", "tf", "地缘", "xinhua", "绝", "covid", "", "不存在")) {
            assertThat(engines.there.suggest(typed, 8)).as(typed).isEqualTo(engines.here.suggest(typed, 8));
        }
        assertThat(engines.there.suggest("台", 8)).isNotEmpty();
        assertThatThrownBy(() -> engines.there.suggest("台", 0)).hasMessage("limit must be between 1 and 100, was 0");
    }

    @Test
    void correctionsAreTheSame() throws IOException {
        for (String query : List.of("太风", "抬风 浙江", "taifeng", "台风", "图书管", "地园政治")) {
            assertThat(engines.there.didYouMean(query)).as(query).isEqualTo(engines.here.didYouMean(query));
        }
        assertThat(engines.there.didYouMean("太风")).contains("台风");
    }

    @Test
    void timelinesAreTheSame() throws IOException {
        for (SearchRequest request : List.of(
                SearchRequest.of("台风"),
                SearchRequest.of("台风 浙江").fromSource("新华社"),
                SearchRequest.of(""),
                SearchRequest.of("没有的词"))) {
            Timeline here = engines.here.timeline(request, 5);
            Timeline there = engines.there.timeline(request, 5);
            assertThat(there).as(request.query()).isEqualTo(here);
        }
        try (ClusterSnapshot snapshot = engines.there.snapshot()) {
            assertThat(snapshot.timeline(SearchRequest.of("台风"), 3).periods()).isNotEmpty();
        }
    }

    @Test
    void scoresAreExplainedTheSame() throws IOException {
        for (SearchRequest request : List.of(
                SearchRequest.of("台风 浙江"),
                SearchRequest.of("\"台风梅花\""),
                SearchRequest.of("台风").fromSource("新华社"),
                SearchRequest.of("").similarTo("a3"))) {
            List<Hit> hits = engines.here.search(request).hits();
            for (String id : List.of(hits.getFirst().article().id(), "hidden", "nobody")) {
                Optional<ScoreExplanation> here = engines.here.explain(request, id);
                Optional<ScoreExplanation> there = engines.there.explain(request, id);
                assertThat(there.isPresent()).isEqualTo(here.isPresent());
                if (here.isPresent()) {
                    assertThat(there.get().matches()).isEqualTo(here.get().matches());
                    assertThat(there.get().score())
                            .as(request + " " + id)
                            .isCloseTo(here.get().score(), within(1e-3f));
                    assertThat(there.get().parts())
                            .extracting(part -> part.text() + part.where())
                            .containsExactlyInAnyOrderElementsOf(here.get().parts().stream()
                                    .map(part -> part.text() + part.where())
                                    .toList());
                }
            }
        }
    }

    @Test
    void aRestrictedSearcherTellsNothingOfOtherArticles() throws IOException {
        Restriction open = Restriction.where("group", equalTo("open"));
        ArticleSearcher here = engines.here.restrictedTo(open);
        try (ClusterSearcher there = engines.there.restrictedTo(open)) {
            assertThat(there.size()).isEqualTo(here.size());
            assertThat(there.article("hidden")).isEmpty();
            assertThat(there.suggest("潜", 5)).isEmpty();
            assertThat(there.suggest("绝", 5)).isEmpty();
            assertThat(engines.there.suggest("绝", 5)).isNotEmpty();
            assertThat(there.didYouMean("前艇")).isEmpty();
            assertThat(there.search(SearchRequest.of("潜艇").countBy("栏目").countBy("source"))
                            .toJson()
                            .toString())
                    .doesNotContain("绝密");
            for (String query : List.of("台风", "台风 潜艇", "潜艇", "")) {
                SearchRequest request = SearchRequest.of(query)
                        .countBy("source")
                        .facetByAbout(10)
                        .page(1, 0);
                assertThat(there.search(request).total())
                        .isEqualTo(here.search(request).total());
                assertThat(there.search(request).notes())
                        .isEqualTo(here.search(request).notes());
                assertThat(there.search(request).diagnosis())
                        .isEqualTo(here.search(request).diagnosis());
                assertThat(there.search(request).counts())
                        .isEqualTo(here.search(request).counts());
            }
            try (ClusterSnapshot snapshot = there.snapshot()) {
                assertThat(snapshot.size()).isEqualTo(here.size());
                assertThat(snapshot.search(SearchRequest.of("潜艇")).total()).isZero();
            }
            assertThatThrownBy(() -> there.restrictedTo(open)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> there.search(SearchRequest.of("").similarTo("hidden")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
