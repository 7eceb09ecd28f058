package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Articles like a given one are found, never itself, and everything else of a request works with them. */
class SimilarTest {

    private final List<Article> stories = new ArrayList<>();

    @AutoClose
    private final Archive archive = Archive.written(indexer -> {
        Newsroom newsroom = new Newsroom(new Random(11));
        for (int i = 0; i < 80; i++) {
            Article story = newsroom.story("s" + i);
            stories.add(story);
            indexer.add(story);
            indexer.add(newsroom.reprint(story, "r" + i));
        }
        indexer.add(Article.of("typhoon1", "台风白鹭登陆", "台风白鹭在东海岸登陆，渔船回港避风，学校停课。"));
        indexer.add(Article.of("typhoon2", "渔船回港", "强台风逼近，东海岸的渔船全部回港避风。").withSource("晚报"));
        indexer.add(Article.of("typhoon3", "學校停課", "颱風來襲，東海岸各地學校停課一天，漁船回港。").withSource("港報"));
        indexer.add(Article.of("short", "无", "无"));
    });

    private final ArticleSearcher searcher = archive.searcher();

    @Test
    void anAccountNamesThePairsThatBothHaveAndAddsUp() throws IOException {
        SearchRequest request = SearchRequest.of("").similarTo("typhoon1");
        for (Hit hit : searcher.search(request).hits()) {
            ScoreExplanation account =
                    searcher.explain(request, hit.article().id()).orElseThrow();
            assertThat(account.matches()).isTrue();
            assertThat(account.score()).isCloseTo(hit.score(), within(.01f));
            assertThat(account.parts()).extracting(ScoreExplanation.Part::text).contains("「渔船」");
        }
        assertThat(searcher.explain(request, "short").orElseThrow().matches()).isFalse();
    }

    @Test
    void whatIsTypedLeavesTheOrderAsItIs() throws IOException {
        SearchRequest request = SearchRequest.of("").similarTo("s0").page(1, 50);
        List<Hit> all = searcher.search(request).hits();
        String typed = stories.get(1).body().substring(0, 2);
        List<Hit> some = searcher.search(request.withQuery(typed)).hits();
        assertThat(some).isNotEmpty();
        assertThat(all)
                .extracting(Hit::score)
                .containsSubsequence(some.stream().map(Hit::score).toList());
    }

    @Test
    void findsThoseOfTheSameSubjectInEitherScript() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("").similarTo("typhoon1"));
        assertThat(ids(result)).containsExactlyInAnyOrder("typhoon2", "typhoon3");
        assertThat(result.total()).isEqualTo(2);
    }

    @Test
    void neverFindsTheArticleOrAReprintOfIt() throws IOException {
        int withReprints = 0;
        for (int i = 0; i < stories.size(); i++) {
            SearchResult result =
                    searcher.search(SearchRequest.of("").similarTo("s" + i).page(1, 1_000));
            assertThat(ids(result)).doesNotContain("s" + i).isNotEmpty();
            assertThat(result.hits()).isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
            withReprints += ids(result).contains("r" + i) ? 1 : 0;
        }
        assertThat(withReprints).as("of 80 reprints taken for others").isLessThan(8);
    }

    @Test
    void wordsFiltersPagesAndCountsWork() throws IOException {
        SearchRequest request = SearchRequest.of("").similarTo("typhoon1");
        assertThat(ids(searcher.search(request.fromSource("港報")))).containsExactly("typhoon3");
        assertThat(ids(searcher.search(SearchRequest.of("停课").similarTo("typhoon1"))))
                .containsExactly("typhoon3");
        SearchResult first = searcher.search(request.page(1, 1));
        SearchResult second = searcher.search(request.page(1, 1).after(first.next()));
        assertThat(List.of(ids(first), ids(second)))
                .containsExactlyInAnyOrder(List.of("typhoon2"), List.of("typhoon3"));
        assertThat(first.sources()).hasSize(2);
        assertThat(searcher.search(SearchRequest.of("").similarTo("s1").groupReprints())
                        .total())
                .isLessThan(
                        searcher.search(SearchRequest.of("").similarTo("s1")).total());
    }

    @Test
    void whatStandsInTheWayIsNamed() throws IOException {
        SearchResult result =
                searcher.search(SearchRequest.of("").similarTo("typhoon1").fromSource("源1"));
        assertThat(result.diagnosis()).anySatisfy(obstacle -> {
            assertThat(obstacle.filter()).isEqualTo("similar");
            assertThat(obstacle.text()).isEqualTo("similar to typhoon1");
            assertThat(obstacle.without()).isPositive();
        });
        assertThat(searcher.search(SearchRequest.of("").similarTo("short")).total())
                .isZero();
    }

    @Test
    void anIdThatIsNotThereIsSaidSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.of("").similarTo("nobody")))
                .withMessageContaining("no article has the id 「nobody」");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchRequest.of("").similarTo(" "))
                .withMessageContaining("blank");
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().id()).toList();
    }
}
