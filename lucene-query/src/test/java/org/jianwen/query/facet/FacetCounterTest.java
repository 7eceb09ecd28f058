package org.jianwen.query.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleIndex;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts by date and source equal what counting the articles one by one gives, whatever zone and interval. */
class FacetCounterTest {

    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Apia", "Asia/Kathmandu");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsEqualBruteForce(long seed) throws IOException {
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            articles.add(article(i, random));
        }
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                indexer.addAll(articles);
            }
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                for (DateInterval interval : DateInterval.values()) {
                    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
                    SearchRequest request =
                            SearchRequest.of("台风").facetBy(interval).in(zone);
                    check(searcher.search(request), articles, interval, zone);
                }
            }
        }
    }

    private static Article article(int i, Random random) {
        String word = random.nextInt(3) == 0 ? "晴天" : "台风";
        Article article = Article.of("id" + i, word, "正文").withSource("源" + random.nextInt(4));
        if (random.nextInt(6) == 0) {
            return article;
        }
        LocalDateTime local = LocalDateTime.of(2021, 11, 1, 0, 0).plusMinutes(random.nextInt(400 * 24 * 60));
        DatePrecision precision = DatePrecision.values()[random.nextInt(DatePrecision.values().length)];
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return article.withPublished(ArticleDate.of(local, precision, zone));
    }

    private static void check(SearchResult result, List<Article> articles, DateInterval interval, ZoneId zone) {
        Map<LocalDate, Long> bars = new TreeMap<>();
        Map<String, Long> sources = new TreeMap<>();
        long coarse = 0;
        long undated = 0;
        for (Article article : articles) {
            if (!article.title().equals("台风")) {
                continue;
            }
            sources.merge(article.source(), 1L, Long::sum);
            ArticleDate date = article.published();
            if (date == null) {
                undated++;
            } else if (date.precision().isPointInTime()) {
                LocalDate day = LocalDate.ofInstant(date.instant(), zone);
                bars.merge(interval.startOf(day), 1L, Long::sum);
            } else if (interval.holds(date.precision())) {
                bars.merge(interval.startOf(date.day()), 1L, Long::sum);
            } else {
                coarse++;
            }
        }
        assertThat(result.dates().undated()).isEqualTo(undated);
        assertThat(result.dates().coarse()).isEqualTo(coarse);
        assertThat(result.dates().bars().stream().filter(bar -> bar.count() > 0))
                .extracting(bar -> Map.entry(bar.start(), bar.count()))
                .containsExactlyElementsOf(bars.entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), e.getValue()))
                        .toList());
        assertThat(result.sources())
                .allSatisfy(count -> assertThat(count.count()).isEqualTo(sources.get(count.value())));
        assertThat(result.sources()).hasSameSizeAs(sources.keySet());
        List<DateCount> all = result.dates().bars();
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).start())
                    .isEqualTo(interval.next(all.get(i - 1).start()));
        }
    }
}
