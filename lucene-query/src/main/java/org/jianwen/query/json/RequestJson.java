package org.jianwen.query.json;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.HitFields;
import org.jianwen.query.HitOrder;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.collect.SortKey;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/** A request as plain Java values, as a JSON library makes them of a JSON object, and back. Stateless. */
public final class RequestJson {

    private static final Set<String> KEYS = Set.of(
            "query",
            "lucene",
            "where",
            "similar",
            "match",
            "sort",
            "page",
            "size",
            "after",
            "group",
            "facet",
            "buckets",
            "beyond_dates",
            "count",
            "ranges",
            "zone",
            "snippets",
            "fields",
            "words",
            "synonyms",
            "no_synonyms",
            "boosts",
            "recent",
            "timeout_ms",
            "track_total_hits");

    private RequestJson() {}

    /** Reads a request; an {@link IllegalArgumentException} says what is wrong with it. */
    public static SearchRequest read(Map<String, Object> json) {
        for (String key : json.keySet()) {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException("a request has no " + Quoted.of(key) + ": it has "
                        + KEYS.stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        try {
            return known(json);
        } catch (ClassCastException e) {
            throw new IllegalArgumentException("a value of the request is of the wrong type: " + e.getMessage(), e);
        }
    }

    private static SearchRequest known(Map<String, Object> json) {
        String query = json.get("query") == null ? "" : (String) json.get("query");
        SearchRequest request =
                Boolean.TRUE.equals(json.get("lucene")) ? SearchRequest.ofLucene(query) : SearchRequest.of(query);
        for (Map.Entry<String, Object> where : object(json, "where").entrySet()) {
            for (Object condition : conditions(wanted("where", where.getValue()))) {
                request = request.where(where.getKey(), condition(wanted("where", condition)));
            }
        }
        request = request.similarTo((String) json.get("similar"));
        if (json.get("match") != null) {
            request = request.match(named(MatchMode.values(), MatchMode::key, "match", (String) json.get("match")));
        }
        request = sorted(request, json.get("sort"));
        request = request.page(number(json, "page", 1), number(json, "size", 10));
        request = json.get("after") == null ? request : request.after((String) json.get("after"));
        request = Boolean.TRUE.equals(json.get("group")) ? request.groupReprints() : request;
        request = counted(request, json);
        request = json.get("zone") == null ? request : request.inZone((String) json.get("zone"));
        request = request.withSnippets(SnippetJson.read(json.get("snippets")));
        request = hitFields(request, json.get("fields"));
        request = ranked(request, json);
        int timeout = number(json, "timeout_ms", 0);
        request = timeout == 0 ? request : request.timeout(Duration.ofMillis(timeout));
        return request.trackTotalHits(number(json, "track_total_hits", Integer.MAX_VALUE));
    }

    private static SearchRequest sorted(SearchRequest request, @Nullable Object sort) {
        SearchRequest sorted = request;
        for (String name : sort == null ? List.<String>of() : texts("sort", sort)) {
            boolean descending = name.startsWith("-");
            String field = descending ? name.substring(1) : name;
            if (!descending && sorted.sortKeys().isEmpty() && order(field) != null) {
                return sorted.orderBy(order(field));
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
                    rows.stream().map(row -> texts("synonyms", row)).toList());
        }
        if (json.get("words") != null) {
            ranked = ranked.withUserWords(texts("words", json.get("words")));
        }
        for (Map.Entry<String, Object> boost : object(json, "boosts").entrySet()) {
            ranked = ranked.boost(
                    boost.getKey(), wanted("boosts", (Number) boost.getValue()).floatValue());
        }
        return switch (json.get("recent")) {
            case null -> ranked;
            case Number days -> ranked.preferRecent(Duration.ofSeconds((long) (days.doubleValue() * 86_400)));
            default -> ranked.prefer(recency(object(json, "recent")));
        };
    }

    private static Recency recency(Map<String, Object> json) {
        try {
            return new Recency(
                    Duration.parse(wanted("recent", (String) json.get("half_life"))),
                    LocalDate.parse(wanted("recent", (String) json.get("day"))));
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
                ? request.withoutFields(texts("fields", map.get("not")).toArray(String[]::new))
                : request.withFieldsOnly(texts("fields", json).toArray(String[]::new));
    }

    /** The one text, or those of a list. */
    static List<String> texts(String key, @Nullable Object json) {
        List<String> texts = new ArrayList<>();
        for (Object one : json instanceof Collection<?> several ? several : Arrays.asList(json)) {
            texts.add(wanted(key, (String) one));
        }
        return texts;
    }

    static <T> T wanted(String key, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is null or lacks in " + Quoted.of(key) + " of the request");
        }
        return value;
    }

    static <T> T named(T[] all, Function<T, String> key, String what, String wanted) {
        return Arrays.stream(all)
                .filter(one -> key.apply(one).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the " + what + " " + Quoted.of(wanted)
                        + " is not one of " + Arrays.stream(all).map(key).collect(Collectors.joining(", "))));
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
        for (Map.Entry<String, Object> count : object(json, "count").entrySet()) {
            counting = counting.by(
                    count.getKey(), wanted("count", (Number) count.getValue()).intValue());
        }
        for (Map.Entry<String, Object> ranges : object(json, "ranges").entrySet()) {
            counting = counting.by(
                    ranges.getKey(),
                    FieldRanges.ranges(wanted("ranges", (List<?>) ranges.getValue()).stream()
                            .map(RequestJson::bound)
                            .toArray()));
        }
        counting = json.get("facet") == null
                ? counting
                : counting.by(named(DateInterval.values(), DateInterval::key, "facet", (String) json.get("facet")));
        int buckets = number(json, "buckets", 0);
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

    @SuppressWarnings("unchecked") // the keys of a JSON object are texts
    static Map<String, Object> object(Map<String, Object> json, String key) {
        return json.get(key) == null ? Map.of() : (Map<String, Object>) json.get(key);
    }

    static int number(Map<String, Object> json, String key, int otherwise) {
        return json.get(key) == null ? otherwise : ((Number) json.get(key)).intValue();
    }

    /** Writes a request, without what is as by default. */
    public static Map<String, Object> write(SearchRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", request.query());
        put(json, "lucene", request.lucene() != null, false);
        Map<String, Object> where = new LinkedHashMap<>();
        for (String field : request.filters().fields()) {
            List<Object> conditions = request.filters().conditions(field).stream()
                    .map(RequestJson::written)
                    .toList();
            if (!conditions.isEmpty()) {
                where.put(field, conditions.size() == 1 ? conditions.getFirst() : Map.of("all", conditions));
            }
        }
        if (request.filters().script() != null) {
            where.put(Filters.SCRIPT, request.filters().script().tag());
        }
        put(json, "where", where, Map.of());
        put(json, "similar", request.filters().similarTo(), null);
        put(json, "match", request.match().key(), MatchMode.EVIDENCE.key());
        put(
                json,
                "sort",
                request.sortKeys().isEmpty()
                        ? request.order().name().toLowerCase(Locale.ROOT)
                        : request.sortKeys().stream().map(RequestJson::written).toList(),
                "relevance");
        put(json, "page", request.page(), 1);
        put(json, "size", request.size(), 10);
        put(json, "after", request.paging().after(), null);
        put(json, "group", request.paging().grouped(), false);
        Counting counting = request.counting();
        put(json, "count", counting.values(), Counting.DEFAULT.values());
        Map<String, Object> ranges = new LinkedHashMap<>();
        counting.ranges()
                .forEach((field, all) -> ranges.put(
                        field,
                        all.ranges().stream()
                                .skip(1)
                                .map(range -> ResultJson.plain(range.from()))
                                .toList()));
        put(json, "ranges", ranges, Map.of());
        put(
                json,
                "facet",
                counting.interval() == null ? null : counting.interval().key(),
                null);
        put(json, "buckets", counting.buckets(), 0);
        put(json, "beyond_dates", counting.beyondDates(), false);
        put(json, "zone", request.zone().getId(), ArticleSchema.DEFAULT_ZONE.getId());
        put(json, "snippets", SnippetJson.write(request.snippets()), true);
        HitFields fields = request.hitFields();
        put(json, "fields", fields.but() ? Map.of("not", fields.names()) : fields.names(), Map.of("not", List.of()));
        Ranking ranking = request.ranking();
        put(json, "words", ranking.userWords().words().stream().sorted().toList(), List.of());
        put(json, "synonyms", ranking.synonyms().rows(), List.of());
        put(json, "no_synonyms", !ranking.synonyms().hasBuiltIn(), false);
        put(json, "boosts", ranking.boosts(), Map.of());
        Recency recency = ranking.recency();
        put(
                json,
                "recent",
                recency == null
                        ? null
                        : Map.of(
                                "half_life",
                                recency.halfLife().toString(),
                                "day",
                                recency.day().toString()),
                null);
        Duration limit = request.effort().timeLimit();
        put(json, "timeout_ms", limit == null ? 0L : limit.toMillis(), 0L);
        put(json, "track_total_hits", request.effort().trackTotalHits(), Integer.MAX_VALUE);
        return json;
    }

    private static Object written(SortKey key) {
        return (key.descending() ? "-" : "") + key.field();
    }

    private static Object written(FieldCondition condition) {
        Map<String, Object> json = new LinkedHashMap<>();
        switch (condition) {
            case FieldCondition.AnyOf any -> {
                return plain(any.values());
            }
            case FieldCondition.NoneOf none -> json.put("not", plain(none.values()));
            case FieldCondition.Between range -> {
                put(json, "from", ResultJson.plain(range.from()), null);
                put(json, range.below() ? "below" : "to", ResultJson.plain(range.to()), null);
            }
            case FieldCondition.Exists exists -> json.put("exists", true);
            case FieldCondition.Missing missing -> json.put("exists", false);
        }
        return json;
    }

    private static List<Object> plain(List<Object> values) {
        List<Object> plain = new ArrayList<>();
        values.forEach(value -> plain.add(ResultJson.plain(value)));
        return plain;
    }

    static void put(Map<String, Object> json, String key, @Nullable Object value, @Nullable Object usual) {
        if (value != null && !value.equals(usual)) {
            json.put(key, value);
        }
    }
}
