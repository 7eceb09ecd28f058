package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.jianwen.examples.archive.ArchiveFigures;

/**
 * The figures of an index as JSON: {@code articles}, {@code characters}, {@code bytes}, {@code undated}, {@code by_source},
 * {@code by_month}, {@code by_tag}, {@code by_precision}. Stateless; may be shared by threads.
 */
public final class StatsJson {

    private StatsJson() {}

    /** Prints the figures on one line. */
    public static void print(PrintWriter out, ArchiveFigures figures) throws IOException {
        JsonLine.print(out, json -> {
            json.writeNumberField("articles", figures.articles());
            json.writeNumberField("bytes", figures.bytes());
            json.writeNumberField("undated", figures.undated());
            counts(json, "by_source", figures.bySource());
            counts(json, "by_month", figures.byMonth());
            counts(json, "by_tag", figures.byTag());
            counts(json, "by_precision", figures.byPrecision());
        });
    }

    private static void counts(JsonGenerator json, String name, Map<String, Long> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Map.Entry<String, Long> count : counts.entrySet()) {
            json.writeStartObject();
            JsonLine.string(json, "value", count.getKey().isEmpty() ? null : count.getKey());
            json.writeNumberField("count", count.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
