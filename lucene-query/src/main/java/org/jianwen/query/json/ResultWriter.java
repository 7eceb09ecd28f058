package org.jianwen.query.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchResult;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.RangeCounts;
import org.jianwen.query.facet.ValueCount;
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
        JsonValues.put(
                json,
                "diagnosis",
                result.diagnosis().stream().map(ResultWriter::part).toList(),
                List.of());
        JsonValues.put(json, "articles", result.articles(), result.total());
        JsonValues.put(json, "next", result.next(), null);
        if (result.looser() != null) {
            Map<String, Object> looser = new LinkedHashMap<>();
            looser.put("match", result.looser().match().key());
            looser.put("total", result.looser().total());
            json.put("looser", looser);
        }
        if (result.timedOut()) {
            json.put("timed_out", true);
        }
        return json;
    }

    private static Map<String, Object> part(ZeroHitDiagnosis part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("filter", part.filter());
        json.put("text", part.text());
        json.put("alone", part.alone());
        json.put("without", part.without());
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
        if (!article.tags().isEmpty()) {
            json.put("tags", article.tags());
        }
        if (article.updated() != null) {
            json.put("updated", article.updated().value());
        }
        JsonValues.put(json, "language", article.language(), null);
        if (!article.fields().isEmpty()) {
            json.put("fields", fields(article.fields()));
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
        JsonValues.put(json, "ranges", ranges, Map.of());
        JsonValues.put(json, "rest", rest(result.counts()), Map.of());
        return json;
    }

    /** What a field has, one value or a list of them. */
    private static Map<String, Object> fields(Map<String, List<Object>> values) {
        Map<String, Object> json = new LinkedHashMap<>();
        values.forEach((name, all) -> {
            List<Object> plain = all.stream().<Object>map(ResultWriter::plain).toList();
            json.put(name, plain.size() == 1 ? plain.getFirst() : plain);
        });
        return json;
    }

    private static Map<String, Object> bucket(DateCount bucket) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("start", bucket.value());
        json.put("interval", bucket.interval().key());
        json.put("count", bucket.count());
        return json;
    }

    private static List<Map<String, Object>> values(ValueCounts counts) {
        return counts.top().stream().map(ResultWriter::value).toList();
    }

    private static Map<String, Object> value(ValueCount value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value.value());
        json.put("count", value.count());
        return json;
    }

    /** What is not among the values of a field, or the ranges, that are counted one by one. */
    private static Map<String, Object> rest(Counts counts) {
        Map<String, Object> json = new LinkedHashMap<>();
        counts.values().forEach((field, all) -> rest(json, field, all.otherValues(), all.rest(), all.without()));
        counts.ranges().forEach((field, all) -> rest(json, field, 0, 0, all.without()));
        return json;
    }

    private static void rest(Map<String, Object> json, String field, long values, long articles, long without) {
        Map<String, Object> one = new LinkedHashMap<>();
        JsonValues.put(one, "values", values, 0L);
        JsonValues.put(one, "articles", articles, 0L);
        JsonValues.put(one, "without", without, 0L);
        if (!one.isEmpty()) {
            json.put(field, one);
        }
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
