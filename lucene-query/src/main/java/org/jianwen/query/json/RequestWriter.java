package org.jianwen.query.json;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jianwen.query.HitFields;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.collect.SortKey;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;

/** Writes a request as plain Java values that any JSON library writes. Stateless. */
public final class RequestWriter {

    private RequestWriter() {}

    /** Writes a request, without what is as by default. */
    public static Map<String, Object> write(SearchRequest request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", request.query());
        JsonValues.put(json, "lucene", request.lucene() != null, false);
        Map<String, Object> where = new LinkedHashMap<>();
        for (String field : request.filters().fields()) {
            List<Object> conditions = request.filters().conditions(field).stream()
                    .map(RequestWriter::written)
                    .toList();
            if (!conditions.isEmpty()) {
                where.put(field, conditions.size() == 1 ? conditions.getFirst() : Map.of("all", conditions));
            }
        }
        if (request.filters().script() != null) {
            where.put(Filters.SCRIPT, request.filters().script().tag());
        }
        JsonValues.put(json, "where", where, Map.of());
        JsonValues.put(json, "similar", request.filters().similarTo(), null);
        JsonValues.put(json, "match", request.match().key(), MatchMode.EVIDENCE.key());
        JsonValues.put(
                json,
                "sort",
                request.sortKeys().isEmpty()
                        ? request.order().name().toLowerCase(Locale.ROOT)
                        : request.sortKeys().stream()
                                .map(RequestWriter::written)
                                .toList(),
                "relevance");
        JsonValues.put(json, "page", request.page(), 1);
        JsonValues.put(json, "size", request.size(), 10);
        JsonValues.put(json, "after", request.paging().after(), null);
        JsonValues.put(json, "group", request.paging().grouped(), false);
        Counting counting = request.counting();
        JsonValues.put(json, "count", counting.values(), Counting.DEFAULT.values());
        Map<String, Object> ranges = new LinkedHashMap<>();
        counting.ranges()
                .forEach((field, all) -> ranges.put(
                        field,
                        all.ranges().stream()
                                .skip(1)
                                .map(range -> ResultWriter.plain(range.from()))
                                .toList()));
        JsonValues.put(json, "ranges", ranges, Map.of());
        JsonValues.put(
                json,
                "facet",
                counting.interval() == null ? null : counting.interval().key(),
                null);
        JsonValues.put(json, "buckets", counting.buckets(), 0);
        JsonValues.put(json, "beyond_dates", counting.beyondDates(), false);
        JsonValues.put(json, "zone", request.zone().getId(), ArticleSchema.DEFAULT_ZONE.getId());
        JsonValues.put(json, "snippets", SnippetJson.write(request.snippets()), true);
        HitFields fields = request.hitFields();
        JsonValues.put(
                json,
                "fields",
                fields.but() ? Map.of("not", fields.names()) : fields.names(),
                Map.of("not", List.of()));
        Ranking ranking = request.ranking();
        JsonValues.put(
                json, "words", ranking.userWords().words().stream().sorted().toList(), List.of());
        JsonValues.put(json, "synonyms", ranking.synonyms().rows(), List.of());
        JsonValues.put(json, "no_synonyms", !ranking.synonyms().hasBuiltIn(), false);
        JsonValues.put(json, "boosts", ranking.boosts(), Map.of());
        Recency recency = ranking.recency();
        JsonValues.put(
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
        JsonValues.put(json, "timeout_ms", limit == null ? 0L : milliseconds(limit), 0L);
        JsonValues.put(json, "track_total_hits", request.effort().trackTotalHits(), Integer.MAX_VALUE);
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
                JsonValues.put(json, "from", ResultWriter.plain(range.from()), null);
                JsonValues.put(json, range.below() ? "below" : "to", ResultWriter.plain(range.to()), null);
            }
            case FieldCondition.Exists exists -> json.put("exists", true);
            case FieldCondition.Missing missing -> json.put("exists", false);
        }
        return json;
    }

    private static List<Object> plain(List<Object> values) {
        List<Object> plain = new ArrayList<>();
        values.forEach(value -> plain.add(ResultWriter.plain(value)));
        return plain;
    }

    /** At least one, as none would be no timeout. */
    private static long milliseconds(Duration limit) {
        return Math.clamp(TimeUnit.MILLISECONDS.convert(limit), 1, Integer.MAX_VALUE);
    }
}
