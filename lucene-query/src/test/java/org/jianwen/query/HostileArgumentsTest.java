package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.stored;
import static org.jianwen.schema.ArticleField.text;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arguments that a program passes by accident: each is taken for what it says, or refused in words. */
class HostileArgumentsTest {

    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE);

    @Test
    void timesMayBeAsLongAsTheyLike() throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer =
                        ArticleIndexer.open(index, IndexerOptions.defaults().commitEvery(LONGEST))) {
            indexer.add(Article.of("1", "台风", ""));
            try (ArticleSearcher searcher = ArticleSearcher.open(index, LONGEST)) {
                SearchRequest request = SearchRequest.of("台风").timeout(LONGEST).preferRecent(LONGEST);
                assertThat(searcher.search(request).total()).isEqualTo(1);
                assertThat(searcher.search(SearchRequest.fromJson(request.toJson()))
                                .total())
                        .isEqualTo(1);
            }
        }
        SearchRequest brief = SearchRequest.of("台风").timeout(Duration.ofNanos(1));
        assertThat(SearchRequest.fromJson(brief.toJson()).effort().timeLimit()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"()", "../..", "、", "((((", " ", "", "\u200b\u200b", "--"})
    void synonymsOfSignsAreNone(String signs) throws IOException {
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("1", "台风", ""));
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                SearchRequest request = SearchRequest.of("台风").withSynonyms(List.of(List.of(signs, "台风", "暴雨")));
                assertThat(searcher.search(request).total()).isEqualTo(1);
                assertThat(searcher.search(request.withQuery("暴雨")).total()).isEqualTo(1);
                assertThat(searcher.search(request.withQuery(signs + "暴雨")).total())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void numbersInJsonAreWholeAndWithinReach() {
        for (String key : List.of("page", "size", "buckets", "timeout_ms", "track_total_hits")) {
            for (Number number : List.<Number>of(1.5, 4_294_967_297L, 1e99, Double.NaN)) {
                assertThatIllegalArgumentException()
                        .as(key + " " + number)
                        .isThrownBy(() -> SearchRequest.fromJson(Map.of("query", "台风", key, number)))
                        .withMessageContaining(key)
                        .withMessageContaining(number.toString());
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchRequest.fromJson(Map.of("count", Map.of("source", 2.5))))
                .withMessageContaining("source");
        assertThat(SearchRequest.fromJson(Map.of("page", 2.0)).page()).isEqualTo(2);
    }

    @Test
    void nullAmongOthersIsSaid() {
        assertThatNullPointerException()
                .isThrownBy(() -> Article.of("1", "", "").withTags(Arrays.asList("a", null)))
                .withMessage("a tag is null: leave it out");
        assertThatNullPointerException()
                .isThrownBy(() -> ArticleFields.of((ArticleField) null))
                .withMessage("a field is null");
        assertThatNullPointerException()
                .isThrownBy(() -> SearchRequest.of("").withSynonyms(List.of(Arrays.asList("a", null))))
                .withMessage("a word is null: leave it out");
        assertThat(Article.of("1", "", "")
                        .with("section", Arrays.asList("a", null))
                        .values("section"))
                .containsExactly("a");
    }

    @Test
    void aFieldSaysWhichOthersCan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> text("summary").suggested())
                .withMessageEndingWith("cannot be suggested: a keyword can");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stored("raw").sortable())
                .withMessageEndingWith("cannot be sortable: a keyword, number, decimal or date can");
        assertThat(stored("raw").notInQueries().isInQueries()).isFalse();
        assertThat(keyword("a").notInQueries().notInQueries().isInQueries()).isFalse();
        assertThat(ArticleField.number("price").held(120)).isEqualTo(120L);
    }
}
