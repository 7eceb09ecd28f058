package org.jianwen.query.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.HitOrder;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/** Reads a request from plain Java values, as a JSON library makes them of a JSON object. Stateless. */
public final class RequestReader {

    /** What a value may be. */
    private enum Kind {
        TEXT("a text", String.class),
        NUMBER("a number", Number.class),
        BOOLEAN("true or false", Boolean.class),
        OBJECT("an object", Map.class),
        LIST("a list", Collection.class),
        /** One of several of them, as whoever reads it sees. */
        ANY("a value", Object.class);

        private final String words;
        private final Class<?> type;

        Kind(String words, Class<?> type) {
            this.words = words;
            this.type = type;
        }
    }

    private static final Map<String, Kind> KEYS = Map.ofEntries(
            Map.entry("query", Kind.TEXT),
            Map.entry("lucene", Kind.BOOLEAN),
            Map.entry("where", Kind.OBJECT),
            Map.entry("similar", Kind.TEXT),
            Map.entry("match", Kind.TEXT),
            Map.entry("sort", Kind.ANY),
            Map.entry("page", Kind.NUMBER),
            Map.entry("size", Kind.NUMBER),
            Map.entry("after", Kind.TEXT),
            Map.entry("group", Kind.BOOLEAN),
            Map.entry("facet", Kind.TEXT),
            Map.entry("buckets", Kind.NUMBER),
            Map.entry("beyond_dates", Kind.BOOLEAN),
            Map.entry("count", Kind.OBJECT),
            Map.entry("ranges", Kind.OBJECT),
            Map.entry("zone", Kind.TEXT),
            Map.entry("snippets", Kind.ANY),
            Map.entry("fields", Kind.ANY),
            Map.entry("words", Kind.ANY),
            Map.entry("synonyms", Kind.LIST),
            Map.entry("no_synonyms", Kind.BOOLEAN),
            Map.entry("boosts", Kind.OBJECT),
            Map.entry("recent", Kind.ANY),
            Map.entry("timeout_ms", Kind.NUMBER),
            Map.entry("track_total_hits", Kind.NUMBER));

    private RequestReader() {}

    /** Reads a request; an {@link IllegalArgumentException} says what is wrong with it. */
    public static SearchRequest read(Map<String, Object> json) {
        json.forEach(RequestReader::check);
        try {
            return known(json);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException(
                    "a value inside the request is of the wrong type, such as a text for a number", e);
        }
    }

    private static void check(String key, @Nullable Object value) {
        Kind kind = KEYS.get(key);
        if (kind == null) {
            throw new IllegalArgumentException("a request has no " + Quoted.of(key) + ": it has "
                    + KEYS.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (value != null && !kind.type.isInstance(value)) {
            throw new IllegalArgumentException("「" + key + "」 of the request is " + Quoted.of(String.valueOf(value))
                    + ", which is not " + kind.words);
        }
    }

    private static SearchRequest known(Map<String, Object> json) {
        String query = json.get("query") == null ? "" : (String) json.get("query");
        SearchRequest request =
                Boolean.TRUE.equals(json.get("lucene")) ? SearchRequest.ofLucene(query) : SearchRequest.of(query);
        for (Map.Entry<String, Object> where : JsonValues.object(json, "where").entrySet()) {
            for (Object condition : conditions(JsonValues.wanted("where", where.getValue()))) {
                request = request.where(where.getKey(), condition(JsonValues.wanted("where", condition)));
            }
        }
        request = request.similarTo((String) json.get("similar"));
        if (json.get("match") != null) {
            request = request.match(
                    JsonValues.named(MatchMode.values(), MatchMode::key, "match", (String) json.get("match")));
        }
        request = sorted(request, json.get("sort"));
        request = request.page(JsonValues.number(json, "page", 1), JsonValues.number(json, "size", 10));
        request = json.get("after") == null ? request : request.after((String) json.get("after"));
        request = Boolean.TRUE.equals(json.get("group")) ? request.groupReprints() : request;
        request = counted(request, json);
        request = json.get("zone") == null ? request : request.inZone((String) json.get("zone"));
        request = request.withSnippets(SnippetJson.read(json.get("snippets")));
        request = hitFields(request, json.get("fields"));
        request = ranked(request, json);
        int timeout = JsonValues.number(json, "timeout_ms", 0);
        request = timeout == 0 ? request : request.timeout(Duration.ofMillis(timeout));
        return request.trackTotalHits(JsonValues.number(json, "track_total_hits", Integer.MAX_VALUE));
    }

    private static SearchRequest sorted(SearchRequest request, @Nullable Object sort) {
        SearchRequest sorted = request;
        List<String> names = sort == null ? List.of() : JsonValues.texts("sort", sort);
        for (String name : names) {
            boolean descending = name.startsWith("-");
            String field = descending ? name.substring(1) : name;
            HitOrder order = order(field);
            if (order != null && (descending || names.size() > 1)) {
                throw new IllegalArgumentException("sort by " + Quoted.of(String.join(",", names)) + ": " + field
                        + " stands alone, and without -; sort by fields such as date instead");
            }
            if (order != null) {
                return sorted.orderBy(order);
            }
            sorted = sorted.sortKeys().isEmpty() ? sorted.orderBy(field) : sorted.thenBy(field);
            sorted = descending ? sorted.descending() : sorted;
        }
        return sorted;
    }

    private static SearchRequest ranked(SearchRequest request, Map<String, Object> json) {
        SearchRequest ranked = Boolean.TRUE.equals(json.get("no_synonyms")) ? request.withoutSynonyms() : request;
        if (json.get("synonyms") instanceof Collection<?> rows) {
            ranked = ranked.withSynonyms(
                    rows.stream().map(row -> JsonValues.texts("synonyms", row)).toList());
        }
        if (json.get("words") != null) {
            ranked = ranked.withUserWords(JsonValues.texts("words", json.get("words")));
        }
        for (Map.Entry<String, Object> boost : JsonValues.object(json, "boosts").entrySet()) {
            ranked = ranked.boost(
                    boost.getKey(),
                    JsonValues.wanted("boosts", (Number) boost.getValue()).floatValue());
        }
        return switch (json.get("recent")) {
            case null -> ranked;
            case Number days -> ranked.preferRecent(Duration.ofSeconds((long) (days.doubleValue() * 86_400)));
            default -> ranked.prefer(recency(JsonValues.object(json, "recent")));
        };
    }

    private static Recency recency(Map<String, Object> json) {
        try {
            return new Recency(
                    Duration.parse(JsonValues.wanted("recent", (String) json.get("half_life"))),
                    LocalDate.parse(JsonValues.wanted("recent", (String) json.get("day"))));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "recent is " + Quoted.of(json.toString())
                            + ": use a number of days, or {\"half_life\": \"PT720H\", \"day\": \"2024-05-01\"}",
                    e);
        }
    }

    private static SearchRequest hitFields(SearchRequest request, @Nullable Object json) {
        if (json == null) {
            return request;
        }
        return json instanceof Map<?, ?> map
                ? request.withoutFields(
                        JsonValues.texts("fields", map.get("not")).toArray(String[]::new))
                : request.withFieldsOnly(JsonValues.texts("fields", json).toArray(String[]::new));
    }

    private static @Nullable HitOrder order(String name) {
        for (HitOrder order : HitOrder.values()) {
            if (order.name().toLowerCase(Locale.ROOT).equals(name)) {
                return order;
            }
        }
        return null;
    }

    private static SearchRequest counted(SearchRequest request, Map<String, Object> json) {
        Counting counting = json.containsKey("count") ? Counting.NONE : Counting.DEFAULT;
        for (Map.Entry<String, Object> count : JsonValues.object(json, "count").entrySet()) {
            counting = counting.by(count.getKey(), JsonValues.whole(count.getKey(), JsonValues.wanted("count", (Number)
                    count.getValue())));
        }
        for (Map.Entry<String, Object> ranges :
                JsonValues.object(json, "ranges").entrySet()) {
            counting = counting.by(
                    ranges.getKey(),
                    FieldRanges.ranges(JsonValues.wanted("ranges", (List<?>) ranges.getValue()).stream()
                            .map(RequestReader::bound)
                            .toArray()));
        }
        counting = json.get("facet") == null
                ? counting
                : counting.by(JsonValues.named(
                        DateInterval.values(), DateInterval::key, "facet", (String) json.get("facet")));
        int buckets = JsonValues.number(json, "buckets", 0);
        counting = buckets == 0 ? counting : counting.inAbout(buckets);
        Counting all = counting.beyondDates(Boolean.TRUE.equals(json.get("beyond_dates")));
        return request.count(c -> all);
    }

    /** One condition, or several in a list under "all". */
    private static List<?> conditions(Object json) {
        return json instanceof Map<?, ?> map && map.get("all") instanceof List<?> all ? all : List.of(json);
    }

    private static FieldCondition condition(Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            return json instanceof Collection<?> values ? FieldCondition.anyOf(values) : FieldCondition.equalTo(json);
        }
        if (map.get("not") != null) {
            return map.get("not") instanceof Collection<?> values
                    ? FieldCondition.noneOf(values)
                    : FieldCondition.noneOf(map.get("not"));
        }
        if (map.get("exists") instanceof Boolean exists) {
            return exists ? FieldCondition.exists() : FieldCondition.missing();
        }
        if (map.get("below") != null) {
            return FieldCondition.fromUpTo(bound(map.get("from")), bound(map.get("below")));
        }
        if (map.get("from") == null && map.get("to") == null) {
            throw new IllegalArgumentException(Quoted.of(json.toString())
                    + " is no condition: use a value, a list, {\"from\": …, \"to\": …}, {\"from\": …, \"below\": …},"
                    + " {\"not\": […]}, {\"exists\": true} or {\"all\": […]}");
        }
        return FieldCondition.between(bound(map.get("from")), bound(map.get("to")));
    }

    /** A day in ISO 8601 is one; what else a text is, its field says. */
    private static @Nullable Object bound(@Nullable Object value) {
        try {
            return value instanceof String text && text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : value;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(Quoted.of(value.toString()) + " is not a day of the calendar", e);
        }
    }
}
