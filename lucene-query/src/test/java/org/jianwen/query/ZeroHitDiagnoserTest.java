package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ZeroHitDiagnoserTest {

    @AutoClose
    private final Archive archive = Archive.of(
            Article.of("1", "台风登陆", "沿海停运").withSource("海岸新闻"),
            Article.of("2", "台风远去", "高铁恢复").withSource("港湾时报"),
            Article.of("3", "图书馆开放", "高铁旁边").withSource("海岸新闻"));

    private final ArticleSearcher searcher = archive.searcher();

    @Test
    void theFilterThatRemovedEverythingIsNamed() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("远去").fromSource("海岸新闻"));
        assertThat(result.total()).isZero();
        assertThat(result.diagnosis())
                .containsExactly(
                        new ZeroHitDiagnosis(null, "远去", 1, 2), new ZeroHitDiagnosis("source", "source 海岸新闻", 2, 1));
        assertThat(result.notes()).contains("Without 「source 海岸新闻」, 1 article matches.");
    }

    @Test
    void aWordThatNoArticleHasIsNamed() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("+咖啡 台风"));
        assertThat(result.diagnosis()).containsExactly(new ZeroHitDiagnosis(null, "+咖啡", 0, 2));
        assertThat(result.notes()).contains("No article has 「+咖啡」; without it, 2 articles match.");
    }

    @Test
    void whatTakesMoreThanOneToBlameIsListedWhole() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("\"图书馆\" \"沿海\" \"远去\""));
        assertThat(result.diagnosis()).hasSize(3).allMatch(part -> part.alone() == 1 && part.without() == 0);
        assertThat(result.notes()).anyMatch(note -> note.contains("1 article matches"));
    }

    @Test
    void whereTwoPartsStandNowhereLeavingOutOneOfThemDoesNotHelp() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("\"图书馆\" \"咖啡\" \"火箭\""));
        assertThat(result.diagnosis())
                .containsExactly(
                        new ZeroHitDiagnosis(null, "\"咖啡\"", 0, 0), new ZeroHitDiagnosis(null, "\"火箭\"", 0, 0));
        assertThat(result.notes()).contains("No article has 「\"咖啡\"」.", "No article has 「\"火箭\"」.");
    }

    @Test
    void ofManyPartsNoneIsLeftOut() throws IOException {
        String many = "\"图书\" \"书馆\" \"馆开\" \"开放\" \"高铁\" \"铁旁\" \"旁边\" \"图书馆\"";
        assertThat(searcher.search(SearchRequest.of(many + " \"咖啡\"")).diagnosis())
                .containsExactly(new ZeroHitDiagnosis(null, "\"咖啡\"", 0, 0));
    }

    @Test
    void nothingToLookForIsItsOwnObstacle() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("。。！"));
        assertThat(result.diagnosis()).containsExactly(new ZeroHitDiagnosis(null, "。。！", 0, 3));
    }

    @Test
    void anEmptyIndexHasNoObstacles() throws IOException {
        try (Archive empty = Archive.of()) {
            assertThat(empty.searcher().search(SearchRequest.of("")).diagnosis())
                    .isEmpty();
            assertThat(empty.searcher().search(SearchRequest.of("台风")).diagnosis())
                    .hasSize(1);
        }
    }

    @Test
    void aResultWithHitsHasNone() throws IOException {
        assertThat(searcher.search(SearchRequest.of("台风")).diagnosis()).isEmpty();
        assertThat(searcher.search(SearchRequest.of("台风").page(1, 0)).diagnosis())
                .isEmpty();
    }

    @Test
    void theNumberWithoutAFilterIsWhatTheRequestWithoutItFinds() throws IOException {
        Random random = new Random(3);
        int seen = 0;
        try (Archive random400 = RandomArchive.of(400, random).open(random)) {
            ArticleSearcher some = random400.searcher();
            for (int i = 0; i < 200; i++) {
                Filters filters = RandomArchive.filters(random)
                        .withIds(List.of("id" + random.nextInt(400)))
                        .between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 3, 1));
                SearchRequest request = SearchRequest.of("晴天").filter(none -> filters);
                for (ZeroHitDiagnosis obstacle : some.search(request).diagnosis()) {
                    SearchRequest without = obstacle.filter() == null
                            ? SearchRequest.of("").filter(none -> filters)
                            : request.filter(f -> f.without(obstacle.filter()));
                    assertThat(some.search(without).total()).isEqualTo(obstacle.without());
                    SearchRequest alone = obstacle.filter() == null
                            ? SearchRequest.of("晴天")
                            : SearchRequest.of("").filter(f -> filters.only(obstacle.filter()));
                    assertThat(some.search(alone).total()).isEqualTo(obstacle.alone());
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(100);
    }
}
