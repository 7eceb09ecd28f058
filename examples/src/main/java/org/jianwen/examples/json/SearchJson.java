package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.highlight.Mark;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;

/**
 * A search result as JSON: {@code query}, {@code total}, {@code took_ms}, {@code hits}, {@code facets}, {@code notes}.
 *
 * <p>A hit's {@code date} is as long as its precision, or {@code null}; so is the {@code start} of a bucket: 2022-09-03,
 * 2022-09 or 2022. Marks are UTF-16 offsets into {@code text}. Only where they say something, a hit has {@code partial} and {@code reprints}
 * and the facets have {@code coarse} and {@code undated}, and the result has {@code did_you_mean}, {@code articles} where
 * {@code total} counts stories, and {@code looser}, with a {@code match} to ask for and the {@code total} that it would find.
 * Stateless; may be shared by threads.
 */
public final class SearchJson {

    private SearchJson() {}

    /**
     * Prints the result on one line.
     *
     * @param meant what the query may have been meant as
     */
    public static void print(PrintWriter out, SearchResult result, List<String> meant) throws IOException {
        JsonLine.print(out, json -> write(json, result, meant));
    }

    /**
     * The result as one line without its end.
     *
     * @param meant what the query may have been meant as
     */
    public static String text(SearchResult result, List<String> meant) throws IOException {
        return JsonLine.text(json -> write(json, result, meant));
    }

    private static void write(JsonGenerator json, SearchResult result, List<String> meant) throws IOException {
        json.writeStringField("query", result.query());
        json.writeNumberField("total", result.total());
        json.writeNumberField("took_ms", JsonLine.rounded(result.took().toNanos() / 1e6));
        json.writeArrayFieldStart("hits");
        for (Hit hit : result.hits()) {
            hit(json, hit);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("facets");
        dates(json, result.dates());
        json.writeArrayFieldStart("source");
        for (ValueCount source : result.sources()) {
            json.writeStartObject();
            json.writeStringField("value", source.value());
            json.writeNumberField("count", source.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        JsonLine.strings(json, "notes", result.notes());
        if (result.articles() != result.total()) {
            json.writeNumberField("articles", result.articles());
        }
        if (result.looser() != null) {
            json.writeObjectFieldStart("looser");
            json.writeStringField("match", result.looser().match().key());
            json.writeNumberField("total", result.looser().total());
            json.writeEndObject();
        }
        if (!meant.isEmpty()) {
            JsonLine.strings(json, "did_you_mean", meant);
        }
    }

    private static void hit(JsonGenerator json, Hit hit) throws IOException {
        ArticleDate date = hit.article().published();
        json.writeStartObject();
        json.writeStringField("id", hit.article().id());
        json.writeStringField("title", hit.article().title());
        JsonLine.string(json, "source", hit.article().source());
        JsonLine.string(json, "date", date == null ? null : date.value());
        JsonLine.string(json, "url", hit.article().url());
        json.writeNumberField("score", Float.isFinite(hit.score()) ? hit.score() : 0f);
        if (hit.partial()) {
            json.writeBooleanField("partial", true);
        }
        if (!hit.reprints().isEmpty()) {
            JsonLine.strings(
                    json, "reprints", hit.reprints().stream().map(Article::id).toList());
        }
        json.writeArrayFieldStart("snippets");
        for (Snippet snippet : hit.snippets()) {
            snippet(json, snippet);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void snippet(JsonGenerator json, Snippet snippet) throws IOException {
        json.writeStartObject();
        json.writeStringField("field", snippet.field());
        json.writeStringField("text", snippet.text());
        json.writeArrayFieldStart("marks");
        for (Mark mark : snippet.marks()) {
            json.writeArray(new int[] {mark.start(), mark.end()}, 0, 2);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void dates(JsonGenerator json, DateCounts dates) throws IOException {
        json.writeArrayFieldStart("date");
        for (DateCount bucket : dates.buckets()) {
            json.writeStartObject();
            json.writeStringField("start", start(bucket));
            json.writeStringField("interval", bucket.interval().key());
            json.writeNumberField("count", bucket.count());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (dates.imprecise() > 0) {
            json.writeNumberField("coarse", dates.imprecise());
        }
        if (dates.undated() > 0) {
            json.writeNumberField("undated", dates.undated());
        }
    }

    /** The beginning of a bucket in ISO 8601, as long as its day, month or year is needed: 2022-09-03, 2022-09 or 2022. */
    public static String start(DateCount bucket) {
        String day = bucket.start().toString();
        return switch (bucket.interval()) {
            case DAY, WEEK -> day;
            case MONTH, QUARTER -> day.substring(0, 7);
            case YEAR -> day.substring(0, 4);
        };
    }
}
