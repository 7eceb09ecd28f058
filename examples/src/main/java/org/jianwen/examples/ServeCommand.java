package org.jianwen.examples;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jianwen.examples.web.PageServer;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jianwen serve}: a page to search with, for browsers on this machine. For one thread. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves a page to search with to this machine, until it is stopped with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

    /** Asked before anybody can, so that the first visitor does not wait for dictionaries to be loaded. */
    private static final String FIRST_QUERY = "台风登陆";

    private static final Duration REFRESH_EVERY = Duration.ofSeconds(2);

    private final Surroundings surroundings;

    @Mixin
    private IndexOption index = new IndexOption();

    @Mixin
    private ClusterOption cluster = new ClusterOption();

    @Option(names = "--port", paramLabel = "N", description = "${DEFAULT-VALUE} if not given, 0 for any that is free")
    private int port = 8080;

    @Option(names = "--host", paramLabel = "HOST")
    private @Nullable String host;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + ": a port is 0 to 65535");
        }
        try (ArticleSearch searcher = opened(cluster.searcher(index, surroundings, REFRESH_EVERY));
                PageServer server =
                        host == null ? PageServer.start(searcher, port) : PageServer.start(searcher, host, port)) {
            surroundings
                    .out()
                    .println(surroundings.terminal().words().of("Search at %s - stop with Ctrl-C", server.address()));
            surroundings.out().flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Jianwen.FOUND;
    }

    /** A searcher that sees what is added, and has loaded its dictionaries, titles and words. */
    private static ArticleSearch opened(ArticleSearch searcher) throws IOException {
        searcher.search(SearchRequest.of(FIRST_QUERY).groupReprints());
        searcher.suggest("t", 1);
        return searcher;
    }
}
