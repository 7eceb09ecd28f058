package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianwen.query.facet.FieldRanges.ranges;
import static org.jianwen.schema.ArticleField.date;
import static org.jianwen.schema.ArticleField.decimal;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.collect.SortKey;
import org.jianwen.query.facet.RangeCount;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters, counts and orders by any field are what going through all articles gives. */
class FieldLawsTest {

    private static final ArticleFields FIELDS = ArticleFields.of(
            keyword("kw").countable().sortable(),
            number("num").countable().sortable(),
            decimal("dec").countable().sortable(),
            date("day").countable().sortable());

    private static final List<String> NAMES = List.of("kw", "num", "dec", "day", "source", "tag");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatIsFoundCountedAndSortedIsWhatBruteForceGives(long seed) throws IOException {
        Random random = new Random(seed);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            articles.add(article(i, random));
        }
        try (ArticleIndex index = ArticleIndex.inMemory(FIELDS);
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            for (Article article : articles) {
                indexer.add(article);
                if (random.nextInt(40) == 0) {
                    indexer.commit();
                    indexer.add(article);
                }
            }
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                for (int i = 0; i < 60; i++) {
                    check(searcher, articles, random);
                }
            }
        }
    }

    private static void check(ArticleSearcher searcher, List<Article> articles, Random random) throws IOException {
        Map<String, FieldCondition> conditions = new HashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String field = NAMES.get(random.nextInt(NAMES.size()));
            conditions.put(field, condition(field, random));
        }
        SearchRequest request = SearchRequest.of("").page(1, 7);
        for (Map.Entry<String, FieldCondition> condition : conditions.entrySet()) {
            request = request.where(condition.getKey(), condition.getValue());
        }
        request = request.orderBy(NAMES.get(random.nextInt(NAMES.size())));
        request = random.nextBoolean() ? request.descending() : request;
        request = random.nextBoolean() ? request.thenBy(NAMES.get(random.nextInt(NAMES.size()))) : request;
        Comparator<Article> order = order(request.sortKeys());
        List<String> expected = articles.stream()
                .filter(passes(conditions, ""))
                .sorted(order)
                .map(Article::id)
                .toList();
        assertThat(walk(searcher, request)).as(request.toString()).isEqualTo(expected);

        SearchRequest counted = request.countBy("kw", 3)
                .countBy("tag")
                .countBy("num", ranges(-1, 2))
                .countBy("dec", ranges(0.5))
                .countBy("day", ranges(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 15)));
        SearchResult result = searcher.search(counted);
        for (String field : List.of("kw", "tag")) {
            ValueCounts counts = result.counts().of(field);
            List<Article> others =
                    articles.stream().filter(passes(conditions, field)).toList();
            for (ValueCount value : counts.top()) {
                assertThat(value.count())
                        .isEqualTo(others.stream()
                                .filter(article -> values(article, field).contains(value.value()))
                                .count());
            }
            long distinct = others.stream()
                    .flatMap(article -> values(article, field).stream())
                    .distinct()
                    .count();
            assertThat(counts.top().size() + counts.otherValues()).isEqualTo(distinct);
            assertThat(counts.without())
                    .isEqualTo(others.stream()
                            .filter(article -> values(article, field).isEmpty())
                            .count());
        }
        for (String field : List.of("num", "dec", "day")) {
            long total = 0;
            for (RangeCount range : result.counts().ranges(field).ranges()) {
                Map<String, FieldCondition> chosen = new HashMap<>(conditions);
                chosen.put(field, range.condition());
                assertThat(range.count())
                        .as(field + range)
                        .isEqualTo(articles.stream().filter(passes(chosen, "")).count());
                SearchRequest choosing = request.filter(f -> f.without(field).where(field, range.condition()));
                assertThat(searcher.search(choosing).total()).isEqualTo(range.count());
                total += range.count();
            }
            assertThat(total + result.counts().ranges(field).without())
                    .isEqualTo(
                            articles.stream().filter(passes(conditions, field)).count());
        }
    }

    private static List<String> walk(ArticleSearcher searcher, SearchRequest request) throws IOException {
        List<String> ids = new ArrayList<>();
        SearchResult page = searcher.search(request);
        while (true) {
            page.hits().forEach(hit -> ids.add(hit.article().id()));
            if (page.next() == null) {
                assertThat(page.total()).isEqualTo(ids.size());
                return ids;
            }
            page = searcher.search(request.after(page.next()));
        }
    }

    private static Article article(int i, Random random) {
        Article article = Article.of("id" + i, "题", "文");
        for (String field : List.of("kw", "num", "dec", "day")) {
            article = random.nextInt(5) == 0 ? article : article.with(field, value(field, random));
        }
        if (random.nextInt(4) == 0) {
            article = article.with("kw", List.of(value("kw", random), value("kw", random)));
        }
        return article.withSource(random.nextInt(4) == 0 ? null : "源" + random.nextInt(4))
                .withTags(random.nextBoolean() ? List.of() : List.of("签" + random.nextInt(5), "签6"));
    }

    private static Object value(String field, Random random) {
        return switch (field) {
            case "num" -> (long) random.nextInt(7) - 3;
            case "dec" -> (random.nextInt(9) - 4) / 4.0;
            case "day" ->
                switch (random.nextInt(4)) {
                    case 0 -> Instant.parse("2024-01-31T15:59:58Z").plusSeconds(random.nextInt(4));
                    case 1 -> ArticleDate.parse("2024-0" + (1 + random.nextInt(5)));
                    case 2 -> ArticleDate.parse("2024");
                    default -> LocalDate.of(2024, 1, 1).plusDays(random.nextInt(150));
                };
            case "source" -> "源" + random.nextInt(4);
            case "tag" -> "签" + random.nextInt(7);
            default -> "值" + random.nextInt(5);
        };
    }

    private static FieldCondition condition(String field, Random random) {
        boolean ordered = List.of("num", "dec", "day").contains(field);
        return switch (random.nextInt(ordered ? 6 : 4)) {
            case 0 -> FieldCondition.anyOf(value(field, random), value(field, random));
            case 1 -> FieldCondition.noneOf(value(field, random));
            case 2 -> FieldCondition.exists();
            case 3 -> FieldCondition.missing();
            case 4 -> FieldCondition.atLeast(value(field, random));
            default -> FieldCondition.below(value(field, random));
        };
    }

    private static Predicate<Article> passes(Map<String, FieldCondition> conditions, String but) {
        return article -> conditions.entrySet().stream()
                .allMatch(entry ->
                        entry.getKey().equals(but) || meets(values(article, entry.getKey()), entry.getValue()));
    }

    private static boolean meets(List<Object> values, FieldCondition condition) {
        return switch (condition) {
            case FieldCondition.AnyOf any ->
                values.stream()
                        .anyMatch(value ->
                                any.values().stream().anyMatch(wanted -> within(value, wanted, wanted, false)));
            case FieldCondition.NoneOf none -> !meets(values, new FieldCondition.AnyOf(none.values()));
            case FieldCondition.Between range ->
                values.stream().anyMatch(value -> within(value, range.from(), range.to(), range.below()));
            case FieldCondition.Exists exists -> !values.isEmpty();
            case FieldCondition.Missing missing -> values.isEmpty();
        };
    }

    private static boolean within(Object value, Object from, Object to, boolean below) {
        if (value instanceof String) {
            return value.equals(from);
        }
        return (from == null || ends(value)[0] >= ends(from)[0])
                && (to == null || (below ? ends(value)[1] < ends(to)[0] : ends(value)[1] <= ends(to)[1]));
    }

    /** The first second and the last of a date; a number twice. */
    private static double[] ends(Object value) {
        if (value instanceof Number number) {
            return new double[] {number.doubleValue(), number.doubleValue()};
        }
        ArticleDate date = (ArticleDate) value;
        LocalDate after = switch (date.precision()) {
            case SECOND, MINUTE, DAY -> date.day().plusDays(1);
            case MONTH -> date.day().plusMonths(1);
            case YEAR -> date.day().plusYears(1);
        };
        long first = date.instant().getEpochSecond();
        long last = date.precision().isPointInTime()
                ? first
                : after.atStartOfDay(ArticleSchema.DEFAULT_ZONE).toEpochSecond() - 1;
        return new double[] {first, last};
    }

    private static Comparator<Article> order(List<SortKey> keys) {
        Comparator<Article> order = (one, other) -> 0;
        for (SortKey key : keys) {
            order = order.thenComparing((one, other) -> {
                List<Object> left = values(one, key.field());
                List<Object> right = values(other, key.field());
                if (left.isEmpty() || right.isEmpty()) {
                    return Boolean.compare(left.isEmpty(), right.isEmpty());
                }
                int least = compare(left, right, key.descending());
                return key.descending() ? -least : least;
            });
        }
        return order.thenComparing(Article::id);
    }

    private static int compare(List<Object> left, List<Object> right, boolean greatest) {
        if (left.getFirst() instanceof String) {
            Comparator<String> order = greatest ? Comparator.reverseOrder() : Comparator.naturalOrder();
            String one = left.stream().map(String.class::cast).min(order).orElseThrow();
            return one.compareTo(
                    right.stream().map(String.class::cast).min(order).orElseThrow());
        }
        return Double.compare(ends(left.getFirst())[0], ends(right.getFirst())[0]);
    }

    private static List<Object> values(Article article, String field) {
        return switch (field) {
            case "source" -> article.source() == null ? List.of() : List.of(article.source());
            case "tag" -> article.tags().stream().collect(Collectors.toList());
            default -> article.values(field);
        };
    }
}
