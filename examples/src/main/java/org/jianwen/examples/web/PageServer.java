package org.jianwen.examples.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jianwen.examples.ask.Meant;
import org.jianwen.examples.json.ErrorJson;
import org.jianwen.examples.json.SearchJson;
import org.jianwen.examples.json.SuggestJson;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jspecify.annotations.Nullable;

/**
 * Serves a page to search with to browsers on this machine: {@code /}, {@code /article?id=…},
 * {@code /api/search?q=…} with the JSON of the command line, and {@code /api/suggest?q=…}. May be shared by threads.
 */
public final class PageServer implements Closeable {

    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final int SUGGESTIONS = 8;
    private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final HttpServer server;
    private final ExecutorService threads;
    private final ArticleSearcher searcher;
    private final String css;
    private final String script;

    private PageServer(HttpServer server, ExecutorService threads, ArticleSearcher searcher) throws IOException {
        this.server = server;
        this.threads = threads;
        this.searcher = searcher;
        this.css = resource("page.css");
        this.script = resource("page.js");
    }

    /**
     * Begins to serve.
     *
     * @param searcher what the page searches; stays the caller's to close
     * @param port the port, or 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static PageServer start(ArticleSearcher searcher, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
        HttpServer server;
        try {
            server = HttpServer.create(address, WAITING);
        } catch (BindException e) {
            throw new IOException("port " + port + " is taken: choose another with --port", e);
        }
        ExecutorService threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), daemon -> {
                    Thread thread = new Thread(daemon, "page");
                    thread.setDaemon(true);
                    return thread;
                });
        PageServer pages = new PageServer(server, threads, searcher);
        server.setExecutor(threads);
        server.createContext("/", exchange -> pages.answer(exchange).send(exchange));
        server.start();
        return pages;
    }

    /** The address of the page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Stops serving. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Reply answer(HttpExchange exchange) {
        if (!exchange.getRequestMethod().equals("GET")) {
            return problem(405, "This page can only be read.");
        }
        if (!isLocal(exchange.getRequestHeaders().getFirst("Host"))) {
            return problem(403, "This page is served to this machine only, under its own name.");
        }
        String path = exchange.getRequestURI().getPath();
        boolean api = path.startsWith("/api/s");
        try {
            return switch (path) {
                case "/" -> page(Asking.parse(exchange.getRequestURI().getRawQuery()));
                case "/article" -> article(Asking.parse(exchange.getRequestURI().getRawQuery()));
                case "/api/search" -> Reply.json(200, api(exchange));
                case "/api/suggest" -> Reply.json(200, suggest(exchange));
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
        return host != null && LOCAL_NAMES.contains(host.replaceFirst(":\\d+$", ""));
    }

    private String api(HttpExchange exchange) throws IOException {
        Asking asking = Asking.parse(exchange.getRequestURI().getRawQuery());
        SearchResult result = searcher.search(asking.request());
        return SearchJson.text(result, Meant.by(searcher, result));
    }

    private String suggest(HttpExchange exchange) throws IOException {
        String typed = Asking.parse(exchange.getRequestURI().getRawQuery()).query();
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

    private static Reply problem(int status, String why) {
        HtmlText html = new HtmlText();
        Frame.open(html, "Jianwen");
        html.raw("<main class=\"problem\"><p>").text(why).raw("</p><p><a href=\"/\">Search</a></p></main>");
        Frame.close(html);
        return Reply.html(status, html.toString());
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = PageServer.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("the program is incomplete: " + name + " is missing");
            }
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
