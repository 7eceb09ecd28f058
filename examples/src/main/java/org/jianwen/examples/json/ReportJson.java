package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import org.jianwen.examples.archive.ArchiveReport;
import org.jianwen.query.Hit;
import org.jianwen.schema.origin.ReadItem;

/**
 * What wants a person's eye as JSON: {@code skipped}, {@code undated}, {@code doubtful}, {@code duplicates}, {@code reprints}.
 * Stateless; may be shared by threads.
 */
public final class ReportJson {

    private ReportJson() {}

    /** Prints the report on one line. */
    public static void print(PrintWriter out, ArchiveReport report) throws IOException {
        JsonLine.print(out, json -> {
            json.writeArrayFieldStart("skipped");
            for (ReadItem.Skipped skipped : report.skipped()) {
                json.writeStartObject();
                json.writeStringField("file", skipped.file());
                json.writeStringField("why", skipped.why());
                json.writeEndObject();
            }
            json.writeEndArray();
            JsonLine.members(json, Map.of("undated", ArticleJson.brief(report.undated())));
            JsonLine.members(json, Map.of("doubtful", ArticleJson.brief(report.doubtful())));
            json.writeArrayFieldStart("duplicates");
            for (ArchiveReport.Duplicate duplicate : report.duplicates()) {
                json.writeStartObject();
                json.writeStringField("id", duplicate.article().id());
                json.writeStringField("title", duplicate.article().title());
                JsonLine.strings(json, "places", duplicate.places());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("reprints");
            for (Hit story : report.stories()) {
                json.writeStartObject();
                json.writeStringField("id", story.article().id());
                json.writeStringField("title", story.article().title());
                JsonLine.members(json, Map.of("reprints", ArticleJson.brief(story.reprints())));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
