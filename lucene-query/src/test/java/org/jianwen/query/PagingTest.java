package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagingTest {

    private static final int MANY = 100_100;

    @AutoClose
    private static final Archive NUMBERED =
            Archive.written(indexer -> indexer.addAll(IntStream.range(0, MANY).mapToObj(PagingTest::numbered)));

    private static final ArticleSearcher numbered = NUMBERED.searcher();

    @ParameterizedTest
    @EnumSource
    void pagesAfterOneAnotherGiveEveryHitOnceInOrder(HitOrder order) throws IOException {
        Random random = new Random(order.ordinal());
        RandomArchive archive = RandomArchive.of(300, random);
        try (Archive open = archive.open(random)) {
            ArticleSearcher searcher = open.searcher();
            SearchRequest request = SearchRequest.of("台风 OR 正文").orderBy(order);
            List<String> all = ids(searcher.search(request.page(1, 1_000)));
            assertThat(all).hasSize(300).doesNotHaveDuplicates();
            List<String> chosen = archive.articles().stream()
                    .filter(article -> List.of("源1", "源2").contains(String.valueOf(article.source())))
                    .map(Article::id)
                    .toList();
            assertThat(walk(searcher, request.page(1, 7))).isEqualTo(all);
            assertThat(walk(searcher, request.page(1, 7).withoutCounts().trackTotalHits(20)))
                    .isEqualTo(all);
            assertThat(walk(searcher, request.page(1, 7).fromSource("源1").fromSource("源2")))
                    .isEqualTo(all.stream().filter(id -> chosen.contains(id)).toList());
        }
    }

    @Test
    void aPlaceIsOfItsRequestAlone() throws IOException {
        Random random = new Random(7);
        try (Archive open = RandomArchive.of(50, random).open(random)) {
            ArticleSearcher searcher = open.searcher();
            SearchRequest request = SearchRequest.of("台风").page(1, 5);
            String next = searcher.search(request).next();
            assertThat(next).matches("[-_A-Za-z0-9]+");
            assertThat(searcher.search(request.after(next).page(1, 5)).hits())
                    .isEqualTo(searcher.search(request).hits());
            for (SearchRequest other : List.of(
                    SearchRequest.of("晴天"),
                    request.orderBy(HitOrder.NEWEST),
                    request.fromSource("源1"),
                    request.zone(ZoneId.of("UTC")))) {
                assertThatThrownBy(() -> searcher.search(other.after(next)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("another request");
            }
            for (String wrong : List.of("", "?", "AAAA", next.substring(3), "台".repeat(100_000))) {
                assertThatThrownBy(() -> searcher.search(request.after(wrong)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("「")
                        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(250));
            }
        }
    }

    @Test
    void theLastPageHasNoNext() throws IOException {
        Random random = new Random(8);
        try (Archive open = RandomArchive.of(20, random).open(random)) {
            ArticleSearcher searcher = open.searcher();
            SearchRequest request = SearchRequest.of("");
            assertThat(searcher.search(request.page(1, 30)).next()).isNull();
            assertThat(searcher.search(request.page(1, 0)).next()).isNull();
            String end = searcher.search(request.page(1, 20)).next();
            assertThat(searcher.search(request.page(1, 20).after(end)).hits()).isEmpty();
            assertThat(searcher.search(request.page(1, 20).after(end)).total()).isEqualTo(20);
        }
    }

    @Test
    void theTotalSaysWhetherItIsExact() throws IOException {
        SearchRequest request = SearchRequest.of("风").withoutCounts();
        SearchResult exact = numbered.search(request);
        assertThat(exact.total()).isEqualTo(MANY);
        assertThat(exact.totalIsExact()).isTrue();
        SearchResult bounded = numbered.search(request.trackTotalHits(100));
        assertThat(bounded.total()).isBetween(100L, (long) MANY);
        assertThat(bounded.totalIsExact()).isFalse();
        assertThat(ids(bounded)).isEqualTo(ids(exact));
        SearchResult few =
                numbered.search(request.withIds(List.of(id(1), id(2))).trackTotalHits(100));
        assertThat(few.total()).isEqualTo(2);
        assertThat(few.totalIsExact()).isTrue();
        SearchResult counted = numbered.search(SearchRequest.of("风").trackTotalHits(100));
        assertThat(counted.total()).isEqualTo(MANY);
        assertThat(counted.totalIsExact()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreExactToTheHundredThousandthHit(HitOrder order) throws IOException {
        SearchRequest request =
                SearchRequest.of("").withoutCounts().orderBy(order).page(1, 1_000);
        List<String> walked = walk(numbered, request);
        assertThat(walked).hasSize(MANY).isEqualTo(expected(order));
        assertThat(ids(numbered.search(request.page(100, 1_000)))).isEqualTo(walked.subList(99_000, 100_000));
        assertThat(ids(numbered.search(request.page(10_000, 10)))).isEqualTo(walked.subList(99_990, 100_000));
    }

    /** Every tenth article has no date; the others go round a thousand days. */
    private static Article numbered(int i) {
        Article article = Article.of(id(i), "风", "");
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(i % 1_000);
        return i % 10 == 0 ? article : article.withPublished(ArticleDate.on(day, ZoneId.of("Asia/Shanghai")));
    }

    private static String id(int i) {
        return "a" + (1_000_000 + (long) i * 7_919 % MANY);
    }

    private static List<String> expected(HitOrder order) {
        Comparator<Integer> byId = Comparator.comparing(PagingTest::id);
        Comparator<Integer> undatedLast = Comparator.comparing(i -> i % 10 == 0);
        Comparator<Integer> comparator = switch (order) {
            case RELEVANCE -> byId;
            case NEWEST -> undatedLast.thenComparing(PagingTest::dayOrNone, Comparator.reverseOrder());
            case OLDEST -> undatedLast.thenComparing(PagingTest::dayOrNone);
        };
        return IntStream.range(0, MANY)
                .boxed()
                .sorted(comparator.thenComparing(byId))
                .map(PagingTest::id)
                .toList();
    }

    private static int dayOrNone(int i) {
        return i % 10 == 0 ? 0 : i % 1_000;
    }

    private static List<String> walk(ArticleSearcher searcher, SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        String next = null;
        do {
            SearchResult result = searcher.search(request.after(next));
            ids.addAll(ids(result));
            next = result.next();
        } while (next != null);
        return ids;
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().id()).toList();
    }
}
