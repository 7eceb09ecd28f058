package org.jianwen.opensearch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.Json;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures our requests on a cluster of one node beside the same written by hand, with the analyzer smartcn on the node: the news,
 * words of headlines, ten hits with passages, counts by source and month. It takes some minutes, with
 * {@code -Djianwen.benchmark=true}, and writes a table to
 * {@code target/by-hand.txt}.
 */
@EnabledIfSystemProperty(named = "jianwen.benchmark", matches = "true")
class ByHandTest {

    private static final Path NEWS =
            Path.of(System.getProperty("jianwen.shared", "../../shared")).resolve("corpora/news.jsonl.gz");
    private static final int REQUESTS = 300;
    private static final int QUOTED = 200;
    private static final int WARM = 600;
    private static final String BY_HAND = "by-hand";

    private final List<Article> articles = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();

    /** Something that answers a query with the number of its hits. */
    private interface Engine {
        long total(String query) throws IOException;
    }

    @Test
    void ours() throws IOException {
        assumeTrue(Files.exists(NEWS), "no data to measure with: " + NEWS.toAbsolutePath());
        read();
        draw();
        try (Nodes nodes = Nodes.start(1)) {
            URI host = nodes.hosts()[0];
            ClusterClient client =
                    new ClusterClient(List.of(host), Map.of(), null, Duration.ofSeconds(5), Duration.ofMinutes(1));
            double oursIndexed = cpu(() -> indexOurs(host));
            double handIndexed = cpu(() -> indexByHand(client));
            try (ClusterSearcher searcher = ClusterSearcher.open(host)) {
                Engine ours = query -> searcher.search(SearchRequest.of(query)
                                .facetBy(DateInterval.MONTH)
                                .countBy("source")
                                .page(1, 10))
                        .total();
                Engine hand = query -> byHand(client, query);
                List<String> table = new ArrayList<>();
                table.add(
                        "engine | index, CPU s | p50 ms | p99 ms | CPU ms a request | of these the asking thread | quoted found");
                table.add(row("jianwen on a cluster", oursIndexed, ours));
                table.add(row("by hand, smartcn", handIndexed, hand));
                Files.write(Files.createDirectories(Path.of("target")).resolve("by-hand.txt"), table);
            }
            client.close();
        }
    }

    private void read() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(NEWS)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = json.readTree(line);
                Article article = Article.of(
                                row.path("id").asText(),
                                row.path("title").asText(),
                                row.path("body").asText())
                        .withSource(row.path("source").asText());
                String date = row.path("date").asText();
                articles.add(
                        date.matches("\\d{4}-\\d{2}-\\d{2}")
                                ? article.withPublished(
                                        ArticleDate.on(LocalDate.parse(date), ArticleSchema.DEFAULT_ZONE))
                                : article);
            }
        }
    }

    /** Two pieces of a headline, and pieces of texts in quotes. */
    private void draw() {
        SplittableRandom random = new SplittableRandom(17);
        while (words.size() < REQUESTS) {
            String title = han(articles.get(random.nextInt(articles.size())).title(), random, 8);
            if (title.length() == 8) {
                words.add(title.substring(0, 2) + " " + title.substring(2, 4) + " " + title.substring(5, 7));
            }
        }
        while (quoted.size() < QUOTED) {
            String piece = han(articles.get(random.nextInt(articles.size())).body(), random, random.nextInt(2, 9));
            if (piece.length() > 1) {
                quoted.add(piece);
            }
        }
    }

    private static String han(String text, SplittableRandom random, int length) {
        if (text.length() <= length) {
            return "";
        }
        int from = random.nextInt(text.length() - length);
        String piece = text.substring(from, from + length);
        return piece.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? piece
                : "";
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double cpu(Work work) throws IOException {
        long before = processCpu();
        work.run();
        return (processCpu() - before) / 1e9;
    }

    private static long processCpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private void indexOurs(URI host) throws IOException {
        try (ClusterIndexer indexer =
                ClusterIndexer.open(ClusterOptions.of(host).shards(1, 0))) {
            indexer.addAll(articles);
        }
    }

    private void indexByHand(ClusterClient client) throws IOException {
        Map<String, Object> text = Json.map("type", "text", "analyzer", "smartcn");
        Map<String, Object> properties = Json.map(
                "title", text, "body", text, "source", Json.map("type", "keyword"), "date", Json.map("type", "date"));
        client.ask(
                "PUT",
                "/" + BY_HAND,
                Json.map(
                        "settings",
                        Json.map("number_of_shards", 1, "number_of_replicas", 0),
                        "mappings",
                        Json.map("properties", properties)));
        StringBuilder bulk = new StringBuilder();
        for (Article article : articles) {
            Map<String, Object> document =
                    Json.map("title", article.title(), "body", article.body(), "source", article.source());
            if (article.published() != null) {
                document.put("date", article.published().local().toLocalDate().toString());
            }
            bulk.append(json(Json.map("index", Json.map("_id", article.id())))).append('\n');
            bulk.append(json(document)).append('\n');
            if (bulk.length() > 2_000_000) {
                send(client, bulk);
            }
        }
        send(client, bulk);
        client.ask("POST", "/" + BY_HAND + "/_refresh", null);
    }

    private static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }

    private static void send(ClusterClient client, StringBuilder bulk) throws IOException {
        byte[] lines = bulk.toString().getBytes(StandardCharsets.UTF_8);
        client.ask(
                        "POST",
                        "/" + BY_HAND + "/_bulk",
                        lines,
                        "application/x-ndjson",
                        Duration.ofMinutes(1),
                        Duration.ZERO)
                .orThrow("bulk");
        bulk.setLength(0);
    }

    private static long byHand(ClusterClient client, String query) throws IOException {
        String text = query.replace("\"", "");
        Map<String, Object> match = Json.map(
                "query",
                text,
                "fields",
                List.of("title^2", "body"),
                "type",
                query.startsWith("\"") ? "phrase" : "most_fields");
        Map<String, Object> body = Json.map(
                "size",
                10,
                "track_total_hits",
                true,
                "query",
                Json.map("multi_match", match),
                "highlight",
                Json.map("fields", Json.map("title", Json.map(), "body", Json.map())),
                "aggs",
                Json.map(
                        "sources",
                        Json.map("terms", Json.map("field", "source")),
                        "months",
                        Json.map("date_histogram", Json.map("field", "date", "calendar_interval", "month"))));
        return Json.number(Json.at(client.ask("POST", "/" + BY_HAND + "/_search", body), "hits", "total"), "value");
    }

    private String row(String name, double indexed, Engine engine) throws IOException {
        for (int i = 0; i < WARM; i++) {
            engine.total(words.get(i % words.size()));
        }
        long[] nanos = new long[words.size()];
        long process = processCpu();
        long thread = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            engine.total(words.get(i));
            nanos[i] = System.nanoTime() - start;
        }
        double all = (processCpu() - process) / 1e6 / nanos.length;
        double asking = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - thread) / 1e6 / nanos.length;
        long[] sorted = LongStream.of(nanos).sorted().toArray();
        int complete = 0;
        for (String piece : quoted) {
            long there = articles.stream()
                    .filter(article ->
                            article.body().contains(piece) || article.title().contains(piece))
                    .count();
            complete += engine.total("\"" + piece + "\"") >= there ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "%s | %.0f | %.1f | %.1f | %.1f | %.1f | %d of %d",
                name,
                indexed,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6,
                all,
                asking,
                complete,
                quoted.size());
    }
}
