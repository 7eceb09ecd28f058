package org.jianwen.examples.web;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.text.ShownFields;
import org.jianwen.examples.text.Words;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.Hit;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.highlight.Mark;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** One article, whole: marks, evidence of its date, what is like it, how to cite it. For one thread. */
final class ArticlePage {

    private static final int SIMILAR = 5;
    private static final int MAX_MARKS = 1_000;

    private final HtmlText html = new HtmlText();
    private final Asking asking;
    private final Article article;
    private final ZoneId zone;
    private final Words words;
    private final @Nullable Pattern marked;
    private int marks;

    private ArticlePage(Asking asking, Article article, ZoneId zone, Words words, @Nullable Pattern marked) {
        this.asking = asking;
        this.article = article;
        this.zone = zone;
        this.words = words;
        this.marked = marked;
    }

    static String html(ArticleSearch searcher, Asking asking, Article article, Words words) throws IOException {
        SearchRequest request = asking.request(new java.util.HashMap<>());
        return new ArticlePage(asking, article, request.zone(), words, marked(searcher, asking, request, article))
                .html(searcher);
    }

    /** What is marked: whatever a search for the query marks in this article. */
    private static @Nullable Pattern marked(
            ArticleSearch searcher, Asking asking, SearchRequest request, Article article) throws IOException {
        if (asking.query().isBlank() || asking.query().length() > Asking.MAX_QUERY) {
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (Hit hit : searcher.search(SearchRequest.of(request.query())
                        .match(request.match() == MatchMode.EVIDENCE ? MatchMode.SOME_WORDS : request.match())
                        .withIds(List.of(article.id()))
                        .withoutCounts())
                .hits()) {
            for (Snippet snippet : hit.snippets()) {
                for (Mark mark : snippet.marks()) {
                    texts.add(snippet.text().substring(mark.start(), mark.end()));
                }
            }
        }
        return texts.isEmpty()
                ? null
                : Pattern.compile(texts.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|")));
    }

    private String html(ArticleSearch searcher) throws IOException {
        Frame.open(html, Facts.title(article, words), words);
        html.raw("<form action=\"/\" method=\"get\" id=\"search\">");
        Frame.head(html, asking, words, false);
        if (asking.has("lang")) {
            html.raw("<input type=\"hidden\" name=\"lang\"")
                    .attribute("value", words.language())
                    .raw(">");
        }
        html.raw("</form><main class=\"reading\" id=\"main\"><p class=\"back\"><a id=\"back\"")
                .attribute("href", back().address())
                .raw(">← ")
                .text(words.of(asking.fields().size() > 1 ? "Back to the results" : "Search"))
                .raw("</a></p><article")
                .attribute("lang", Facts.language(article))
                .raw(">")
                .raw("<h1>")
                .text(Facts.title(article, words))
                .raw("</h1>");
        Facts.line(html, article, zone, words);
        HtmlText body = new HtmlText();
        article.body().lines().filter(line -> !line.isBlank()).forEach(line -> paragraph(body, line));
        if (marks > 0) {
            html.raw("<p class=\"marks\" id=\"marks\"")
                    .attribute("lang", words.language().equals("zh") ? "zh-Hans" : "en")
                    .raw("><a href=\"#m1\">")
                    .text(words.of("%s: to the first", words.counted(marks, "mark")))
                    .raw("</a></p>");
        }
        html.escaped(body.toString()).raw("</article>");
        html.raw("<section class=\"about\"><h2>")
                .text(words.of("About this article"))
                .raw("</h2><dl>");
        about(searcher);
        html.raw("</dl></section>");
        others(words.of("Reprints"), Lookup.reprints(searcher, article));
        others(words.of("More like this"), Lookup.similar(searcher, article.id(), SIMILAR));
        html.raw("</main>");
        Frame.close(html, back(), words);
        return html.toString();
    }

    private Asking back() {
        Asking back = asking.without("id", "why");
        return asking.has("page") ? back.with("page", asking.first("page", "1")) : back;
    }

    private void paragraph(HtmlText body, String line) {
        body.raw("<p>");
        int from = 0;
        if (marked != null) {
            Matcher found = marked.matcher(line);
            while (marks < MAX_MARKS && found.find()) {
                marks++;
                body.text(line.substring(from, found.start()))
                        .raw("<mark")
                        .attribute("id", "m" + marks)
                        .raw(">")
                        .text(found.group())
                        .raw("</mark>");
                from = found.end();
            }
        }
        body.text(line.substring(from)).raw("</p>");
    }

    private void about(ArticleSearch searcher) throws IOException {
        ArticleDate date = article.published();
        fact(words.of("published"), date == null ? words.of("date unknown") : Facts.shown(date, zone));
        if (date != null) {
            String evidence = date.evidence().isEmpty() ? "" : ": 「" + date.evidence() + "」";
            fact(
                    words.of("evidence"),
                    words.of(
                                    "to the %s, in the zone %s, confidence %s, from the %s",
                                    words.of(lower(date.precision())),
                                    date.zone(),
                                    words.of(lower(date.confidence())),
                                    words.of(date.origin().words()))
                            + evidence);
        }
        fact(words.of("source"), article.source() == null ? words.of("unknown") : article.source());
        if (!article.tags().isEmpty()) {
            html.raw("<dt>").text(words.of("tags")).raw("</dt><dd>");
            for (String tag : article.tags()) {
                html.raw("<a class=\"chip\"")
                        .attribute("href", new Asking(java.util.Map.of("tag", List.of(tag))).address())
                        .raw(">")
                        .text(Facts.cut(tag))
                        .raw("</a> ");
            }
            html.raw("</dd>");
        }
        article.fields().forEach((field, values) -> fact(field, ShownFields.joined(values)));
        fact(words.of("id"), article.id());
        for (String place : searcher.origins(article.id())) {
            fact(
                    words.of("from the file"),
                    place.substring(Math.max(place.lastIndexOf('/'), place.lastIndexOf('\\')) + 1));
        }
        String url = Facts.link(article.url());
        html.raw("<dt>")
                .text(words.of("to cite"))
                .raw("</dt><dd><q id=\"citation\">")
                .text(citation(url))
                .raw("</q></dd>");
    }

    private String citation(@Nullable String url) {
        List<String> parts = new ArrayList<>();
        if (article.source() != null) {
            parts.add(article.source());
        }
        parts.add("《" + Facts.title(article, words) + "》");
        if (article.published() != null) {
            parts.add(article.published()
                    .day()
                    .toString()
                    .substring(0, Math.min(10, article.published().value().length())));
        }
        if (url != null) {
            parts.add(Lookup.readable(url));
        }
        return String.join("，", parts);
    }

    private void fact(String name, String value) {
        html.raw("<dt>").text(name).raw("</dt><dd><bdi>").text(value).raw("</bdi></dd>");
    }

    private void others(String title, List<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        html.raw("<section class=\"others\"><h2>").text(title).raw("</h2><ul>");
        for (Article other : articles) {
            html.raw("<li")
                    .attribute("lang", Facts.language(other))
                    .raw("><a")
                    .attribute("href", asking.with("id", other.id()).address("/article"))
                    .raw(">")
                    .text(Facts.title(other, words))
                    .raw("</a>");
            Facts.line(html, other, zone, words);
            html.raw("</li>");
        }
        html.raw("</ul></section>");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
