package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.timeline.Period;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A count is what choosing it gives, and filters take away what does not pass them, and nothing else. For longer:
 * {@code -Djianwen.counts=1000}, so many requests.
 */
class CountsTest {

    private static final int REQUESTS = Integer.getInteger("jianwen.counts", 100);

    private static final List<String> WORDS = List.of("台风", "登陆", "浙江", "沿海", "高铁", "停运", "乌镇", "图书馆", "的", "AI");

    private final Random random = new Random(Long.getLong("jianwen.counts.seed", 5));

    private final RandomArchive articles = new RandomArchive(RandomArchive.of(200, random).articles().stream()
            .map(article -> Article.of(article.id(), text(4), text(9))
                    .withTags(article.tags())
                    .withSource(article.source())
                    .withLanguage(article.language())
                    .withPublished(article.published()))
            .toList());

    @AutoClose
    private final Archive archive = articles.open(random);

    private final ArticleSearcher searcher = archive.searcher();

    @Test
    void everyCountIsWhatChoosingItGives() throws IOException {
        int chosen = 0;
        for (int i = 0; i < REQUESTS; i++) {
            SearchRequest request = request();
            SearchResult result = searcher.search(request);
            for (ValueCount source : result.sources()) {
                check(request.filter(f -> f.without("source").fromSource(source.value())), source.count());
            }
            for (ValueCount tag : result.tags()) {
                check(request.filter(f -> f.without("tag").tagged(tag.value())), tag.count());
            }
            for (DateCount bucket : result.dates().buckets()) {
                if (bucket.count() > 0 || random.nextInt(20) == 0) {
                    check(request.during(bucket), bucket.count());
                    chosen++;
                }
            }
        }
        assertThat(chosen).isGreaterThan(REQUESTS);
    }

    @Test
    void filtersTakeAwayWhatDoesNotPassThem() throws IOException {
        int loosened = 0;
        for (int i = 0; i < REQUESTS; i++) {
            SearchRequest request = request().filter(f -> f.similarTo(null));
            SearchResult result = searcher.search(request);
            SearchResult all = searcher.search(
                    request.filter(f -> Filters.NONE).ungroupReprints().page(1, 1_000));
            assertThat(result.match()).as("%s", request).isEqualTo(all.match());
            assertThat(result.articles())
                    .as("%s", request)
                    .isEqualTo(all.hits().stream()
                            .filter(hit -> RandomArchive.passes(hit.article(), request.filters(), request.zone()))
                            .count());
            if (result.looser() != null) {
                check(request.match(result.looser().match()), result.looser().total());
                assertThat(result.total()).isZero();
                loosened++;
            }
            for (ZeroHitDiagnosis obstacle : result.diagnosis()) {
                String part = obstacle.filter();
                if (part != null) {
                    check(request.filter(f -> f.without(part)), obstacle.without());
                    check(
                            SearchRequest.of("")
                                    .zone(request.zone())
                                    .filter(f -> request.filters().only(part)),
                            obstacle.alone());
                } else {
                    check(
                            SearchRequest.of(obstacle.text())
                                    .match(request.match())
                                    .zone(request.zone()),
                            obstacle.alone());
                }
            }
        }
        assertThat(loosened).isPositive();
    }

    @Test
    void everyPeriodOfATimelineIsWhatChoosingItGives() throws IOException {
        int chosen = 0;
        for (int i = 0; i < REQUESTS / 10; i++) {
            SearchRequest request = request();
            for (Period period : searcher.timeline(request, 5).periods()) {
                check(request.between(period.first(), period.last()), period.count());
                chosen++;
            }
        }
        assertThat(chosen).isPositive();
    }

    private void check(SearchRequest chosen, long count) throws IOException {
        assertThat(searcher.search(chosen.page(1, 3)).articles())
                .as("%s", chosen)
                .isEqualTo(count);
    }

    private SearchRequest request() {
        DateInterval interval = DateInterval.values()[random.nextInt(5)];
        boolean beyond = random.nextBoolean();
        SearchRequest request = SearchRequest.of(query())
                .filter(f -> RandomArchive.filters(random))
                .match(MatchMode.values()[Math.max(0, random.nextInt(8) - 4)])
                .zone(ZoneId.of(RandomArchive.ZONES.get(random.nextInt(RandomArchive.ZONES.size()))))
                .count(c -> c.by(interval).beyondDates(beyond).tags(100))
                .page(1 + random.nextInt(3), random.nextInt(5));
        request = random.nextInt(4) == 0 ? request.groupReprints() : request;
        return random.nextInt(8) == 0 ? request.similarTo("id" + random.nextInt(200)) : request;
    }

    private String query() {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> "\"" + text(2) + "\" " + text(2);
            case 2 -> "+" + text(1) + " " + text(2);
            case 3 -> text(1) + " OR " + text(1);
            case 4 -> text(1) + " -" + text(1);
            default -> text(1 + random.nextInt(4));
        };
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, words)
                .forEach(i ->
                        text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(3) == 0 ? " " : ""));
        return text.toString().strip();
    }
}
