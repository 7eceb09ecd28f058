package org.jianwen.examples.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jianwen.examples.ask.Meant;
import org.jianwen.examples.json.ErrorJson;
import org.jianwen.examples.json.SearchJson;
import org.jianwen.examples.json.SuggestJson;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /}, {@code /article?id=…}, {@code /api/search?q=…} with the JSON of the command line, and
 * {@code /api/suggest?q=…}. May be shared by threads.
 */
final class Pages extends Handler.Abstract {

    private static final int SUGGESTIONS = 8;
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final ArticleSearcher searcher;
    private final String css;
    private final String script;

    Pages(ArticleSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.css = resource("page.css");
        this.script = resource("page.js");
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        answer(request).send(response, callback);
        return true;
    }

    private Reply answer(Request request) {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return problem(405, "This page can only be read.");
        }
        if (!isLocal(request.getHeaders().get(HttpHeader.HOST))) {
            return problem(403, "This page is served to this machine only, under its own name.");
        }
        String path = request.getHttpURI().getCanonicalPath();
        boolean api = path.startsWith("/api/");
        try {
            Asking asking = Asking.parse(request.getHttpURI().getQuery());
            return switch (path) {
                case "/" -> page(asking);
                case "/article" -> article(asking);
                case "/api/search" -> Reply.json(200, api(asking));
                case "/api/suggest" -> Reply.json(200, suggest(asking));
                case "/page.css" -> Reply.css(css);
                case "/page.js" -> Reply.script(script);
                default -> problem(404, "There is no such page.");
            };
        } catch (IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage());
            return api ? Reply.json(400, ErrorJson.text(why)) : problem(400, why);
        } catch (IOException | UncheckedIOException e) {
            String why = "The index cannot be read.";
            return api ? Reply.json(500, ErrorJson.text(why)) : problem(500, why);
        }
    }

    /** Whether the browser asked for this machine by its own name, not for a foreign name that was led here. */
    private static boolean isLocal(@Nullable String host) {
        return host != null
                && LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT));
    }

    private String api(Asking asking) throws IOException {
        SearchResult result = searcher.search(asking.request());
        return SearchJson.text(result, Meant.by(searcher, result));
    }

    private String suggest(Asking asking) throws IOException {
        String typed = asking.query();
        return SuggestJson.text(typed, searcher.suggest(typed, SUGGESTIONS));
    }

    private Reply page(Asking asking) throws IOException {
        return Reply.html(200, SearchPage.of(searcher, asking).html());
    }

    private Reply article(Asking asking) throws IOException {
        Optional<Article> article = searcher.article(asking.first("id", ""));
        return article.map(found -> Reply.html(200, ArticlePage.html(found)))
                .orElseGet(() -> problem(404, "There is no such article."));
    }

    static Reply problem(int status, String why) {
        HtmlText html = new HtmlText();
        Frame.open(html, "Jianwen");
        html.raw("<main class=\"problem\"><p>").text(why).raw("</p><p><a href=\"/\">Search</a></p></main>");
        Frame.close(html);
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
