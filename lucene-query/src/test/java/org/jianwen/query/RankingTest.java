package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @AutoClose
    private final Archive archive = Archive.of(
            article("parts", "椰子丰收", "生意好，椰子便宜。拿走一袋，铁皮屋里卖。配方没有。", 2020),
            article("whole", "新饮品", "店里卖生椰拿铁，人们排队。", 2021),
            article("old", "河上修桥", "河上修桥，工期两年。", 2010),
            article("new", "河上修桥", "河上修桥，工期两年。", 2024),
            Article.of("undated", "河上修桥", "河上修桥，工期两年。"));

    private final ArticleSearcher searcher = archive.searcher();

    @Test
    void aUserWordIsWantedWholeAtOnce() throws IOException {
        SearchRequest request = SearchRequest.of("生椰拿铁配方秘密");
        SearchRequest withWord = request.withUserWords(List.of("生椰拿鐵"));
        assertThat(ids(withWord)).startsWith("whole");
        assertThat(score(withWord, "whole")).isGreaterThan(score(request, "whole"));
        assertThat(searcher.explain(withWord, "whole").orElseThrow().parts())
                .anyMatch(part -> part.text().equals("「生椰拿铁」"));
    }

    @Test
    void newerArticlesArePreferredByTheFormula() throws IOException {
        Recency recency = new Recency(Duration.ofDays(365), LocalDate.of(2024, 6, 1));
        SearchRequest request = SearchRequest.of("河上修桥").prefer(recency);
        assertThat(ids(request)).startsWith("new").containsExactlyInAnyOrder("new", "old", "undated");
        ScoreExplanation newest = searcher.explain(request, "new").orElseThrow();
        assertThat(newest.factor()).isCloseTo(2, within(.01f));
        assertThat(searcher.explain(request, "old").orElseThrow().factor()).isCloseTo(1, within(.01f));
        assertThat(searcher.explain(request, "undated").orElseThrow().factor()).isEqualTo(1);
        assertThat(ids(request.prefer(null))).startsWith("new", "old");
    }

    @Test
    void halfOfThePreferenceIsLeftAfterOneHalfLife() throws IOException {
        Recency recency = new Recency(Duration.ofDays(10), LocalDate.of(2024, 6, 11));
        SearchRequest request = SearchRequest.of("河上修桥").prefer(recency);
        assertThat(searcher.explain(request, "new").orElseThrow().factor()).isCloseTo(1.5f, within(.03f));
        assertThatThrownBy(() -> SearchRequest.of("").preferRecent(Duration.ZERO))
                .hasMessageContaining("positive");
    }

    @Test
    void theAccountAddsUpToTheScoreOfTheHit() throws IOException {
        for (String query : List.of("河上修桥", "修桥 工期", "\"河上修桥\"", "饮品有几种 椰子")) {
            SearchRequest request =
                    SearchRequest.of(query).prefer(new Recency(Duration.ofDays(1000), LocalDate.of(2024, 6, 1)));
            for (Hit hit : searcher.search(request).hits()) {
                ScoreExplanation account =
                        searcher.explain(request, hit.article().id()).orElseThrow();
                assertThat(account.matches()).isTrue();
                assertThat(account.score()).as(query).isCloseTo(hit.score(), within(.001f));
            }
        }
    }

    @Test
    void theAccountIsThatOfTheHitOnWhateverPage() throws IOException {
        for (int page = 1; page <= 3; page++) {
            SearchRequest request = SearchRequest.of("河上修桥").page(page, 1);
            Hit hit = searcher.search(request).hits().getFirst();
            ScoreExplanation account =
                    searcher.explain(request, hit.article().id()).orElseThrow();
            assertThat(account.score()).as("page " + page).isCloseTo(hit.score(), within(.001f));
            assertThat(account.inWords().contains("close together")).isTrue();
        }
    }

    @Test
    void theAccountSaysWhatWasFoundWhere() throws IOException {
        ScoreExplanation account =
                searcher.explain(SearchRequest.of("修桥"), "new").orElseThrow();
        assertThat(account.inWords()).contains("Found with").contains("「修桥」 in the body");
        assertThat(searcher.explain(SearchRequest.of("修桥"), "whole")
                        .orElseThrow()
                        .matches())
                .isFalse();
        assertThat(searcher.explain(SearchRequest.of("修桥"), "nobody")).isEmpty();
        assertThat(searcher.explain(SearchRequest.of(""), "new").orElseThrow().matches())
                .isTrue();
    }

    @Test
    void aFewWholeMatchesAreFollowedByPartialOnesThatSaySo() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("店里 人们 排队 工期"));
        assertThat(result.hits()).isNotEmpty().allMatch(Hit::partial);
        SearchResult mixed = searcher.search(SearchRequest.of("店里 人们 排队"));
        assertThat(mixed.hits().getFirst().partial()).isFalse();
        assertThat(mixed.hits().getFirst().article().id()).isEqualTo("whole");
        assertThat(ids(SearchRequest.of("修桥 排队"))).isNotEmpty();
    }

    private float score(SearchRequest request, String id) throws IOException {
        return searcher.explain(request, id).orElseThrow().score();
    }

    private List<String> ids(SearchRequest request) throws IOException {
        return searcher.search(request).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }

    private static Article article(String id, String title, String body, int year) {
        return Article.of(id, title, body).withPublished(ArticleDate.on(LocalDate.of(year, 6, 1), SHANGHAI));
    }
}
