package org.jianwen.opensearch.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks the nodes of a cluster in turn. A node that does not answer rests for a while, and another is asked; all that is
 * asked here may be asked twice. May be shared by threads.
 */
public final class ClusterClient implements Closeable {

    /** The longest answer that is read, in bytes. */
    private static final int MAX_ANSWER = 1 << 29;

    private static final long REST = Duration.ofSeconds(10).toNanos();
    private static final Duration FIRST_WAIT = Duration.ofMillis(50);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final List<URI> hosts;
    private final Map<String, String> headers;
    private final Duration timeout;
    private final HttpClient http;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLongArray resting;

    /**
     * A client of those nodes.
     *
     * @param headers what is sent with each request
     * @param tls how nodes are trusted, or {@code null} as Java trusts
     * @param connect how long a connection may take
     * @param timeout how long an answer may take
     */
    public ClusterClient(
            List<URI> hosts,
            Map<String, String> headers,
            @Nullable SSLContext tls,
            Duration connect,
            Duration timeout) {
        this.hosts = List.copyOf(hosts);
        this.headers = Map.copyOf(headers);
        this.timeout = timeout;
        this.resting = new AtomicLongArray(hosts.size());
        for (int i = 0; i < hosts.size(); i++) {
            resting.set(i, System.nanoTime() - REST);
        }
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(connect);
        if (tls != null) {
            builder.sslContext(tls);
        }
        this.http = builder.build();
    }

    /**
     * What a node answered.
     *
     * @param status the HTTP status
     * @param body the JSON object
     */
    public record Answer(int status, Map<String, @Nullable Object> body) {

        /**
         * The body.
         *
         * @throws ClusterException if the status is that of an error
         */
        public Map<String, @Nullable Object> orThrow(String asked) throws ClusterException {
            if (status < 400) {
                return body;
            }
            Map<String, @Nullable Object> error = Json.at(body, "error");
            String type = error.get("type") instanceof String text ? text : "error";
            Object reason = error.get("reason");
            List<Map<String, @Nullable Object>> causes = Json.objects(error.get("root_cause"));
            if (!causes.isEmpty() && causes.getFirst().get("reason") instanceof String cause) {
                reason = cause;
            }
            throw new ClusterException(asked, status, type, reason == null ? body.toString() : reason.toString());
        }
    }

    /** Asks as {@link #ask(String, String, byte[], String, Duration, Duration)}, each node once. */
    public Map<String, @Nullable Object> ask(String method, String path, @Nullable Object body) throws IOException {
        byte[] bytes = body == null ? null : Json.bytes(body);
        return ask(method, path, bytes, "application/json", timeout, Duration.ZERO)
                .orThrow(method + " " + path);
    }

    /** Asks as {@link #ask(String, String, Object)}, and waits no longer than that, or as usual if {@code null}. */
    public Map<String, @Nullable Object> ask(String method, String path, Object body, @Nullable Duration limit)
            throws IOException {
        Duration wait = limit == null || limit.compareTo(timeout) > 0 ? timeout : limit;
        return ask(method, path, Json.bytes(body), "application/json", wait, Duration.ZERO)
                .orThrow(method + " " + path);
    }

    /**
     * Asks one node after the other until one answers. It asks all of them again while there is time.
     *
     * @param body what is sent, or {@code null} for nothing
     * @param type the type of what is sent
     * @param limit how long one answer may take
     * @param retryFor how long to go on asking nodes that do not answer, or are too busy
     * @throws ClusterException if none answered
     */
    public Answer ask(
            String method, String path, byte @Nullable [] body, String type, Duration limit, Duration retryFor)
            throws IOException {
        long end = System.nanoTime() + retryFor.toNanos();
        IOException last = null;
        Answer busy = null;
        for (int round = 0; ; round++) {
            int first = Math.floorMod(next.getAndIncrement(), hosts.size());
            for (int i = 0; i < hosts.size(); i++) {
                int host = (first + i) % hosts.size();
                boolean rests = System.nanoTime() - resting.get(host) < REST;
                if (rests && round == 0 && !allRest()) {
                    continue;
                }
                try {
                    Answer answer = send(hosts.get(host), method, path, body, type, limit);
                    if (!isBusy(answer.status())) {
                        return answer;
                    }
                    busy = answer;
                } catch (InterruptedIOException e) {
                    throw e;
                } catch (IOException e) {
                    resting.set(host, System.nanoTime());
                    last = e;
                }
            }
            if (System.nanoTime() - end >= 0) {
                break;
            }
            pause(round);
        }
        if (busy != null) {
            return busy;
        }
        throw new ClusterException(
                "no node of " + hosts + " answered " + method + " " + path + " ("
                        + (last == null ? "none is there" : last) + "): check that the cluster runs and can be reached",
                last);
    }

    /** Whether a node says that it, or the cluster, cannot do this now. */
    public static boolean isBusy(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** Waits before a retry. The wait grows with the number of tries, and is not always as long. */
    public static void pause(int round) throws IOException {
        long most = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(round, 10));
        try {
            Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private boolean allRest() {
        for (int i = 0; i < hosts.size(); i++) {
            if (System.nanoTime() - resting.get(i) >= REST) {
                return false;
            }
        }
        return true;
    }

    private Answer send(URI host, String method, String path, byte @Nullable [] body, String type, Duration limit)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base(host) + path))
                .timeout(limit)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        if (body != null) {
            request.setHeader("Content-Type", type);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream from = response.body()) {
                byte[] bytes = from.readNBytes(MAX_ANSWER);
                return new Answer(response.statusCode(), parse(response.statusCode(), bytes));
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static Map<String, @Nullable Object> parse(int status, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return Map.of();
        }
        try {
            return Json.parse(bytes);
        } catch (IOException e) {
            if (status >= 400) { // a proxy, for example, that answers with a page
                return Map.of();
            }
            throw e;
        }
    }

    private static String base(URI host) {
        String text = host.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("interrupted while the cluster was asked");
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
