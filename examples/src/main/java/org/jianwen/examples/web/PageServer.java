package org.jianwen.examples.web;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jianwen.examples.text.Words;
import org.jianwen.query.ArticleSearch;

/**
 * Serves a page to search with to browsers on this machine. A request that is only half sent holds no thread and ends after
 * some seconds; who comes when too many wait is told so. May be shared by threads.
 */
public final class PageServer implements Closeable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 32;
    private static final int WAITING = 256;
    private static final int CONNECTIONS = 1_000;

    /** In bytes; nine of them make one character of a query. */
    private static final int MAX_REQUEST = 65_536;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Server server;
    private final ServerConnector connector;

    private PageServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Begins to serve.
     *
     * @param searcher what the page searches; stays the caller's to close
     * @param port the port, or 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static PageServer start(ArticleSearch searcher, int port) throws IOException {
        return start(searcher, LOOPBACK, port);
    }

    /** Starts it at another address of this machine; {@code 0.0.0.0} means all of them. */
    public static PageServer start(ArticleSearch searcher, String host, int port) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("page");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_REQUEST);
        ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setAcceptQueueSize(CONNECTIONS);
        connector.setIdleTimeout(PATIENCE.toMillis());
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.setErrorHandler(PageServer::failed);
        QoSHandler queue = new QoSHandler(new Pages(searcher, !host.equals(LOOPBACK)));
        queue.setMaxRequestCount(2 * Runtime.getRuntime().availableProcessors());
        queue.setMaxSuspendedRequestCount(WAITING);
        queue.setMaxSuspend(PATIENCE);
        server.setHandler(queue);
        try {
            server.start();
        } catch (Exception e) {
            stop(server);
            throw e.getCause() instanceof BindException || e instanceof BindException
                    ? new IOException("port " + port + " is taken: choose another with --port", e)
                    : new IOException("the server did not start: " + e.getMessage(), e);
        }
        return new PageServer(server, connector);
    }

    /** The address of the page. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/");
    }

    /** What the server itself refuses, such as half a request or one too many, in a plain sentence. */
    private static boolean failed(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (status == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, PATIENCE.toSeconds());
        }
        Pages.problem(
                        status,
                        switch (status) {
                            case 408 -> "The request did not arrive completely in time.";
                            case 414, 431 -> "The address is too long.";
                            case 503 -> "Too many are searching at once: try again in a moment.";
                            case 500 -> "Something unexpected went wrong here.";
                            default -> "This request could not be understood.";
                        },
                        Words.ENGLISH)
                .send(request, response, callback);
        return true;
    }

    /** Stops serving. */
    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}
