package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import org.jianwen.index.IndexReport;
import org.jianwen.index.Skipped;

/**
 * What indexing did, as JSON: {@code files}, {@code articles}, {@code replaced}, {@code skipped}, {@code seconds},
 * {@code cpu_seconds}. Stateless; may be shared by threads.
 */
public final class IndexJson {

    private IndexJson() {}

    /**
     * Prints the report on one line.
     *
     * @param seconds how long it took
     * @param cpuSeconds how long processors worked on it
     */
    public static void print(PrintWriter out, IndexReport report, double seconds, double cpuSeconds)
            throws IOException {
        JsonLine.print(out, json -> {
            json.writeNumberField("files", report.files());
            json.writeNumberField("articles", report.articles());
            json.writeNumberField("replaced", report.replaced());
            json.writeArrayFieldStart("skipped");
            for (Skipped skipped : report.skipped()) {
                json.writeStartObject();
                json.writeStringField("file", skipped.file());
                json.writeStringField("why", skipped.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("seconds", JsonLine.rounded(seconds));
            json.writeNumberField("cpu_seconds", JsonLine.rounded(cpuSeconds));
        });
    }
}
