package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.explain.Timings;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The clock of these tests moves by one nanosecond whenever it is read, whatever the machine. */
class TimeLimitTest {

    private static final int SIZE = 5_000;

    private final AtomicLong now = new AtomicLong();

    @AutoClose
    private final Archive archive = Archive.written(
            now::incrementAndGet,
            indexer -> indexer.addAll(IntStream.range(0, SIZE)
                    .mapToObj(i -> Article.of("a" + i, "台风", "登陆").withSource("源" + i % 3))));

    private final ArticleSearcher searcher = archive.searcher();

    @Test
    void withoutALimitEverythingIsFound() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("台风"));
        assertThat(result.timedOut()).isFalse();
        assertThat(result.total()).isEqualTo(SIZE);
        assertThat(result.totalIsExact()).isTrue();
    }

    @Test
    void whatWasFoundInTimeIsGivenAndSaidToBePartial() throws IOException {
        SearchResult result = searcher.search(
                SearchRequest.of("台风").facetBy(DateInterval.YEAR).timeout(Duration.ofNanos(6)));
        assertThat(result.timedOut()).isTrue();
        assertThat(result.totalIsExact()).isFalse();
        assertThat(result.total()).isBetween(1L, SIZE - 1L);
        assertThat(result.hits()).isNotEmpty();
        assertThat(result.dates().undated()).isEqualTo(result.total());
        assertThat(result.notes()).anyMatch(note -> note.contains("time limit of PT0.000000006S"));
    }

    @Test
    void alsoWithFiltersThatAreCountedSideways() throws IOException {
        SearchResult result =
                searcher.search(SearchRequest.of("台风").fromSource("源1").timeout(Duration.ofNanos(6)));
        assertThat(result.timedOut()).isTrue();
        assertThat(result.total()).isBetween(1L, SIZE / 3 - 1L);
        assertThat(result.sources()).hasSize(3);
    }

    @Test
    void aLimitThatHasPassedGivesNothingAndClaimsNothing() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("台风 飓风").timeout(Duration.ofNanos(1)));
        assertThat(result.timedOut()).isTrue();
        assertThat(result.total()).isZero();
        assertThat(result.totalIsExact()).isFalse();
        assertThat(result.hits()).isEmpty();
        assertThat(result.diagnosis()).isEmpty();
        assertThat(result.notes()).hasSize(1).allMatch(note -> note.contains("time limit"));
    }

    @Test
    void oneRequestDoesNotStopTheNext() throws IOException {
        SearchRequest request = SearchRequest.of("台风");
        assertThat(searcher.search(request.timeout(Duration.ofNanos(1))).timedOut())
                .isTrue();
        assertThat(searcher.search(request).total()).isEqualTo(SIZE);
        assertThat(searcher.search(request.timeout(Duration.ofDays(1_000_000))).timedOut())
                .isFalse();
    }

    /** Wherever the time is up, whatever is missing is said to be. */
    @Test
    void everyPhaseEndsInTimeOrGivesEverything() throws IOException {
        List<Article> few = IntStream.range(0, 60)
                .mapToObj(i -> Article.of("a" + i, "台风" + i, "浙江登陆" + "。停运".repeat(i % 7))
                        .withSource("源" + i % 3)
                        .withPublished(ArticleDate.on(LocalDate.of(2022, 1, 1).plusDays(i * i % 90), ZoneOffset.UTC)))
                .toList();
        try (Archive small = Archive.written(now::incrementAndGet, indexer -> indexer.addAll(few.stream()))) {
            for (SearchRequest request : List.of(
                    SearchRequest.of("台风 登陆").facetBy(DateInterval.MONTH),
                    SearchRequest.of("浙江停运登陆台风").groupReprints(),
                    SearchRequest.of("停运 -登陆").fromSource("源1"),
                    SearchRequest.of("停运").similarTo("a3").page(2, 3))) {
                SearchResult whole = small.searcher().search(request);
                Timeline periods = small.searcher().timeline(request, 5);
                ScoreExplanation account =
                        small.searcher().explain(request, "a3").orElseThrow();
                int late = 0;
                int inTime = 0;
                for (int limit = 1; limit < 5_000; limit += 1 + limit / 4) {
                    SearchRequest limited = request.timeout(Duration.ofNanos(limit));
                    SearchResult result = small.searcher().search(limited);
                    if (result.timedOut()) {
                        late++;
                    } else {
                        inTime++;
                        assertThat(List.of(result.total(), result.hits(), result.counts(), result.diagnosis()))
                                .isEqualTo(List.of(whole.total(), whole.hits(), whole.counts(), whole.diagnosis()));
                    }
                    Timeline timeline = small.searcher().timeline(limited, 5);
                    assertThat(timeline.timedOut() || timeline.equals(periods)).isTrue();
                    ScoreExplanation some =
                            small.searcher().explain(limited, "a3").orElseThrow();
                    assertThat(some.timedOut() || some.equals(account)).isTrue();
                }
                assertThat(late).isPositive();
                assertThat(inTime).isPositive();
            }
        }
    }

    @Test
    void timingsAreOfPhasesThatFollowOneAnother() throws IOException {
        Timings timings = searcher.search(SearchRequest.of("台风")).timings();
        assertThat(timings)
                .isEqualTo(new Timings(
                        Duration.ofNanos(2), Duration.ofNanos(1), Duration.ofNanos(1), Duration.ofNanos(1)));
        assertThat(timings.total()).isEqualTo(Duration.ofNanos(5));
    }

    @Test
    void aLimitIsPositive() {
        assertThatThrownBy(() -> SearchRequest.of("").timeout(Duration.ZERO)).hasMessageContaining("positive");
        assertThatThrownBy(() -> SearchRequest.of("").trackTotalHits(0)).hasMessageContaining("1 or more");
    }
}
