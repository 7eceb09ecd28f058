package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * An article as it was read, as JSON: {@code file}, {@code id}, {@code title}, {@code source}, {@code url},
 * {@code tags}, {@code language}, {@code published}, {@code body}, {@code notes}, and
 * {@code fields} where it has any of one's own. Stateless; may be shared by threads.
 */
public final class ReadJson {

    private ReadJson() {}

    /** Prints the article on one line. */
    public static void print(PrintWriter out, ReadItem.Found found) throws IOException {
        JsonLine.print(out, json -> {
            Article article = found.article();
            json.writeStringField("file", found.file());
            json.writeStringField("id", article.id());
            json.writeStringField("title", article.title());
            JsonLine.string(json, "source", article.source());
            JsonLine.string(json, "url", article.url());
            JsonLine.strings(json, "tags", article.tags());
            JsonLine.string(json, "language", article.language());
            published(json, article.published());
            json.writeStringField("body", article.body());
            JsonLine.strings(json, "notes", found.notes());
            if (!article.fields().isEmpty()) {
                json.writeObjectFieldStart("fields");
                JsonLine.members(json, JsonLine.values(article.fields()));
                json.writeEndObject();
            }
        });
    }

    private static void published(JsonGenerator json, @Nullable ArticleDate date) throws IOException {
        if (date == null) {
            json.writeNullField("published");
            return;
        }
        json.writeObjectFieldStart("published");
        json.writeStringField("value", date.value());
        json.writeStringField("precision", date.precision().name().toLowerCase(Locale.ROOT));
        json.writeStringField("zone", date.zone().getId());
        json.writeStringField("origin", date.origin().key());
        json.writeStringField("evidence", date.evidence());
        json.writeEndObject();
    }
}
