package org.jianwen.examples.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * A whole article as JSON, as {@code index} reads it again: {@code id}, {@code title}, {@code source}, {@code date},
 * {@code precision}, {@code evidence}, {@code updated}, {@code url}, {@code tags}, {@code language}, {@code body}, and
 * fields of one's
 * own. Stateless; may be shared by threads.
 */
public final class ArticleJson {

    private ArticleJson() {}

    /** Prints the article on one line. */
    public static void print(PrintWriter out, Article article) throws IOException {
        out.print(JsonLine.text(json -> write(json, article)));
        out.print('\n');
    }

    /** The fields, into an object that is open. */
    static void write(JsonGenerator json, Article article) throws IOException {
        ArticleDate date = article.published();
        json.writeStringField("id", article.id());
        json.writeStringField("title", article.title());
        JsonLine.string(json, "source", article.source());
        JsonLine.string(json, "date", value(date));
        JsonLine.string(
                json, "precision", date == null ? null : date.precision().name().toLowerCase(Locale.ROOT));
        JsonLine.string(json, "evidence", date == null ? null : date.evidence());
        JsonLine.string(json, "updated", value(article.updated()));
        JsonLine.string(json, "url", article.url());
        JsonLine.strings(json, "tags", article.tags());
        JsonLine.string(json, "language", article.language());
        json.writeStringField("body", article.body());
        JsonLine.values(json, article.fields());
    }

    private static @Nullable String value(@Nullable ArticleDate date) {
        return date == null ? null : date.value();
    }

    /** A list of articles, each with {@code id}, {@code title}, {@code source} and {@code date}. */
    static void brief(JsonGenerator json, String name, Iterable<Article> articles) throws IOException {
        json.writeArrayFieldStart(name);
        for (Article article : articles) {
            json.writeStartObject();
            json.writeStringField("id", article.id());
            json.writeStringField("title", article.title());
            JsonLine.string(json, "source", article.source());
            JsonLine.string(json, "date", value(article.published()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
