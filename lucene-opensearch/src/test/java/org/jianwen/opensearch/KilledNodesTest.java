package org.jianwen.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.Json;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two of three nodes are killed one after the other, the cluster manager first, while articles are written and searched. Runs for
 * some minutes, with {@code -Djianwen.long=true}; the figures are in {@code target/killed-nodes.txt}.
 */
@EnabledIfSystemProperty(named = "jianwen.long", matches = "true")
class KilledNodesTest {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private final List<Long> searches = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final List<String> figures = new ArrayList<>();

    @Test
    void nothingThatWasTakenIsLostAndSearchesGoOn() throws Exception {
        assumeTrue(
                Files.exists(Distribution.zip()),
                "no distribution: mvn dependency:get -Dtransitive=false"
                        + " -Dartifact=org.opensearch.distribution.integ-test-zip:opensearch:3.8.0:zip");
        try (Distribution nodes = Distribution.start(3);
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            ClusterOptions options = ClusterOptions.of(nodes.hosts())
                    .index("killed")
                    .shards(3, 1)
                    .bulkBytes(200_000)
                    .requestTimeout(Duration.ofSeconds(30))
                    .retryFor(LONG);
            try (ArticleCluster cluster = ArticleCluster.open(options)) {
                say("started and green", () -> await(cluster.client(), 3, "green"));
                Future<BulkReport> written = threads.submit(() -> write(cluster));
                Future<?> searched = threads.submit(() -> search(cluster));
                Thread.sleep(10_000);
                String manager = manager(cluster.client());
                killAndReturn(nodes, cluster, manager, "cluster manager");
                Thread.sleep(5_000);
                String now = manager(cluster.client());
                String other = Set.of("node-1", "node-2", "node-3").stream()
                        .filter(name -> !name.equals(now) && !name.equals(manager))
                        .findFirst()
                        .orElseThrow();
                killAndReturn(nodes, cluster, other, "another node");
                done.set(true);
                BulkReport report = written.get();
                searched.get();
                check(cluster, report);
            } finally {
                done.set(true);
            }
        }
    }

    private void killAndReturn(Distribution nodes, ArticleCluster cluster, String name, String what) throws Exception {
        int before = next.get();
        nodes.kill(name);
        say(what + " killed; the others are one cluster again", () -> await(cluster.client(), 2, "yellow"));
        int between = next.get();
        nodes.startNode(name);
        say("it is back and the cluster green", () -> await(cluster.client(), 3, "green"));
        figures.add((between - before) + " and " + (next.get() - between) + " articles were added in these times");
    }

    private void say(String what, Callable<?> waiting) throws Exception {
        long start = System.nanoTime();
        waiting.call();
        figures.add(String.format(Locale.ROOT, "%s after %.1f s", what, (System.nanoTime() - start) / 1e9));
    }

    private BulkReport write(ArticleCluster cluster) throws IOException, InterruptedException {
        try (ClusterIndexer indexer = ClusterIndexer.open(cluster)) {
            while (!done.get()) {
                int number = next.getAndIncrement();
                indexer.add(Article.of("a" + number, "台风" + number, "台风梅花在浙江登陆，第" + number + "次，记者从现场报道。"));
                if (number % 10 == 0) {
                    Thread.sleep(20);
                }
            }
            indexer.commit();
            return indexer.report();
        }
    }

    private @Nullable Void search(ArticleCluster cluster) throws InterruptedException {
        try (ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            while (!done.get()) {
                long start = System.nanoTime();
                try {
                    searcher.search(SearchRequest.of("台风 浙江"));
                } catch (IOException e) {
                    failures.add(e.toString());
                }
                searches.add(System.nanoTime() - start);
                Thread.sleep(20);
            }
        }
        return null;
    }

    private static @Nullable Void await(ClusterClient client, int nodes, String status) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        String last = "";
        while (System.nanoTime() < end) {
            try {
                Map<String, @Nullable Object> health = client.ask("GET", "/_cluster/health", null);
                last = health.toString();
                boolean good = status.equals(health.get("status")) || "green".equals(health.get("status"));
                if (Json.number(health, "number_of_nodes") == nodes && good) {
                    return null;
                }
            } catch (IOException e) {
                last = e.toString();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not " + status + " with " + nodes + " nodes: " + last);
    }

    private static String manager(ClusterClient client) throws IOException {
        Object id =
                client.ask("GET", "/_cluster/state/cluster_manager_node", null).get("cluster_manager_node");
        return String.valueOf(Json.at(client.ask("GET", "/_nodes/_all/os", null), "nodes", String.valueOf(id))
                .get("name"));
    }

    private void check(ArticleCluster cluster, BulkReport report) throws IOException {
        assertThat(report.refusedCount()).isZero();
        assertThat(report.accepted()).isEqualTo(next.get());
        Set<String> there = new TreeSet<>();
        try (ClusterSearcher searcher = ClusterSearcher.open(cluster);
                ClusterSnapshot snapshot = searcher.snapshot()) {
            assertThat(snapshot.size()).isEqualTo(next.get());
            SearchRequest request = SearchRequest.of("")
                    .withoutCounts()
                    .withoutSnippets()
                    .orderBy("id")
                    .page(1, 1_000);
            for (String after = null; ; ) {
                SearchResult page = snapshot.search(request.after(after));
                for (Hit hit : page.hits()) {
                    assertThat(there.add(hit.article().id())).isTrue();
                }
                after = page.next();
                if (after == null) {
                    break;
                }
            }
        }
        assertThat(there).hasSize(next.get());
        List<Long> sorted = searches.stream().sorted().toList();
        figures.add(next.get() + " articles accepted, all of them there, none twice");
        figures.add(String.format(
                Locale.ROOT,
                "%d searches, %d failed, p50 %.0f ms, p99 %.0f ms, the longest %.1f s",
                sorted.size(),
                failures.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 99 / 100) / 1e6,
                sorted.getLast() / 1e9));
        Files.write(Files.createDirectories(Path.of("target")).resolve("killed-nodes.txt"), figures);
        assertThat(failures).isEmpty();
    }
}
