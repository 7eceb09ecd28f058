package org.jianwen.examples.json;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;

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
        out.print(JsonLine.text(json -> JsonLine.members(json, of(article))));
        out.print('\n');
    }

    /** The members, in order. A field of one's own goes before what else its name means. */
    static Map<String, Object> of(Article article) {
        ArticleDate date = article.published();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", article.id());
        members.put("title", article.title());
        members.put("source", article.source());
        members.put("date", date);
        members.put("precision", date == null ? null : date.precision().name().toLowerCase(Locale.ROOT));
        members.put("evidence", date == null ? null : date.evidence());
        members.put("updated", article.updated());
        members.put("url", article.url());
        members.put("tags", article.tags());
        members.put("language", article.language());
        members.put("body", article.body());
        members.putAll(JsonLine.values(article.fields()));
        return members;
    }

    /** A list of articles, each with {@code id}, {@code title}, {@code source} and {@code date}. */
    static List<Map<String, Object>> brief(Collection<Article> articles) {
        return articles.stream().map(ArticleJson::brief).toList();
    }

    private static Map<String, Object> brief(Article article) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", article.id());
        members.put("title", article.title());
        members.put("source", article.source());
        members.put("date", article.published());
        return members;
    }
}
