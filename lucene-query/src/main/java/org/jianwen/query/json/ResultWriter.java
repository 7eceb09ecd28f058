package org.jianwen.query.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.RangeCounts;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** A result as plain Java values that any JSON library writes, under the names of the command line. Stateless. */
public final class ResultWriter {

    private ResultWriter() {}

    /** Writes a result. */
    public static Map<String, Object> of(SearchResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("query", result.query());
        json.put("match", result.match().key());
        json.put("total", result.total());
        json.put("exact", result.totalIsExact());
        json.put("took_ms", Math.round(result.took().toNanos() / 1e5) / 10.0);
        json.put("hits", result.hits().stream().map(ResultWriter::hit).toList());
        json.put("facets", facets(result));
        json.put("notes", result.notes());
        if (result.articles() != result.total()) {
            json.put("articles", result.articles());
        }
        if (result.next() != null) {
            json.put("next", result.next());
        }
        if (result.looser() != null) {
            json.put(
                    "looser",
                    Map.of(
                            "match",
                            result.looser().match().key(),
                            "total",
                            result.looser().total()));
        }
        if (result.timedOut()) {
            json.put("timed_out", true);
        }
        return json;
    }

    private static Map<String, Object> hit(Hit hit) {
        Article article = hit.article();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", article.id());
        json.put("title", article.title());
        json.put("source", article.source());
        json.put(
                "date", article.published() == null ? null : article.published().value());
        json.put("url", article.url());
        if (!article.fields().isEmpty()) {
            Map<String, Object> fields = new LinkedHashMap<>();
            article.fields()
                    .forEach((name, values) -> fields.put(
                            name,
                            values.size() == 1
                                    ? plain(values.getFirst())
                                    : values.stream().map(ResultWriter::plain).toList()));
            json.put("fields", fields);
        }
        json.put("score", Float.isFinite(hit.score()) ? hit.score() : 0f);
        if (hit.partial()) {
            json.put("partial", true);
        }
        if (!hit.reprints().isEmpty()) {
            json.put("reprints", hit.reprints().stream().map(Article::id).toList());
        }
        json.put("snippets", hit.snippets().stream().map(SnippetJson::write).toList());
        return json;
    }

    private static Map<String, Object> facets(SearchResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "date",
                result.dates().buckets().stream().map(ResultWriter::bucket).toList());
        JsonValues.put(json, "coarse", result.dates().imprecise(), 0L);
        JsonValues.put(json, "undated", result.dates().undated(), 0L);
        result.counts().values().forEach((field, counts) -> json.put(field, values(counts)));
        Map<String, Object> ranges = new LinkedHashMap<>();
        result.counts().ranges().forEach((field, counts) -> ranges.put(field, ranges(counts)));
        if (!ranges.isEmpty()) {
            json.put("ranges", ranges);
        }
        return json;
    }

    private static Map<String, Object> bucket(DateCount bucket) {
        String day = bucket.start().toString();
        int length = switch (bucket.interval()) {
            case DAY, WEEK -> 10;
            case MONTH, QUARTER -> 7;
            case YEAR -> 4;
        };
        return Map.of(
                "start", day.substring(0, length), "interval", bucket.interval().key(), "count", bucket.count());
    }

    private static List<Map<String, Object>> values(ValueCounts counts) {
        return counts.top().stream()
                .map(value -> Map.<String, Object>of("value", value.value(), "count", value.count()))
                .toList();
    }

    private static List<Map<String, Object>> ranges(RangeCounts counts) {
        List<Map<String, Object>> json = new ArrayList<>();
        counts.ranges().forEach(range -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("from", plain(range.from()));
            one.put("to", plain(range.to()));
            one.put("count", range.count());
            json.add(one);
        });
        return json;
    }

    /** A number or text; a date as text. */
    static @Nullable Object plain(@Nullable Object value) {
        return value instanceof ArticleDate date ? date.value() : value;
    }
}
