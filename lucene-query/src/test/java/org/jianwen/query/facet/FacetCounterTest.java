package org.jianwen.query.facet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jianwen.query.Archive;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.RandomArchive;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Filters;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts equal what counting the articles one by one gives, whatever the filters, zone and interval. */
class FacetCounterTest {

    private static final String WORD = "台风";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsEqualBruteForce(long seed) throws IOException {
        Random random = new Random(seed);
        RandomArchive archive = RandomArchive.of(400, random);
        try (Archive open = archive.open(random)) {
            for (int i = 0; i < 60; i++) {
                check(archive, open.searcher(), random, i < 10 ? Filters.NONE : RandomArchive.filters(random));
            }
        }
    }

    private static void check(RandomArchive archive, ArticleSearcher searcher, Random random, Filters filters)
            throws IOException {
        ZoneId zone = ZoneId.of(RandomArchive.ZONES.get(random.nextInt(RandomArchive.ZONES.size())));
        DateInterval interval = DateInterval.values()[random.nextInt(DateInterval.values().length)];
        int top = 1 + random.nextInt(7);
        boolean beyond = random.nextBoolean();
        SearchRequest request = SearchRequest.of("“" + WORD + "”")
                .filter(none -> filters)
                .count(c -> c.by(interval).beyondDates(beyond).sources(top).tags(top))
                .zone(zone)
                .page(1, random.nextInt(3));
        SearchResult result = searcher.search(request);
        assertThat(result.total())
                .isEqualTo(archive.passing(WORD, filters, zone).size());
        assertThat(result.totalIsExact()).isTrue();
        List<Article> dated =
                beyond ? archive.passing(WORD, filters, zone, "date") : archive.passing(WORD, filters, zone);
        checkDates(result.dates(), dated, interval, zone);
        checkValues(
                result.counts().sources(),
                archive.passing(WORD, filters, zone, "source"),
                article -> article.source() == null ? List.of() : List.of(article.source()),
                top);
        checkValues(result.counts().tags(), archive.passing(WORD, filters, zone, "tag"), Article::tags, top);
    }

    private static void checkDates(DateCounts counts, List<Article> articles, DateInterval interval, ZoneId zone) {
        Map<LocalDate, Long> buckets = new TreeMap<>();
        long imprecise = 0;
        long undated = 0;
        for (Article article : articles) {
            ArticleDate date = article.published();
            if (date == null) {
                undated++;
            } else if (date.precision().isPointInTime()) {
                LocalDate day = LocalDate.ofInstant(date.instant(), zone);
                buckets.merge(interval.startOf(day), 1L, Long::sum);
            } else if (interval.holds(date.precision())) {
                buckets.merge(interval.startOf(date.day()), 1L, Long::sum);
            } else {
                imprecise++;
            }
        }
        assertThat(counts.interval()).isEqualTo(interval);
        assertThat(counts.undated()).isEqualTo(undated);
        assertThat(counts.imprecise()).isEqualTo(imprecise);
        assertThat(counts.buckets().stream().filter(bucket -> bucket.count() > 0))
                .extracting(bucket -> Map.entry(bucket.start(), bucket.count()))
                .containsExactlyElementsOf(buckets.entrySet().stream()
                        .map(e -> Map.entry(e.getKey(), e.getValue()))
                        .toList());
        List<DateCount> all = counts.buckets();
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).start())
                    .isEqualTo(interval.next(all.get(i - 1).start()));
        }
    }

    private static void checkValues(
            ValueCounts counts, List<Article> articles, Function<Article, List<String>> values, int top) {
        Map<String, Long> expected = new TreeMap<>();
        articles.forEach(article -> values.apply(article).forEach(value -> expected.merge(value, 1L, Long::sum)));
        List<ValueCount> first = expected.entrySet().stream()
                .map(e -> new ValueCount(e.getKey(), e.getValue()))
                .sorted(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value))
                .limit(top)
                .toList();
        List<String> shown = first.stream().map(ValueCount::value).toList();
        assertThat(counts.top()).isEqualTo(first);
        assertThat(counts.otherValues()).isEqualTo(expected.size() - first.size());
        assertThat(counts.without())
                .isEqualTo(articles.stream()
                        .filter(article -> values.apply(article).isEmpty())
                        .count());
        assertThat(counts.rest())
                .isEqualTo(articles.stream()
                        .filter(article ->
                                !values.apply(article).isEmpty() && Collections.disjoint(values.apply(article), shown))
                        .count());
    }

    @Test
    void barsSuitTheDates() throws IOException {
        assertThat(narrowest(10, "2024-03-01", "2024-03-08")).isEqualTo(DateInterval.DAY);
        assertThat(narrowest(5, "2024-03-01", "2024-03-08")).isEqualTo(DateInterval.WEEK);
        assertThat(narrowest(30, "2024-01-01", "2026-01-01")).isEqualTo(DateInterval.MONTH);
        assertThat(narrowest(24, "2024-01-01", "2026-01-01")).isEqualTo(DateInterval.QUARTER);
        assertThat(narrowest(30, "1990-01-01", "2019-12-31")).isEqualTo(DateInterval.YEAR);
        assertThat(narrowest(3, "1990-01-01", "2019-12-31")).isEqualTo(DateInterval.YEAR);
        assertThat(narrowest(1)).isEqualTo(DateInterval.DAY);
    }

    @Test
    void barsAreAsWideAsMostDatesAre() throws IOException {
        assertThat(narrowest(100, "2024-03", "2024-04", "2024-03-08")).isEqualTo(DateInterval.MONTH);
        assertThat(narrowest(100, "2024", "2023", "2024-03-08")).isEqualTo(DateInterval.YEAR);
        assertThat(narrowest(100, "2024-03", "2024-03-09", "2024-03-08")).isEqualTo(DateInterval.DAY);
    }

    @Test
    void oneWrongDateDoesNotMakeMillionsOfBars() throws IOException {
        DateCounts counts = dates(SearchRequest.of("").facetBy(DateInterval.DAY), "0001-01-01", "2024-03-08");
        assertThat(counts.interval()).isEqualTo(DateInterval.MONTH);
        assertThat(counts.buckets()).hasSize(2023 * 12 + 3);
        counts = dates(SearchRequest.of("").facetBy(DateInterval.DAY), "0001-01-01", "9999-12-31");
        assertThat(counts.interval()).isEqualTo(DateInterval.QUARTER);
        assertThat(counts.buckets()).hasSize(9999 * 4);
    }

    private static DateInterval narrowest(int buckets, String... dates) throws IOException {
        return dates(SearchRequest.of("").facetByAbout(buckets), dates).interval();
    }

    private static DateCounts dates(SearchRequest request, String... dates) throws IOException {
        List<Article> articles = Arrays.stream(dates)
                .map(date -> Article.of(date, WORD, "").withPublished(date(date)))
                .toList();
        try (Archive archive = Archive.of(articles)) {
            return archive.searcher().search(request).dates();
        }
    }

    private static ArticleDate date(String date) {
        DatePrecision precision = Map.of(4, DatePrecision.YEAR, 7, DatePrecision.MONTH, 10, DatePrecision.DAY)
                .get(date.length());
        LocalDate first = LocalDate.parse(date + "-01-01".substring(0, 10 - date.length()));
        return ArticleDate.of(first.atStartOfDay(), precision, ZoneId.of("Asia/Shanghai"));
    }
}
