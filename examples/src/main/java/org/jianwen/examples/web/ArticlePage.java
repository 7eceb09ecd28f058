package org.jianwen.examples.web;

import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** One article, whole. Stateless; may be shared by threads. */
final class ArticlePage {

    private ArticlePage() {}

    static String html(Article article) {
        HtmlText html = new HtmlText();
        Frame.open(html, article.title().isEmpty() ? "Jianwen" : article.title());
        html.raw("<main class=\"reading\"><p class=\"back\"><a href=\"/\">见闻 Jianwen</a></p><article")
                .attribute("lang", language(article))
                .raw(">")
                .element("h1", article.title());
        facts(html, article);
        article.body().lines().filter(line -> !line.isBlank()).forEach(line -> html.element("p", line));
        html.raw("</article></main>");
        Frame.close(html);
        return html.toString();
    }

    /** Source, date and address, as far as they are known. */
    static void facts(HtmlText html, Article article) {
        html.raw("<p class=\"facts\">");
        if (article.source() != null) {
            html.raw("<span>").text(article.source()).raw("</span>");
        }
        ArticleDate date = article.published();
        if (date != null) {
            html.raw("<time")
                    .attribute("datetime", date.value())
                    .raw(">")
                    .text(shown(date))
                    .raw("</time>");
        } else {
            html.raw("<span>date unknown</span>");
        }
        String url = link(article.url());
        if (url != null) {
            html.raw("<a rel=\"noopener noreferrer nofollow\"")
                    .attribute("href", url)
                    .raw(">original</a>");
        }
        html.raw("</p>");
    }

    /** A date as long as its precision, to the minute at most; the zone stands below the page. */
    private static String shown(ArticleDate date) {
        String value = date.value().replace('T', ' ');
        return date.precision().isPointInTime() ? value.substring(0, 16) : value;
    }

    static String language(Article article) {
        String language = article.language();
        return language == null ? "zh" : language;
    }

    /** The address if a browser may follow it: of the web, not of a script. */
    private static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
