package org.jianwen.examples.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.schema.Article;

/** The page to search with: a form, hits, bars by date, sources. For one thread. */
final class SearchPage {

    private static final int MAX_BARS = 240;
    private static final int MAX_SOURCES = 20;

    private final HtmlText html = new HtmlText();
    private final Asking asking;
    private final SearchRequest request;
    private final SearchResult result;
    private final List<String> meant;

    private SearchPage(Asking asking, SearchRequest request, SearchResult result, List<String> meant) {
        this.asking = asking;
        this.request = request;
        this.result = result;
        this.meant = meant;
    }

    /** The page for what was asked; bars that would be too thin to hit are years instead. */
    static SearchPage of(ArticleSearcher searcher, Asking asking) throws IOException {
        SearchRequest request = asking.request();
        SearchResult result = searcher.search(request);
        if (result.dates().buckets().size() > MAX_BARS) {
            request = request.facetBy(DateInterval.YEAR);
            result = searcher.search(request);
        }
        return new SearchPage(asking, request, result, searcher.didYouMean(request.query()));
    }

    String html() {
        Frame.open(html, request.query().isBlank() ? "见闻 Jianwen" : request.query() + " · Jianwen");
        html.raw("<form action=\"/\" method=\"get\">");
        head();
        html.raw("<div class=\"columns\"><aside>");
        aside();
        html.raw("</aside><main>");
        summary();
        new BarChart(html, asking, request).draw(result.dates().buckets());
        html.raw("<ol class=\"hits\"")
                .attribute("start", Integer.toString((request.page() - 1) * request.size() + 1))
                .raw(">");
        result.hits().forEach(this::hit);
        html.raw("</ol>");
        pages();
        html.raw("</main></div></form>");
        Frame.close(html);
        return html.toString();
    }

    private void head() {
        html.raw("<header><div><a class=\"name\" href=\"/\">见闻 <span>Jianwen</span></a><div class=\"box\">")
                .raw("<input type=\"search\" name=\"q\" aria-label=\"Search\" placeholder=\"台风\" autofocus")
                .attribute("maxlength", Integer.toString(Asking.MAX_QUERY))
                .attribute("value", request.query())
                .raw("><button type=\"submit\">Search</button></div></div></header>");
    }

    private void aside() {
        html.raw("<fieldset><legend>Published</legend>");
        date("from", "from");
        date("to", "to");
        html.raw("</fieldset><fieldset><legend>Order</legend><select name=\"sort\" aria-label=\"Order\">");
        choice("relevance", "best match first");
        choice("newest", "newest first");
        choice("oldest", "oldest first");
        html.raw("</select></fieldset><fieldset><legend>Articles have</legend>")
                .raw("<select name=\"match\" aria-label=\"Articles have\">");
        choice(MatchMode.EVIDENCE, "what enough of them have");
        choice(MatchMode.AS_TYPED, "the text as typed");
        choice(MatchMode.ALL_WORDS, "all of the words");
        choice(MatchMode.SOME_WORDS, "some of the words");
        html.raw("</select></fieldset>");
        if (!result.sources().isEmpty()) {
            html.raw("<fieldset><legend>Source</legend>");
            result.sources().stream().limit(MAX_SOURCES).forEach(this::source);
            html.raw("</fieldset>");
        }
        html.raw("<button type=\"submit\" class=\"apply\">Apply</button>");
        if (asking.fields().size() > (asking.query().isEmpty() ? 0 : 1)) {
            html.raw("<a class=\"clear\"")
                    .attribute("href", "/?q=" + Asking.encoded(asking.query()))
                    .raw(">Clear</a>");
        }
        html.raw("<p class=\"zone\">Days in the zone ")
                .text(request.zone().getId())
                .raw("</p>");
    }

    private void date(String name, String label) {
        html.raw("<label class=\"date\"><span>")
                .text(label)
                .raw("</span><input inputmode=\"numeric\" placeholder=\"2022-09\"")
                .attribute("name", name)
                .attribute("value", asking.first(name, ""))
                .raw("></label>");
    }

    private void choice(String order, String label) {
        choice(order, label, request.order().name().toLowerCase(Locale.ROOT).equals(order));
    }

    private void choice(MatchMode match, String label) {
        choice(match.key(), label, request.match() == match);
    }

    private void choice(String value, String label, boolean chosen) {
        html.raw("<option")
                .attribute("value", value)
                .raw(chosen ? " selected>" : ">")
                .text(label)
                .raw("</option>");
    }

    private void source(ValueCount source) {
        html.raw("<label class=\"source\"><input type=\"checkbox\" name=\"source\"")
                .attribute("value", source.value())
                .raw(asking.sources().contains(source.value()) ? " checked>" : ">")
                .raw("<span>")
                .text(source.value())
                .raw("</span><b>")
                .text(source.count())
                .raw("</b></label>");
    }

    private void summary() {
        html.raw("<p class=\"summary\" role=\"status\">")
                .text(result.total() == 0 ? "Nothing found" : String.format(Locale.ROOT, "%,d found", result.total()))
                .raw("<span>")
                .text(String.format(Locale.ROOT, "%.1f ms", result.took().toNanos() / 1e6))
                .raw("</span></p>");
        if (!meant.isEmpty()) {
            html.raw("<p class=\"meant\">Did you mean");
            for (String query : meant) {
                html.raw(" <a")
                        .attribute("href", asking.with("q", query).address())
                        .raw(">")
                        .text(query)
                        .raw("</a>");
            }
            html.raw("?</p>");
        }
        if (result.looser() != null) {
            html.raw("<p class=\"meant\"><a")
                    .attribute(
                            "href",
                            asking.with("match", result.looser().match().key()).address())
                    .raw(">")
                    .text("Search for "
                            + (result.looser().match() == MatchMode.ALL_WORDS ? "all" : "some")
                            + " of the words")
                    .raw("</a></p>");
        }
        List<String> notes = request.query().isBlank() ? List.of() : result.notes();
        for (String note : notes) {
            html.raw("<p class=\"note\">").text(note).raw("</p>");
        }
    }

    private void hit(Hit hit) {
        Article article = hit.article();
        html.raw("<li").attribute("lang", ArticlePage.language(article)).raw("><h2><a");
        html.attribute("href", "/article?id=" + Asking.encoded(article.id())).raw(">");
        html.escaped(hit.snippets().stream()
                .filter(snippet -> snippet.field().equals("title"))
                .map(Snippet::toHtml)
                .findFirst()
                .orElse("(without a title)"));
        html.raw("</a></h2>");
        ArticlePage.facts(html, article);
        for (Snippet snippet : hit.snippets()) {
            if (!snippet.field().equals("title")) {
                html.raw("<p class=\"snippet\">").escaped(snippet.toHtml()).raw("</p>");
            }
        }
        if (hit.partial()) {
            html.raw("<p class=\"partial\" lang=\"en\">lacks some of the words</p>");
        }
        html.raw("</li>");
    }

    private void pages() {
        long last = request.size() == 0 ? 0 : (result.total() + request.size() - 1) / request.size();
        if (last < 2) {
            return;
        }
        html.raw("<nav aria-label=\"Pages\">");
        if (request.page() > 1) {
            page(request.page() - 1L, "← Earlier hits");
        }
        html.raw("<span>").text("Page " + request.page() + " of " + last).raw("</span>");
        if (request.page() < last) {
            page(request.page() + 1L, "More hits →");
        }
        html.raw("</nav>");
    }

    private void page(long number, String label) {
        html.raw("<a")
                .attribute("href", asking.with("page", Long.toString(number)).address())
                .raw(">")
                .text(label)
                .raw("</a>");
    }
}
