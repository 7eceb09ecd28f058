package org.jianwen.query.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.Hit;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchResult;
import org.jianwen.query.explain.LooserMatch;
import org.jianwen.query.explain.Timings;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.RangeCount;
import org.jianwen.query.facet.RangeCounts;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Reads what {@link ResultWriter} writes. Stateless. */
public final class ResultReader {

    /** What facets say besides counts by the values of a field. */
    private static final Set<String> OTHERS = Set.of("date", "coarse", "undated", "ranges", "rest");

    private ResultReader() {}

    /** Reads a result; an {@link IllegalArgumentException} says what is wrong with it. */
    public static SearchResult read(Map<String, Object> json) {
        try {
            return result(json);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "a value inside the result is of the wrong type, such as a text for a number", e);
        }
    }

    private static SearchResult result(Map<String, Object> json) {
        long total = number(json, "total");
        Map<String, Object> looser = JsonValues.object(json, "looser");
        Duration took = Duration.ofNanos(Math.round(((Number) json.getOrDefault("took_ms", 0)).doubleValue() * 1e6));
        return SearchResult.builder(text(json, "query"))
                .match(json.get("match") == null ? MatchMode.EVIDENCE : match(json))
                .found(
                        total,
                        json.get("articles") == null ? total : number(json, "articles"),
                        !Boolean.FALSE.equals(json.get("exact")))
                .hits(list(json.get("hits"), ResultReader::hit))
                .next((String) json.get("next"))
                .counts(counts(JsonValues.object(json, "facets")))
                .diagnosis(list(json.get("diagnosis"), ResultReader::part))
                .looser(looser.isEmpty() ? null : new LooserMatch(match(looser), number(looser, "total")))
                .notes(json.get("notes") == null ? List.of() : JsonValues.texts("notes", json.get("notes")))
                .timings(new Timings(Duration.ZERO, took, Duration.ZERO, Duration.ZERO))
                .timedOut(Boolean.TRUE.equals(json.get("timed_out")))
                .build();
    }

    private static MatchMode match(Map<String, Object> json) {
        return JsonValues.named(MatchMode.values(), MatchMode::key, "match", text(json, "match"));
    }

    private static Hit hit(Map<String, Object> json) {
        String date = (String) json.get("date");
        Article article = Article.of(text(json, "id"), (String) json.getOrDefault("title", ""), "")
                .withSource((String) json.get("source"))
                .withPublished(date == null ? null : ArticleDate.parse(date))
                .withUrl((String) json.get("url"))
                .withTags(json.get("tags") == null ? List.of() : JsonValues.texts("tags", json.get("tags")))
                .withUpdated(json.get("updated") == null ? null : ArticleDate.parse((String) json.get("updated")))
                .withLanguage((String) json.get("language"));
        for (Map.Entry<String, Object> field : JsonValues.object(json, "fields").entrySet()) {
            article = article.with(field.getKey(), field.getValue());
        }
        return new Hit(
                article,
                ((Number) json.getOrDefault("score", 0f)).floatValue(),
                Boolean.TRUE.equals(json.get("partial")),
                list(json.get("snippets"), SnippetJson::snippet),
                json.get("reprints") == null
                        ? List.of()
                        : JsonValues.texts("reprints", json.get("reprints")).stream()
                                .map(id -> Article.of(id, "", ""))
                                .toList());
    }

    private static ZeroHitDiagnosis part(Map<String, Object> json) {
        return new ZeroHitDiagnosis(
                (String) json.get("filter"), text(json, "text"), number(json, "alone"), number(json, "without"));
    }

    private static Counts counts(Map<String, Object> json) {
        List<DateCount> buckets = list(json.get("date"), ResultReader::bucket);
        DateInterval interval = buckets.isEmpty() ? null : buckets.getFirst().interval();
        DateCounts dates = new DateCounts(interval, buckets, number(json, "coarse"), number(json, "undated"));
        Map<String, Object> rest = JsonValues.object(json, "rest");
        Map<String, ValueCounts> values = new LinkedHashMap<>();
        for (String field : json.keySet()) {
            if (!OTHERS.contains(field)) {
                List<ValueCount> top =
                        list(json.get(field), one -> new ValueCount(text(one, "value"), number(one, "count")));
                Map<String, Object> others = JsonValues.object(rest, field);
                values.put(
                        field,
                        new ValueCounts(
                                top, number(others, "values"), number(others, "articles"), number(others, "without")));
            }
        }
        Map<String, RangeCounts> ranges = new LinkedHashMap<>();
        JsonValues.object(json, "ranges")
                .forEach((field, all) -> ranges.put(
                        field,
                        new RangeCounts(
                                list(
                                        all,
                                        one -> new RangeCount(
                                                bound(one.get("from")), bound(one.get("to")), number(one, "count"))),
                                number(JsonValues.object(rest, field), "without"))));
        return new Counts(dates, values, ranges);
    }

    /** Only numbers and dates have ranges, and JSON has no dates. */
    private static @Nullable Object bound(@Nullable Object json) {
        return json instanceof String date ? ArticleDate.parse(date) : json;
    }

    private static DateCount bucket(Map<String, Object> json) {
        String start = text(json, "start");
        String day = start + "-01-01".substring(Math.max(0, start.length() - 4));
        try {
            return new DateCount(
                    LocalDate.parse(day),
                    JsonValues.named(DateInterval.values(), DateInterval::key, "interval", text(json, "interval")),
                    number(json, "count"));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("a bucket cannot start at " + Quoted.of(start), e);
        }
    }

    private static String text(Map<String, Object> json, String key) {
        String text = (String) json.get(key);
        if (text == null) {
            throw new IllegalArgumentException("the result has no " + key + " where it needs one");
        }
        return text;
    }

    private static long number(Map<String, Object> json, String key) {
        return json.get(key) == null ? 0 : ((Number) json.get(key)).longValue();
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    private static <T> List<T> list(@Nullable Object json, Function<Map<String, Object>, T> reader) {
        List<T> all = new ArrayList<>();
        if (json != null) {
            for (Object one : (List<?>) json) {
                if (one == null) {
                    throw new IllegalArgumentException("a list in the result contains null");
                }
                all.add(reader.apply((Map<String, Object>) one));
            }
        }
        return all;
    }
}
