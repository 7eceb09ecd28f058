package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jianwen.index.SyncReport;
import org.jianwen.schema.origin.ReadItem;

/**
 * What indexing did, as JSON: {@code files}, {@code articles}, {@code replaced}, {@code skipped}, {@code seconds},
 * {@code cpu_seconds}; where the index was there before also {@code unchanged}, {@code added} and {@code removed}, in articles,
 * and {@code moved}, in files. Stateless; may be shared by threads.
 */
public final class IndexJson {

    private IndexJson() {}

    /**
     * Prints the report on one line.
     *
     * @param skipped all that was not read, also in earlier runs, and why
     * @param seconds how long it took
     * @param cpuSeconds how long processors worked on it
     */
    public static void print(
            PrintWriter out, SyncReport report, List<ReadItem.Skipped> skipped, double seconds, double cpuSeconds)
            throws IOException {
        JsonLine.print(out, json -> {
            json.writeNumberField("files", report.offered());
            json.writeNumberField("articles", report.read().articles() + report.currentArticles());
            json.writeNumberField("replaced", report.read().replaced());
            json.writeArrayFieldStart("skipped");
            for (ReadItem.Skipped one : skipped) {
                json.writeStartObject();
                json.writeStringField("file", one.file());
                json.writeStringField("why", one.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberField("seconds", JsonLine.rounded(seconds));
            json.writeNumberField("cpu_seconds", JsonLine.rounded(cpuSeconds));
            if (report.current() + report.gone() > 0) {
                json.writeNumberField("unchanged", report.currentArticles());
                json.writeNumberField("added", report.added());
                json.writeNumberField("removed", report.removed());
                json.writeNumberField("moved", report.moved());
            }
        });
    }
}
