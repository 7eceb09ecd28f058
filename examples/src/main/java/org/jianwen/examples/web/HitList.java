package org.jianwen.examples.web;

import java.io.IOException;
import java.util.Optional;
import org.jianwen.examples.text.Words;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.schema.Article;

/** What was found, hit by hit and page by page. For one thread. */
final class HitList {

    private final HtmlText html;
    private final Asking asking;
    private final SearchRequest request;
    private final SearchResult result;
    private final Words words;

    HitList(HtmlText html, Asking asking, SearchRequest request, SearchResult result, Words words) {
        this.html = html;
        this.asking = asking;
        this.request = request;
        this.result = result;
        this.words = words;
    }

    /** The number of the last page, at least 1. */
    static long last(SearchRequest request, SearchResult result) {
        return request.size() == 0 ? 1 : Math.max(1, (result.total() + request.size() - 1) / request.size());
    }

    void draw(ArticleSearch searcher) throws IOException {
        html.raw("<ol class=\"hits\" id=\"hits\"")
                .attribute("start", Integer.toString((request.page() - 1) * request.size() + 1))
                .raw(">");
        for (Hit hit : result.hits()) {
            hit(searcher, hit);
        }
        html.raw("</ol>");
        pages();
    }

    private void hit(ArticleSearch searcher, Hit hit) throws IOException {
        Article article = hit.article();
        html.raw("<li").attribute("lang", Facts.language(article)).raw("><h2><a");
        html.attribute("href", address(article)).raw(">");
        html.escaped(hit.snippets().stream()
                .filter(snippet -> snippet.field().equals("title"))
                .map(Snippet::toHtml)
                .findFirst()
                .orElse(words.of("(without a title)")));
        html.raw("</a></h2>");
        Facts.line(html, article, request.zone(), words);
        for (Snippet snippet : hit.snippets()) {
            if (!snippet.field().equals("title")) {
                html.raw("<p class=\"snippet\">").escaped(snippet.toHtml()).raw("</p>");
            }
        }
        html.raw("<div class=\"more\"")
                .attribute("lang", words.language().equals("zh") ? "zh-Hans" : "en")
                .raw(">");
        if (hit.partial()) {
            html.raw("<span class=\"partial\">")
                    .text(words.of("lacks some of the words"))
                    .raw("</span>");
        }
        if (!hit.reprints().isEmpty()) {
            html.raw("<details><summary>")
                    .text(words.counted(hit.reprints().size(), "reprint"))
                    .raw("</summary><ul>");
            for (Article reprint : hit.reprints()) {
                html.raw("<li")
                        .attribute("lang", Facts.language(reprint))
                        .raw("><a")
                        .attribute("href", address(reprint))
                        .raw(">");
                html.text(Facts.title(reprint, words)).raw("</a>");
                Facts.line(html, reprint, request.zone(), words);
                html.raw("</li>");
            }
            html.raw("</ul></details>");
        }
        more(searcher, article);
        html.raw("</div></li>");
    }

    private void more(ArticleSearch searcher, Article article) throws IOException {
        html.raw("<a")
                .attribute(
                        "href",
                        asking.without("q", "from", "to", "source", "tag", "undated")
                                .with("similar", article.id())
                                .address())
                .raw(">")
                .text(words.of("more like this"))
                .raw("</a>");
        if (request.query().isBlank() || asking.has("similar")) {
            return;
        }
        if (!asking.first("why", "").equals(article.id())) {
            Asking why = asking.with("why", article.id());
            html.raw("<a rel=\"nofollow\"")
                    .attribute("href", (request.page() > 1 ? why.page(request.page()) : why).address() + "#why")
                    .raw(">")
                    .text(words.of("why"))
                    .raw("</a>");
            return;
        }
        Optional<ScoreExplanation> why = searcher.explain(request, article.id());
        if (why.isPresent()) {
            html.raw("<pre id=\"why\" lang=\"en\">").text(why.get().inWords()).raw("</pre>");
        }
    }

    private String address(Article article) {
        Asking to = asking.without("id").with("id", article.id());
        return (request.page() > 1 ? to.page(request.page()) : to).address("/article");
    }

    private void pages() {
        long last = last(request, result);
        html.raw("<nav id=\"pages\"").attribute("aria-label", words.of("Pages")).raw(">");
        if (last > 1) {
            if (request.page() > 1) {
                page(request.page() - 1L, words.of("← Earlier hits"), "prev");
            }
            html.raw("<span>")
                    .text(words.of("Page %d of %d", request.page(), last))
                    .raw("</span>");
            if (request.page() < last) {
                page(request.page() + 1L, words.of("More hits →"), "next");
            }
        }
        html.raw("</nav>");
    }

    private void page(long number, String label, String relation) {
        html.raw("<a")
                .attribute("href", asking.page(number).address())
                .attribute("rel", relation)
                .raw(">")
                .text(label)
                .raw("</a>");
    }
}
