package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;

/**
 * One article as JSON: the names of {@link ArticleJson}, and {@code origin}, {@code confidence}, {@code places}, {@code notes},
 * {@code reprints}, {@code similar}, unless a field of one's own is named so. Stateless; may be shared by threads.
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
        ArticleDate date = article.published();
        Map<String, Object> members = new LinkedHashMap<>(ArticleJson.of(article));
        members.putIfAbsent("origin", date == null ? null : date.origin().key());
        members.putIfAbsent(
                "confidence", date == null ? null : date.confidence().name().toLowerCase(Locale.ROOT));
        members.putIfAbsent("places", places);
        members.putIfAbsent("notes", notes);
        members.putIfAbsent("reprints", ArticleJson.brief(reprints));
        members.putIfAbsent("similar", ArticleJson.brief(similar));
        return JsonLine.text(json -> JsonLine.members(json, members));
    }
}
