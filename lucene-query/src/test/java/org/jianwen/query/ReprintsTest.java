package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DatePrecision;
import org.junit.jupiter.api.Test;

/** Reprints of one story are one hit, if that is asked for, and different stories never are. */
class ReprintsTest {

    private static final SearchRequest ALL = SearchRequest.of("消息").groupReprints();

    @Test
    void plantedReprintsAreFoundAndStoriesOnOneSubjectStayApart() throws IOException {
        Newsroom newsroom = new Newsroom(new Random(5));
        Random random = new Random(6);
        List<Set<String>> told = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        int reprints = 0;
        for (int i = 0; i < 400; i++) {
            Article story = newsroom.story("s" + i);
            articles.add(story);
            Set<String> ids = new TreeSet<>(Set.of(story.id()));
            for (int n = random.nextInt(4); n > 1; n--) {
                Article reprint = newsroom.reprint(story, story.id() + "r" + n);
                articles.add(reprint);
                ids.add(reprint.id());
                reprints++;
            }
            told.add(ids);
        }
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            List<Set<String>> found = stories(searcher.search(ALL.page(1, 1_000)));
            assertThat(found).allSatisfy(group -> assertThat(told).anyMatch(story -> story.containsAll(group)));
            int missed = found.size() - told.size();
            assertThat(missed).as("of %s reprints not grouped", reprints).isBetween(0, reprints / 16);
        }
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsInEveryOrder() throws IOException {
        Newsroom newsroom = new Newsroom(new Random(7));
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Article story = newsroom.story("s" + i);
            articles.addAll(List.of(story, newsroom.reprint(story, "r" + i)));
        }
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            Set<Set<Set<String>>> groups = new HashSet<>();
            for (HitOrder order : HitOrder.values()) {
                SearchResult whole = searcher.search(ALL.orderBy(order).page(1, 1_000));
                assertThat(whole.total()).isEqualTo(whole.hits().size());
                assertThat(whole.totalIsExact()).isTrue();
                assertThat(whole.notes()).contains("120 articles tell " + whole.total() + " stories.");
                groups.add(new HashSet<>(stories(whole)));
                List<Set<String>> numbered = new ArrayList<>();
                List<Set<String>> after = new ArrayList<>();
                String place = null;
                for (int page = 1; page <= 12; page++) {
                    numbered.addAll(stories(searcher.search(ALL.orderBy(order).page(page, 7))));
                }
                do {
                    SearchResult next =
                            searcher.search(ALL.orderBy(order).page(1, 7).after(place));
                    after.addAll(stories(next));
                    place = next.next();
                } while (place != null);
                Comparator<Set<String>> byId = Comparator.comparing(Set::toString);
                assertThat(numbered).hasSize(whole.hits().size());
                assertThat(numbered.stream().sorted(byId))
                        .isEqualTo(stories(whole).stream().sorted(byId).toList());
                assertThat(after).isEqualTo(numbered);
            }
            assertThat(groups).as("the same groups in every order").hasSize(1);
        }
    }

    @Test
    void theEarliestComesFirstAndThoseWithoutADateLast() throws IOException {
        Article story = new Newsroom(new Random(8)).story("x");
        List<Article> articles = List.of(
                story.withId("undated").withPublished(null),
                story.withId("month").withPublished(date(LocalDate.of(2024, 5, 1), DatePrecision.MONTH)),
                story.withId("second").withPublished(date(LocalDate.of(2024, 5, 20), DatePrecision.SECOND)),
                story.withId("first").withPublished(date(LocalDate.of(2024, 5, 4), DatePrecision.DAY)));
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            for (HitOrder order : HitOrder.values()) {
                SearchResult result = searcher.search(ALL.orderBy(order));
                assertThat(result.total()).isEqualTo(1);
                assertThat(ids(result.hits().getFirst())).containsExactly("first", "second", "month", "undated");
                assertThat(result.sources().getFirst().count()).isEqualTo(4);
            }
            SearchResult ungrouped = searcher.search(SearchRequest.of("消息"));
            assertThat(ungrouped.total()).isEqualTo(4);
            assertThat(ungrouped.hits()).allMatch(hit -> hit.reprints().isEmpty());
            assertThat(searcher.search(ALL.withIds(List.of("month", "undated"))).hits())
                    .singleElement()
                    .satisfies(hit -> assertThat(ids(hit)).containsExactly("month", "undated"));
        }
    }

    @Test
    void bulletinsThatDifferInTheirNumbersAreDifferentStories() throws IOException {
        String words = "消息：据卫生部门通报，各地疫情总体平稳，重点人群接种有序推进，发热门诊全部开放，药品储备充足，" + "请市民做好个人防护，减少聚集，保持通风，出现症状及时就医。";
        List<Article> articles = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            String numbers = "新增" + (100 + 37 * day) + "例，治愈" + (900 - 71 * day) + "例，在治" + 1313 * day + "例。";
            articles.add(Article.of("d" + day, "疫情通报", numbers + words)
                    .withPublished(date(LocalDate.of(2024, 5, day), DatePrecision.DAY)));
        }
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            assertThat(searcher.search(ALL).total()).isEqualTo(9);
        }
    }

    private static ArticleDate date(LocalDate day, DatePrecision precision) {
        return ArticleDate.of(
                LocalDateTime.of(day.getYear(), day.getMonth(), day.getDayOfMonth(), 8, 0),
                precision,
                ArticleSchema.DEFAULT_ZONE);
    }

    private static List<Set<String>> stories(SearchResult result) {
        return result.hits().stream()
                .map(hit -> (Set<String>) new TreeSet<>(ids(hit)))
                .toList();
    }

    private static List<String> ids(Hit hit) {
        return Stream.concat(Stream.of(hit.article()), hit.reprints().stream())
                .map(Article::id)
                .toList();
    }
}
