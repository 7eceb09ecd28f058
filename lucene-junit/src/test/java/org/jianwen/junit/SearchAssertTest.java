package org.jianwen.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;

/** What holds passes, and what does not says what was found instead. */
class SearchAssertTest {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    @RegisterExtension
    static final JianwenExtension archive = JianwenExtension.of(Stream.concat(
                    Stream.of(
                            Article.of("bridge", "石桥修好了", "洪水冲垮的石桥修好了，行人可以过河。")
                                    .withSource("云州日报")
                                    .withPublished(ArticleDate.on(LocalDate.of(2023, 5, 4), TAIPEI)),
                            Article.of("ferry", "渡船停航", "石橋通車之後，渡船停航。")
                                    .withSource("山城週報")
                                    .withPublished(ArticleDate.on(LocalDate.of(2023, 6, 1), TAIPEI))),
                    IntStream.range(0, 30).mapToObj(i -> Article.of("rain-" + i, "雨天第" + i + "日", "还在下雨。")))
            .toList());

    @Test
    void whatHoldsPassesOnTheSameObject() {
        SearchAssert query = archive.assertThatQuery("石桥");
        assertThat(query.finds("bridge", "ferry")
                        .doesNotFind("rain-1")
                        .ranksFirst("bridge", "ferry")
                        .highlights("石桥", "石橋", "桥")
                        .highlightsIn("ferry", "石橋")
                        .hasTotal(2)
                        .counts(1, LocalDate.of(2023, 5, 4))
                        .counts(0, LocalDate.of(2023, 5, 5))
                        .counts(1, YearMonth.of(2023, 6))
                        .counts(2, Year.of(2023))
                        .countsSource(1, "云州日报"))
                .isSameAs(query);
        assertThat(query.result().total()).isEqualTo(2);
    }

    @Test
    void aMatchOnALaterPageIsFound() {
        archive.assertThatQuery("下雨").hasTotal(30).finds("rain-0", "rain-15", "rain-29");
    }

    @Test
    void boundsOfTheRequestDoNotBoundTheTotal() {
        archive.assertThatRequest(SearchRequest.of("下雨").trackTotalHits(1).withoutCounts())
                .hasTotal(30);
    }

    @Test
    void filtersOfTheRequestHold() {
        archive.assertThatRequest(SearchRequest.of("石桥").fromSource("云州日报"))
                .hasTotal(1)
                .doesNotFind("ferry")
                .countsSource(1, "山城週報");
    }

    @Test
    void aMissingArticleIsNamedBesideWhatWasFound() {
        AssertionFailedError error = failure(() -> archive.assertThatQuery("行人").finds("ferry"));
        assertThat(error)
                .hasMessage(String.join(
                        System.lineSeparator(),
                        "「行人」 does not find 「ferry」, which is in the index as 「渡船停航」; it finds 1 of 32 articles",
                        "  1. 「bridge」 「石桥修好了」"));
        assertThat(error.getExpected().getValue()).isEqualTo("ferry");
        assertThat(error.getActual().getValue()).isEqualTo(List.of("bridge"));
    }

    @Test
    void anIdThatIsNotThereIsSaidToBeAMistake() {
        assertThat(failure(() -> archive.assertThatQuery("行人").finds("briidge")))
                .hasMessageStartingWith("「行人」 does not find 「briidge」, which is not in the index; it finds 1 of 32");
    }

    @Test
    void whatStoodInTheWayIsSaid() {
        assertThat(failure(() -> archive.assertThatQuery("渡船 AND 行人").finds("ferry")))
                .hasMessageContaining("it finds 0 of 32 articles")
                .hasMessageContaining("Without 「+渡船」, 1 article matches.");
    }

    @Test
    void theOtherFailuresSayWhatWasFound() {
        SearchAssert query = archive.assertThatQuery("石桥");
        assertThat(failure(() -> query.ranksFirst("ferry")))
                .hasMessageStartingWith("「石桥」 does not rank 「ferry」 first; it finds 2 of 32 articles")
                .hasMessageContaining("1. 「bridge」");
        assertThat(failure(() -> query.doesNotFind("ferry")))
                .hasMessageContaining("finds 「ferry」, which it should not");
        assertThat(failure(query::findsNothing)).hasMessageStartingWith("「石桥」 should find 0; it finds 2 of 32");
        assertThat(failure(() -> query.highlights("渡船")))
                .hasMessageStartingWith("「石桥」 does not highlight 「渡船」, but 「石桥」 「石橋」");
        assertThat(failure(() -> query.highlightsIn("bridge", "石橋")))
                .hasMessageStartingWith("「石桥」 does not highlight 「石橋」 in 「bridge」, but 「石桥」");
        assertThat(failure(() -> query.counts(2, YearMonth.of(2023, 5))))
                .hasMessageStartingWith(
                        "「石桥」 should count 2 in 2023-05, and counts 1: 2023-05-01 1, 2023-06-01 1; it finds 2");
        assertThat(failure(() -> query.countsSource(3, "云州日报")))
                .hasMessageStartingWith("「石桥」 should count 3 of 「云州日报」, and counts 1: 云州日报 1, 山城週報 1");
    }

    @Test
    void manyHitsAreCutShort() {
        assertThat(failure(() -> archive.assertThatRequest(
                                        SearchRequest.of("下雨").page(1, 30))
                                .findsNothing())
                        .getMessage()
                        .lines())
                .hasSize(12)
                .last()
                .asString()
                .isEqualTo("  …");
    }

    @Test
    void withoutTheExtensionAnySearcherWillDo(ArticleSearcher searcher) {
        SearchAssert.assertThatQuery(searcher, "石桥").hasTotal(2);
        assertThatThrownBy(() -> SearchAssert.assertThatRequest(null, SearchRequest.of("")))
                .hasMessageContaining("the searcher is null");
    }

    private static AssertionFailedError failure(ThrowingCallable assertion) {
        return catchThrowableOfType(AssertionFailedError.class, assertion);
    }
}
