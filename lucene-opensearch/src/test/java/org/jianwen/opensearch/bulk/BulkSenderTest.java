package org.jianwen.opensearch.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever nodes do, nothing is lost, nothing is there twice, and the report says what was taken. */
class BulkSenderTest {

    private static final Duration RETRY = Duration.ofSeconds(20);

    /** What is on the cluster, by id. */
    private final Map<String, String> stored = new ConcurrentHashMap<>();

    private final List<Refused> refused = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final FakeNode one = new FakeNode(body -> taken(body, id -> 201));
    private final FakeNode other = new FakeNode(body -> taken(body, id -> 201));

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    /** Takes what each id's status allows, and says so. */
    private String taken(String body, Function<String, Integer> status) throws IOException {
        List<Object> items = new ArrayList<>();
        String[] lines = body.split("\n");
        for (int i = 0; i < lines.length; ) {
            Map<String, ?> action = Json.parse(lines[i++].getBytes(StandardCharsets.UTF_8));
            String kind = action.keySet().iterator().next();
            String id = String.valueOf(Json.at(action, kind).get("_id"));
            String document = kind.equals("index") ? lines[i++] : "";
            int its = status.apply(id);
            synchronized (asked) {
                asked.add(id);
            }
            Map<String, Object> item = Json.map("_id", id, "status", its);
            if (its >= 300) {
                item.put("error", Json.map("type", its == 400 ? "mapper_parsing_exception" : "busy", "reason", "why"));
            } else if (kind.equals("index")) {
                stored.put(id, document);
                item.put("_shards", Json.map("total", 2, "successful", 1, "failed", 1)); // a replica failed
            } else {
                stored.remove(id);
            }
            items.add(Json.map(kind, item));
        }
        return "200 " + new String(Json.bytes(Json.map("errors", true, "items", items)), StandardCharsets.UTF_8);
    }

    private static List<Operation> operations(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Operation.index("id" + i, Json.map("n", i)))
                .toList();
    }

    private BulkSender sender(ClusterClient client, Duration retry) {
        return new BulkSender(client, "any", Duration.ofSeconds(1), retry, refused::add);
    }

    private ClusterClient client(URI... hosts) {
        return new ClusterClient(List.of(hosts), Map.of(), null, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    private long send(List<Operation> operations) throws IOException {
        try (ClusterClient client = client(one.address(), other.address())) {
            BulkSender sender = sender(client, RETRY);
            sender.send(operations);
            return sender.accepted();
        }
    }

    @Test
    void allIsTakenThoughAReplicaFailed() throws IOException {
        assertThat(send(operations(5))).isEqualTo(5);
        assertThat(stored).hasSize(5);
        assertThat(refused).isEmpty();
    }

    @Test
    void whatANodeIsTooBusyForIsSentAgainAndNothingElse() throws IOException {
        one.then(body -> taken(body, id -> id.equals("id3") ? 429 : 201));
        other.then(body -> taken(body, id -> 503));
        assertThat(send(operations(5))).isEqualTo(5);
        assertThat(stored).hasSize(5);
        assertThat(asked).filteredOn("id0"::equals).hasSizeLessThanOrEqualTo(2);
        assertThat(asked).contains("id3").hasSizeLessThan(13);
    }

    @Test
    void aNodeThatRefusesAllForNowIsAskedLater() throws IOException {
        for (FakeNode node : List.of(one, other)) {
            node.then(body -> "429 {\"error\":{\"type\":\"circuit_breaking_exception\",\"reason\":\"too much\"}}");
        }
        assertThat(send(operations(3))).isEqualTo(3);
    }

    @Test
    void anAnswerThatIsLostOrCutDoublesNothing() throws IOException {
        one.then(body -> {
            taken(body, id -> 201);
            return null;
        });
        other.then(body -> taken(body, id -> 201).substring(0, 40));
        assertThat(send(operations(4))).isEqualTo(4);
        assertThat(stored).hasSize(4);
    }

    @Test
    void aDeadNodeAndASlowOneArePassedOver() throws IOException {
        URI dead = one.address();
        one.close();
        other.then(body -> {
            try {
                Thread.sleep(1_500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
        try (ClusterClient client = client(dead, other.address())) {
            BulkSender sender = sender(client, RETRY);
            sender.send(operations(3));
            assertThat(sender.accepted()).isEqualTo(3);
        }
        assertThat(stored).hasSize(3);
    }

    @Test
    void whatWillNeverBeTakenIsReported() throws IOException {
        one.then(body -> taken(body, id -> id.equals("id1") ? 400 : 201));
        other.then(body -> taken(body, id -> id.equals("id1") ? 400 : 201));
        assertThat(send(operations(3))).isEqualTo(2);
        assertThat(refused).containsExactly(new Refused("id1", "why"));
        assertThat(stored).containsOnlyKeys("id0", "id2");
    }

    @Test
    void tooMuchAtOnceIsSentInParts() throws IOException {
        FakeNode.Behaviour small = body -> body.length() > 100 ? "413 {}" : taken(body, id -> 201);
        for (int i = 0; i < 10; i++) {
            one.then(small);
            other.then(small);
        }
        assertThat(send(operations(8))).isEqualTo(8);
        assertThat(stored).hasSize(8);
    }

    @Test
    void whatIsDeletedAndWasNotThereIsDone() throws IOException {
        one.then(body -> taken(body, id -> 404));
        other.then(body -> taken(body, id -> 404));
        assertThat(send(List.of(Operation.delete("nobody")))).isEqualTo(1);
        assertThat(refused).isEmpty();
    }

    @Test
    void nothingTakenForTooLongIsSaid() throws IOException {
        for (FakeNode node : List.of(one, other)) {
            for (int i = 0; i < 30; i++) {
                node.then(body -> taken(body, id -> 429));
            }
        }
        try (ClusterClient client = client(one.address(), other.address())) {
            BulkSender sender = sender(client, Duration.ofMillis(300));
            assertThatThrownBy(() -> sender.send(operations(2)))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("took none of 2 articles for PT0.3S, such as id0");
            assertThat(sender.accepted()).isZero();
        }
    }

    @Test
    void noNodeAtAllIsSaid() {
        URI gone = one.address();
        one.close();
        try (ClusterClient client = client(gone)) {
            assertThatThrownBy(() -> sender(client, Duration.ofMillis(200)).send(operations(1)))
                    .isInstanceOf(ClusterException.class)
                    .hasMessageContaining("no node of [" + gone + "] answered POST /any/_bulk")
                    .hasMessageContaining("check that the cluster runs");
        }
    }

    @Test
    void whateverHappensTheReportIsRight() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            stored.clear();
            refused.clear();
            Map<String, Boolean> bad = new HashMap<>();
            for (FakeNode node : List.of(one, other)) {
                for (int i = random.nextInt(4); i > 0; i--) {
                    node.then(trouble(random, bad));
                }
            }
            List<Operation> operations = operations(1 + random.nextInt(20));
            long accepted = send(operations);
            Map<String, Operation> all = new LinkedHashMap<>();
            operations.forEach(operation -> all.put(operation.id(), operation));
            assertThat(accepted + refused.size()).as("seed %s", seed).isEqualTo(all.size());
            refused.forEach(one -> all.remove(one.id()));
            assertThat(stored.keySet()).as("seed %s", seed).containsAll(all.keySet());
        }
    }

    private FakeNode.Behaviour trouble(Random random, Map<String, Boolean> bad) {
        return switch (random.nextInt(5)) {
            case 0 -> body -> null;
            case 1 -> body -> "503 {}";
            case 2 -> body -> taken(body, id -> random.nextBoolean() ? 429 : 201);
            case 3 -> body -> taken(body, id -> bad.computeIfAbsent(id, any -> random.nextInt(5) == 0) ? 400 : 200);
            default ->
                body -> {
                    taken(body, id -> 201);
                    return "200 {\"items\":[";
                };
        };
    }
}
