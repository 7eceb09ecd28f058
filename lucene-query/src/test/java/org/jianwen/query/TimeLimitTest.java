package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
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
                SearchRequest.of("台风").facetBy(DateInterval.YEAR).within(Duration.ofNanos(6)));
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
                searcher.search(SearchRequest.of("台风").fromSource("源1").within(Duration.ofNanos(6)));
        assertThat(result.timedOut()).isTrue();
        assertThat(result.total()).isBetween(1L, SIZE / 3 - 1L);
        assertThat(result.sources()).hasSize(3);
    }

    @Test
    void aLimitThatHasPassedGivesNothingAndClaimsNothing() throws IOException {
        SearchResult result = searcher.search(SearchRequest.of("台风 飓风").within(Duration.ofNanos(1)));
        assertThat(result.timedOut()).isTrue();
        assertThat(result.total()).isZero();
        assertThat(result.totalIsExact()).isFalse();
        assertThat(result.hits()).isEmpty();
        assertThat(result.obstacles()).isEmpty();
        assertThat(result.notes()).hasSize(1).allMatch(note -> note.contains("time limit"));
    }

    @Test
    void oneRequestDoesNotStopTheNext() throws IOException {
        SearchRequest request = SearchRequest.of("台风");
        assertThat(searcher.search(request.within(Duration.ofNanos(1))).timedOut())
                .isTrue();
        assertThat(searcher.search(request).total()).isEqualTo(SIZE);
        assertThat(searcher.search(request.within(Duration.ofDays(1_000_000))).timedOut())
                .isFalse();
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
        assertThatThrownBy(() -> SearchRequest.of("").within(Duration.ZERO)).hasMessageContaining("positive");
        assertThatThrownBy(() -> SearchRequest.of("").countUpTo(0)).hasMessageContaining("1 or more");
    }
}
