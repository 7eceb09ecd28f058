package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jianwen.query.suggest.Suggestion;

/**
 * Suggestions as JSON: {@code typed} and {@code suggestions}, each with {@code text}, {@code kind}, {@code articles} and
 * the {@code query} that finds it. Stateless; may be shared by threads.
 */
public final class SuggestJson {

    private SuggestJson() {}

    /** The suggestions as one line without its end. */
    public static String text(String typed, List<Suggestion> suggestions) throws IOException {
        return JsonLine.text(json -> {
            json.writeStringField("typed", typed);
            json.writeArrayFieldStart("suggestions");
            for (Suggestion suggestion : suggestions) {
                write(json, suggestion);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Suggestion suggestion) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", suggestion.text());
        json.writeStringField("kind", suggestion.kind().name().toLowerCase(Locale.ROOT));
        json.writeNumberField("articles", suggestion.articles());
        json.writeStringField("query", suggestion.query());
        json.writeEndObject();
    }
}
