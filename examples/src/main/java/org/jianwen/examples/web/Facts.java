package org.jianwen.examples.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jianwen.examples.text.ShownFields;
import org.jianwen.examples.text.Words;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an article, in one line. It has source, date in the zone of the page, own fields and address. Stateless;
 * may be shared by threads.
 */
final class Facts {

    /** More of a name helps nobody. */
    static final int MAX_NAME = 60;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Facts() {}

    static void line(HtmlText html, Article article, ZoneId zone, Words words) {
        html.raw("<p class=\"facts\">");
        if (article.source() != null) {
            html.raw("<bdi>").text(cut(article.source())).raw("</bdi>");
        }
        date(html, article.published(), zone, words);
        ShownFields.of(article)
                .forEach(values -> html.raw("<span>").text(values).raw("</span>"));
        String url = link(article.url());
        if (url != null) {
            html.raw("<a rel=\"noopener noreferrer nofollow\"")
                    .attribute("href", url)
                    .raw(">")
                    .text(words.of("original"))
                    .raw("</a>");
        }
        html.raw("</p>");
    }

    private static void date(HtmlText html, @Nullable ArticleDate date, ZoneId zone, Words words) {
        if (date == null) {
            html.raw("<span>").text(words.of("date unknown")).raw("</span>");
        } else {
            html.raw("<time")
                    .attribute("datetime", date.value())
                    .raw(">")
                    .text(shown(date, zone))
                    .raw("</time>");
        }
    }

    /** A date as long as its precision, to the minute at most; a point in time as the clocks of the zone show it. */
    static String shown(ArticleDate date, ZoneId zone) {
        return date.precision().isPointInTime() ? MINUTE.format(date.instant().atZone(zone)) : date.value();
    }

    static String language(Article article) {
        String language = article.language();
        return language == null || !language.matches("[A-Za-z0-9-]{1,35}") ? "zh" : language;
    }

    static String title(Article article, Words words) {
        return article.title().isBlank() ? words.of("(without a title)") : article.title();
    }

    static String cut(String name) {
        return name.length() <= MAX_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, MAX_NAME - 1))) + "…";
    }

    /** The address if a browser may follow it: of the web, not of a script. */
    static @Nullable String link(@Nullable String url) {
        return url != null && url.matches("(?i)https?://\\S+") ? url : null;
    }
}
