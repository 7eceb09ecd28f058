package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;

/**
 * One article as JSON: the names of {@link ArticleJson}, and {@code origin}, {@code confidence}, {@code places}, {@code notes},
 * {@code reprints}, {@code similar}. Stateless; may be shared by threads.
 */
public final class ShowJson {

    private ShowJson() {}

    /** Prints the article on one line. */
    public static void print(
            PrintWriter out,
            Article article,
            List<String> places,
            List<String> notes,
            List<Article> similar,
            List<Article> reprints)
            throws IOException {
        out.println(text(article, places, notes, similar, reprints));
    }

    /** The article as one line without its end. */
    public static String text(
            Article article, List<String> places, List<String> notes, List<Article> similar, List<Article> reprints)
            throws IOException {
        return JsonLine.text(json -> {
            ArticleJson.write(json, article);
            ArticleDate date = article.published();
            JsonLine.string(json, "origin", date == null ? null : date.origin().key());
            JsonLine.string(
                    json,
                    "confidence",
                    date == null ? null : date.confidence().name().toLowerCase(java.util.Locale.ROOT));
            JsonLine.strings(json, "places", places);
            JsonLine.strings(json, "notes", notes);
            ArticleJson.brief(json, "reprints", reprints);
            ArticleJson.brief(json, "similar", similar);
        });
    }
}
