package org.jianwen.query;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jianwen.query.collect.Filters;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.DatePrecision;

/** Articles made at random, and what is to be found in them, one article at a time. */
public record RandomArchive(List<Article> articles) {

    public static final List<String> ZONES =
            List.of("Asia/Shanghai", "UTC", "America/New_York", "Pacific/Apia", "Asia/Kathmandu");

    private static final List<String> LANGUAGES = List.of("zh-Hans", "zh-CN", "zh-TW", "zh-Hant", "zh", "en");

    public static RandomArchive of(int size, Random random) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            articles.add(article(i, random));
        }
        return new RandomArchive(articles);
    }

    private static final List<String> FIELDS = List.of("date", "source", "tag", "id", "script", "similar");

    /** Filters of every kind, each set half of the time, and mostly such that something passes. */
    public static Filters filters(Random random) {
        Filters filters = Filters.NONE;
        if (random.nextBoolean()) {
            LocalDate from = LocalDate.of(2021, 11, 1).plusDays(random.nextInt(200));
            filters = filters.between(
                    random.nextInt(4) == 0 ? null : from,
                    random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(300)));
        }
        for (int i = random.nextInt(4); i > 1; i--) {
            filters = filters.fromSource("源" + random.nextInt(6));
        }
        for (int i = random.nextInt(4); i > 1; i--) {
            filters = filters.tagged("签" + random.nextInt(9));
        }
        if (random.nextInt(3) == 0) {
            filters = filters.inScript(ArticleScript.values()[random.nextInt(2)]);
        }
        if (random.nextInt(4) == 0) {
            List<String> ids = random.ints(200, 0, 400).mapToObj(i -> "id" + i).toList();
            filters = filters.withIds(ids);
        }
        return filters;
    }

    /** The articles indexed in several segments, some of them twice. */
    public Archive open(Random random) {
        return Archive.written(indexer -> {
            for (Article article : articles) {
                indexer.add(article);
                if (random.nextInt(60) == 0) {
                    indexer.commit();
                    indexer.add(article);
                }
            }
        });
    }

    /** The articles with that title that pass all filters, or all but those of one kind. */
    public List<Article> passing(String title, Filters filters, ZoneId zone, String... but) {
        return articles.stream()
                .filter(article -> article.title().equals(title))
                .filter(article -> FIELDS.stream()
                        .filter(part -> !List.of(but).contains(part))
                        .allMatch(part -> passes(article, part, filters, zone)))
                .toList();
    }

    /** Whether an article passes all filters but that it may have to be similar to another. */
    public static boolean passes(Article article, Filters filters, ZoneId zone) {
        return FIELDS.stream().filter(part -> part != "similar").allMatch(part -> passes(article, part, filters, zone));
    }

    private static boolean passes(Article article, String part, Filters filters, ZoneId zone) {
        return switch (part) {
            case "source" ->
                filters.sources().isEmpty()
                        || article.source() != null && filters.sources().contains(article.source());
            case "tag" -> filters.tags().isEmpty() || !Collections.disjoint(filters.tags(), article.tags());
            case "id" -> filters.ids().isEmpty() || filters.ids().contains(article.id());
            case "script" ->
                filters.script() == null
                        || ArticleScript.of(article.language())
                                .filter(filters.script()::equals)
                                .isPresent();
            case "similar" -> filters.similarTo() == null;
            case "date" -> filters.from() == null && filters.to() == null || isIn(article.published(), filters, zone);
            default -> throw new IllegalArgumentException(part);
        };
    }

    private static boolean isIn(ArticleDate date, Filters filters, ZoneId zone) {
        if (date == null) {
            return false;
        }
        LocalDate first = date.precision().isPointInTime() ? LocalDate.ofInstant(date.instant(), zone) : date.day();
        Map<DatePrecision, Function<LocalDate, LocalDate>> ends = Map.of(
                DatePrecision.MONTH, day -> day.plusMonths(1).minusDays(1),
                DatePrecision.YEAR, day -> day.plusYears(1).minusDays(1));
        LocalDate last = ends.getOrDefault(date.precision(), day -> day).apply(first);
        Predicate<LocalDate> inside = day -> (filters.from() == null || !day.isBefore(filters.from()))
                && (filters.to() == null || !day.isAfter(filters.to()));
        return inside.test(first) && inside.test(last);
    }

    private static Article article(int i, Random random) {
        String word = random.nextInt(3) == 0 ? "晴天" : "台风";
        List<String> tags = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            tags.add("签" + random.nextInt(9));
        }
        Article article = Article.of("id" + i, word, "正文")
                .withTags(tags.stream().distinct().toList())
                .withSource(random.nextInt(8) == 0 ? null : "源" + random.nextInt(6))
                .withLanguage(random.nextInt(8) == 0 ? null : LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        if (random.nextInt(6) == 0) {
            return article;
        }
        LocalDateTime local = LocalDateTime.of(2021, 11, 1, 0, 0).plusMinutes(random.nextInt(400 * 24 * 60));
        DatePrecision precision = DatePrecision.values()[random.nextInt(DatePrecision.values().length)];
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        return article.withPublished(ArticleDate.of(local, precision, zone));
    }
}
