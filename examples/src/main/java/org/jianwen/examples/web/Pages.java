package org.jianwen.examples.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jianwen.analysis.Quoted;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.ask.Meant;
import org.jianwen.examples.json.ErrorJson;
import org.jianwen.examples.json.SearchJson;
import org.jianwen.examples.json.ShowJson;
import org.jianwen.examples.json.SuggestJson;
import org.jianwen.examples.json.TimelineJson;
import org.jianwen.examples.text.Words;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /} and {@code /article?id=…}, and with the JSON of the command line {@code /api/search?q=…},
 * {@code /api/suggest?q=…}, {@code /api/article?id=…} and {@code /api/timeline?q=…}. May be shared by threads.
 */
final class Pages extends Handler.Abstract {

    private static final int SUGGESTIONS = 8;
    private static final int PERIODS = 5;
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ArticleSearch searcher;
    private final boolean open;
    private final String css;
    private final String script;

    /**
     * Answers about what that searcher finds.
     *
     * @param open whether to answer whatever name is asked for, not only this machine's own
     */
    Pages(ArticleSearch searcher, boolean open) throws IOException {
        this.searcher = searcher;
        this.open = open;
        this.css = resource("page.css");
        this.script = resource("page.js");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        answer(request).send(request, response, callback);
        return true;
    }

    private Reply answer(Request request) {
        Words words = Words.ENGLISH;
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return problem(405, "This page can only be read.", words);
        }
        if (!open && !isLocal(request.getHeaders().get(HttpHeader.HOST))) {
            return problem(403, "This page is served to this machine only, under its own name.", words);
        }
        String path = request.getHttpURI().getCanonicalPath();
        boolean api = path.startsWith("/api/");
        try {
            Asking asking = Asking.parse(request.getHttpURI().getQuery());
            words = words(asking, request.getHeaders().get(HttpHeader.ACCEPT_LANGUAGE));
            return switch (path) {
                case "/" -> SearchPage.of(searcher, asking, words);
                case "/article" -> article(asking, words);
                case "/api/search" -> Reply.json(200, api(asking));
                case "/api/suggest" -> Reply.json(200, suggest(asking));
                case "/api/article" -> apiArticle(asking);
                case "/api/timeline" -> Reply.json(200, timeline(asking));
                case "/openapi.json" -> Reply.json(200, resource("openapi.json").stripTrailing());
                case "/opensearch.xml" ->
                    new Reply(
                            200,
                            "application/opensearchdescription+xml; charset=utf-8",
                            resource("opensearch.xml").replace("HOST", host(request)));
                case "/favicon.svg", "/favicon.ico" -> new Reply(200, "image/svg+xml", resource("favicon.svg"));
                case "/page.css" -> Reply.css(css);
                case "/page.js" -> Reply.script(script);
                default -> problem(404, "There is no such page.", words);
            };
        } catch (IllegalArgumentException e) {
            // The library's advice to who writes a program is of no use to who reads a page.
            String why = String.valueOf(e.getMessage()).replaceFirst(": pass the id of a hit, Article\\.id\\(\\)$", "");
            return api ? Reply.json(400, ErrorJson.text(why)) : problem(400, words.note(why), words);
        } catch (IOException | UncheckedIOException e) {
            String why = "The index cannot be read.";
            return api ? Reply.json(500, ErrorJson.text(why)) : problem(500, why, words);
        }
    }

    /** The language that was chosen, or the one of English and Chinese that the browser names first. */
    private static Words words(Asking asking, @Nullable String accepted) {
        if (asking.has("lang")) {
            return Words.in(asking.first("lang", ""));
        }
        for (String language : accepted == null ? new String[0] : accepted.split(",", 20)) {
            String name = language.strip().toLowerCase(Locale.ROOT);
            if (name.startsWith("zh") || name.startsWith("en")) {
                return Words.in(name.split(";")[0]);
            }
        }
        return Words.ENGLISH;
    }

    private static String host(Request request) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        return host != null && host.matches("[\\w.:\\[\\]-]{1,255}") ? host : "localhost";
    }

    /** Whether the browser asked for this machine by its own name, not for a foreign name that was led here. */
    private static boolean isLocal(@Nullable String host) {
        return host != null
                && LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    private String api(Asking asking) throws IOException {
        SearchRequest request = asking.request();
        SearchResult result =
                searcher.search(asking.first("group", "0").equals("1") ? request.groupReprints() : request);
        return SearchJson.text(result, Meant.by(searcher, result));
    }

    private String suggest(Asking asking) throws IOException {
        String typed = asking.query();
        if (typed.length() > Asking.MAX_QUERY) {
            throw new IllegalArgumentException(
                    "the text has " + typed.length() + " characters: at most " + Asking.MAX_QUERY + " are allowed");
        }
        return SuggestJson.text(typed, searcher.suggest(typed, SUGGESTIONS));
    }

    private String timeline(Asking asking) throws IOException {
        SearchRequest request = asking.request();
        return TimelineJson.text(request.query(), searcher.timeline(request, PERIODS));
    }

    private Reply apiArticle(Asking asking) throws IOException {
        Optional<Article> found = searcher.article(asking.first("id", ""));
        if (found.isEmpty()) {
            return Reply.json(404, ErrorJson.text("no article has the id " + Quoted.of(asking.first("id", ""))));
        }
        Article article = found.get();
        return Reply.json(
                200,
                ShowJson.text(
                        article,
                        searcher.origins(article.id()),
                        List.of(),
                        Lookup.similar(searcher, article.id(), SUGGESTIONS),
                        Lookup.reprints(searcher, article)));
    }

    private Reply article(Asking asking, Words words) throws IOException {
        Optional<Article> article = searcher.article(asking.first("id", ""));
        return article.isPresent()
                ? Reply.html(200, ArticlePage.html(searcher, asking, article.get(), words))
                : problem(404, "There is no such article.", words);
    }

    static Reply problem(int status, String why, Words words) {
        HtmlText html = new HtmlText();
        Frame.open(html, "Jianwen", words);
        html.raw("<main class=\"problem\" id=\"main\"><h1>Jianwen</h1><p>")
                .text(words.of(why))
                .raw("</p><p><a href=\"/\">")
                .text(words.of("Search"))
                .raw("</a></p></main>");
        Frame.close(html, new Asking(new LinkedHashMap<>()), words);
        return Reply.html(status, html.toString());
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = Pages.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("the program is incomplete: " + name + " is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
