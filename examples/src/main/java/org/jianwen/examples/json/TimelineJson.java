package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import org.jianwen.query.timeline.Period;
import org.jianwen.query.timeline.Timeline;

/**
 * A timeline as JSON: {@code query}, {@code total}, {@code undated} and {@code periods}, each with {@code first} and
 * {@code last} day, {@code count}, {@code expected}, {@code words} and the {@code id} and {@code title} of its best article.
 * Stateless; may be shared by threads.
 */
public final class TimelineJson {

    private TimelineJson() {}

    /** Prints the timeline on one line. */
    public static void print(PrintWriter out, String query, Timeline timeline) throws IOException {
        out.println(text(query, timeline));
        out.flush();
    }

    /** The timeline as one line without its end. */
    public static String text(String query, Timeline timeline) throws IOException {
        return JsonLine.text(json -> {
            json.writeStringField("query", query);
            json.writeNumberField("total", timeline.total());
            json.writeNumberField("undated", timeline.undated());
            json.writeArrayFieldStart("periods");
            for (Period period : timeline.periods()) {
                json.writeStartObject();
                json.writeStringField("first", period.first().toString());
                json.writeStringField("last", period.last().toString());
                json.writeNumberField("count", period.count());
                json.writeNumberField("expected", JsonLine.rounded(period.expected()));
                JsonLine.strings(json, "words", period.words());
                json.writeStringField("id", period.best().id());
                json.writeStringField("title", period.best().title());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
