package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jianwen.query.timeline.Period;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.api.Test;

/** The busiest periods of a query are those in which it was spoken of most, with the words of that time. */
class TimelineTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 2);

    private final Random random = new Random(31);
    private final List<Article> articles = new ArrayList<>();

    @Test
    void plantedPeaksAreFoundWithTheirWordsInTheirScript() throws IOException {
        for (int i = 0; i < 900; i++) {
            String weather = i % 9 == 0 ? "台风预报：" + text() : text();
            add(START.plusDays(i * 700L / 900), "日常新闻", weather + "。");
        }
        List<String> moves = List.of("登陆，", "逼近，", "远去，", "转向，");
        List<String> ships = List.of("回港。", "避風。", "出海。", "停航。");
        for (int i = 0; i < 20; i++) {
            LocalDate summer = LocalDate.of(2023, 8, 1).plusDays(i % 9);
            add(summer, "台风消息", "台风杜苏芮" + moves.get(i % 4) + text() + "，8月3日停课。");
            LocalDate autumn = LocalDate.of(2024, 9, 2).plusDays(i % 9);
            add(autumn, "颱風消息", "颱風摩羯" + moves.get(i % 4) + text() + "，漁船" + ships.get(i % 4));
        }
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            Timeline timeline = searcher.timeline(SearchRequest.of("台风"), 2);
            assertThat(timeline.total()).isEqualTo(140);
            assertThat(timeline.periods()).hasSize(2);
            Period first = timeline.periods().getFirst();
            assertThat(first.first()).isBetween(LocalDate.of(2023, 7, 25), LocalDate.of(2023, 8, 1));
            assertThat(first.last()).isBetween(LocalDate.of(2023, 8, 9), LocalDate.of(2023, 8, 16));
            assertThat(first.count()).isBetween(20L, 25L);
            assertThat(first.expected()).isLessThan(10);
            assertThat(first.words()).contains("杜苏芮").noneMatch(word -> word.contains("台风"));
            assertThat(first.words()).noneMatch(word -> word.contains("月") || word.startsWith("日"));
            assertThat(first.best().title()).isEqualTo("台风消息");
            assertThat(timeline.periods().getLast().words())
                    .contains("摩羯", "漁船")
                    .doesNotContain("颱風");
            assertThat(searcher.timeline(SearchRequest.of("\"无此文字\""), 5).periods())
                    .isEmpty();
        }
    }

    @Test
    void aPeriodHasMatchesAndItsWordsStandInThem() throws IOException {
        for (int round = 0; round < 10; round++) {
            articles.clear();
            for (Article article : RandomArchive.of(300, random).articles()) {
                articles.add(Article.of(article.id(), article.title(), text())
                        .withSource(article.source())
                        .withPublished(article.published()));
            }
            ZoneId zone = ZoneId.of(RandomArchive.ZONES.get(round % RandomArchive.ZONES.size()));
            SearchRequest request = SearchRequest.of("晴天").zone(zone);
            request = round % 2 == 0
                    ? request
                    : request.between(LocalDate.of(2021, 12, 3), null).fromSource("源1");
            try (Archive archive = Archive.of(articles)) {
                ArticleSearcher searcher = archive.searcher();
                Timeline timeline = searcher.timeline(request, 4);
                assertThat(timeline.periods()).hasSizeLessThanOrEqualTo(4);
                LocalDate before = LocalDate.MIN;
                for (Period period : timeline.periods()) {
                    assertThat(period.first()).isAfter(before).isBeforeOrEqualTo(period.last());
                    before = period.last();
                    check(searcher, request.between(period.first(), period.last()), period);
                }
            }
        }
    }

    private static void check(ArticleSearcher searcher, SearchRequest request, Period period) throws IOException {
        List<Article> matches = searcher.search(request.page(1, 1_000)).hits().stream()
                .map(Hit::article)
                .toList();
        assertThat(period.count()).isPositive().isLessThanOrEqualTo(matches.size());
        assertThat((double) period.count()).isGreaterThan(period.expected());
        assertThat(matches).contains(period.best());
        assertThat(period.words())
                .allSatisfy(
                        word -> assertThat(matches).anyMatch(match -> (match.title() + match.body()).contains(word)))
                .noneMatch(word -> word.contains("晴天") || word.codePointCount(0, word.length()) < 2);
    }

    @Test
    void matchesWithoutADateAreCountedApart() throws IOException {
        add(START, "台风", "台风来了");
        articles.add(Article.of("undated", "台风", "台风没有日期"));
        articles.add(Article.of("year", "台风", "台风只知道年份")
                .withPublished(ArticleDate.of(
                        LocalDateTime.of(2023, 1, 1, 0, 0), DatePrecision.YEAR, ArticleSchema.DEFAULT_ZONE)));
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            Timeline timeline = searcher.timeline(SearchRequest.of("台风"), 3);
            assertThat(timeline.total()).isEqualTo(3);
            assertThat(timeline.undated()).isEqualTo(2);
        }
    }

    @Test
    void theNumberOfPeriodsHasBounds() throws IOException {
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            for (int most : new int[] {0, -1, Timeline.MAX_PERIODS + 1}) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> searcher.timeline(SearchRequest.of("台风"), most))
                        .withMessageContaining("limit must be between 1 and");
            }
            assertThat(searcher.timeline(SearchRequest.of(""), 1).periods()).isEmpty();
        }
    }

    private void add(LocalDate day, String title, String body) {
        articles.add(Article.of("a" + articles.size(), title, body)
                .withPublished(ArticleDate.on(day, ArticleSchema.DEFAULT_ZONE)));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        random.ints(30, 0x4E00, 0x4F00).forEach(text::appendCodePoint);
        return text.toString();
    }
}
