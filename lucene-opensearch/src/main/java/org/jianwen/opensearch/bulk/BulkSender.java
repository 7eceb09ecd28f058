package org.jianwen.opensearch.bulk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes operations, of which no two name one article, until each was taken or refused. What got no answer is written again
 * under the same id, so that nothing is there twice. For one thread.
 */
public final class BulkSender {

    private static final String TYPE = "application/x-ndjson";

    private final ClusterClient client;
    private final String path;
    private final Duration timeout;
    private final Duration retryFor;
    private final Consumer<Refused> refused;
    private long accepted;

    /**
     * A sender.
     *
     * @param index the name of the index
     * @param timeout how long one answer may take
     * @param retryFor how long to go on while nothing is taken
     * @param refused is told of what the cluster will never take
     */
    public BulkSender(
            ClusterClient client, String index, Duration timeout, Duration retryFor, Consumer<Refused> refused) {
        this(client, "/" + index + "/_bulk?require_alias=true", refused, timeout, retryFor);
    }

    private BulkSender(
            ClusterClient client, String path, Consumer<Refused> refused, Duration timeout, Duration retryFor) {
        this.client = client;
        this.path = path;
        this.timeout = timeout;
        this.retryFor = retryFor;
        this.refused = refused;
    }

    /** Sends to an index by its own name rather than an alias. Nobody makes such an index by mistake then. */
    public BulkSender withoutAlias() {
        return new BulkSender(client, path.replace("?require_alias=true", ""), refused, timeout, retryFor);
    }

    /** How many operations the cluster has said that it took. */
    public long accepted() {
        return accepted;
    }

    /**
     * Sends operations until each was taken or refused.
     *
     * @throws ClusterException if the cluster takes nothing for too long; then some of them may be written
     */
    public void send(List<Operation> operations) throws IOException {
        List<Operation> left = operations;
        long end = System.nanoTime() + retryFor.toNanos();
        for (int round = 0; !left.isEmpty(); round++) {
            Duration rest = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            ClusterClient.Answer answer = client.ask("POST", path, body(left), TYPE, timeout, rest);
            if (answer.status() == 413) {
                tooLarge(left);
                return;
            }
            Map<String, @Nullable Object> body = answer.orThrow("POST " + path);
            long before = accepted;
            List<Operation> again = again(left, Json.objects(body.get("items")));
            if (accepted > before || again.size() < left.size()) {
                end = System.nanoTime() + retryFor.toNanos();
                round = 0;
            }
            left = again;
            if (!left.isEmpty()) {
                if (System.nanoTime() - end >= 0) {
                    throw new ClusterException(
                            "the cluster took none of " + left.size() + " articles for " + retryFor
                                    + ", such as " + left.getFirst().id()
                                    + ": wait until it is less busy, and add them again",
                            null);
                }
                ClusterClient.pause(round);
            }
        }
    }

    /** What has to be written once more. */
    private List<Operation> again(List<Operation> sent, List<Map<String, @Nullable Object>> items) {
        if (items.size() != sent.size()) {
            return sent; // an answer to something else: nothing is known of ours
        }
        List<Operation> again = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            boolean delete = items.get(i).containsKey("delete");
            Map<String, @Nullable Object> item = Json.at(items.get(i), delete ? "delete" : "index");
            int status = (int) Json.number(item, "status");
            Map<String, @Nullable Object> error = Json.at(item, "error");
            if (status >= 200 && status < 300 || delete && status == 404) {
                accepted++;
            } else if (isPassing(status, String.valueOf(error.get("type")))) {
                again.add(sent.get(i));
            } else {
                Map<String, @Nullable Object> cause = Json.at(error, "caused_by");
                String why = error.get("reason") + (cause.isEmpty() ? "" : ": " + cause.get("reason"));
                refused.accept(new Refused(sent.get(i).id(), why));
            }
        }
        return again;
    }

    /** Whether it may be taken later: the node is busy or going, or the index is being replaced by another. */
    private static boolean isPassing(int status, String type) {
        return status == 0
                || ClusterClient.isBusy(status)
                || status == 500
                || type.equals("cluster_block_exception")
                || type.equals("index_closed_exception");
    }

    private void tooLarge(List<Operation> operations) throws IOException {
        if (operations.size() == 1) {
            Operation only = operations.getFirst();
            refused.accept(
                    new Refused(only.id(), "its " + only.lines().length + " bytes are more than the cluster takes"));
            return;
        }
        int half = operations.size() / 2;
        send(operations.subList(0, half));
        send(operations.subList(half, operations.size()));
    }

    private static byte[] body(List<Operation> operations) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        operations.forEach(operation -> body.writeBytes(operation.lines()));
        return body.toByteArray();
    }
}
