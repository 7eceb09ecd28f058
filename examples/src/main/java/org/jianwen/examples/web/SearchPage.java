package org.jianwen.examples.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianwen.examples.text.Words;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;

/** The page to search with: a form, hits, bars by date, sources and tags. For one thread. */
final class SearchPage {

    private final HtmlText html = new HtmlText();
    private final ArticleSearch searcher;
    private final Asking asking;
    private final Words words;
    private final Map<String, String> problems = new LinkedHashMap<>();
    private long askedPage;

    private SearchPage(ArticleSearch searcher, Asking asking, Words words) {
        this.searcher = searcher;
        this.asking = asking;
        this.words = words;
    }

    /** The page for what was asked. A value that cannot be read is named beside its field, and nothing is searched. */
    static Reply of(ArticleSearch searcher, Asking asking, Words words) throws IOException {
        SearchPage page = new SearchPage(searcher, asking, words);
        String html = page.html();
        return Reply.html(page.problems.isEmpty() ? 200 : 400, html);
    }

    private String html() throws IOException {
        SearchRequest request = asking.pageRequest(problems);
        SearchResult result = SearchResult.builder(request.query()).build();
        if (problems.isEmpty()) {
            request = Timescale.readable(searcher, request);
            result = searcher.search(request);
            if (asking.grouped(result.total())) {
                request = request.groupReprints();
                result = searcher.search(request);
            }
            long last = HitList.last(request, result);
            if (request.page() > last) {
                askedPage = request.page();
                request = request.page((int) last, request.size());
                result = searcher.search(request);
            }
        }
        Filtering filtering = new Filtering(html, asking, request, result, problems, words);
        Frame.open(html, asking.query().isBlank() ? "见闻 Jianwen" : Facts.cut(asking.query()) + " · Jianwen", words);
        html.raw("<form action=\"/\" method=\"get\" id=\"search\">");
        Frame.head(html, asking, words, true);
        html.raw("<div class=\"columns\"><main id=\"main\">");
        html.raw("<h1 class=\"unseen\">").text(words.of("Search")).raw("</h1>");
        filtering.problem("q");
        for (String name : List.of("page", "size", "zone", "facet", "source", "tag", "similar")) {
            filtering.problem(name);
        }
        html.raw("<a class=\"to-filters\" href=\"#filters\">")
                .text(words.of("Filters"))
                .raw(" ↓</a>");
        filtering.chips();
        if (problems.isEmpty()) {
            summary(request, result);
            new Timescale(html, asking, request, result, words).draw(searcher);
            new HitList(html, asking, request, result, words).draw(searcher);
        }
        html.raw("</main><aside id=\"filters\"")
                .attribute("aria-label", words.of("Filters"))
                .raw(">");
        filtering.aside();
        html.raw("</aside></div></form>");
        Frame.close(html, asking, words);
        return html.toString();
    }

    private void summary(SearchRequest request, SearchResult result) throws IOException {
        html.raw("<div id=\"summary\"><p class=\"summary\" role=\"status\">")
                .text(
                        result.total() == 0
                                ? words.of("Nothing found")
                                : words.of("%s found", Timescale.number(result.articles())))
                .raw("<span>")
                .text(String.format(Locale.ROOT, "%.1f ms", result.took().toNanos() / 1e6))
                .raw("</span></p>");
        if (askedPage > 0) {
            html.raw("<p class=\"note\">")
                    .text(words.of("There is no page %d: the last is %d.", askedPage, request.page()))
                    .raw("</p>");
        }
        meant(result);
        if (result.looser() != null) {
            boolean all = result.looser().match() == MatchMode.ALL_WORDS;
            html.raw("<p class=\"meant\"><a")
                    .attribute(
                            "href",
                            asking.with("match", result.looser().match().key()).address())
                    .raw(">")
                    .text(words.of(all ? "Search for all of the words" : "Search for some of the words"))
                    .raw("</a></p>");
        }
        List<String> notes = asking.query().isBlank() ? List.of() : result.notes();
        for (String note : notes) {
            String said = words.note(note);
            html.raw("<p class=\"note\"")
                    .attribute("lang", said.equals(note) ? "en" : words.language())
                    .raw(">")
                    .text(said)
                    .raw("</p>");
        }
        html.raw("</div>");
    }

    private void meant(SearchResult result) throws IOException {
        List<String> meant = asking.has("undated") ? List.of() : searcher.didYouMean(result.query());
        if (!meant.isEmpty()) {
            html.raw("<p class=\"meant\">").text(words.of("Did you mean"));
            for (String query : meant) {
                html.raw(" <a")
                        .attribute("href", asking.with("q", query).address())
                        .raw(">")
                        .text(query)
                        .raw("</a>");
            }
            html.text(words.of("?")).raw("</p>");
        }
    }
}
