package org.jianwen.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jianwen.junit.JianwenExtension;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fifty clients at once: for two seconds in a build, for a minute with {@code -Djianwen.long=true}. */
class ManyClientsTest {

    private static final int CLIENTS = 50;
    private static final Duration TIME =
            Boolean.getBoolean("jianwen.long") ? Duration.ofMinutes(1) : Duration.ofSeconds(2);

    @RegisterExtension
    static final JianwenExtension archive = JianwenExtension.of(IntStream.range(0, 200)
            .mapToObj(
                    i -> Article.of("a" + i, "第" + i + "号台风", "台风今晨登陆，沿海列车停运。").withSource("报" + i % 7))
            .toList());

    @Test
    void everyRequestIsAnswered(ArticleSearcher searcher) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (PageServer server = PageServer.start(searcher, 0);
                HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            HttpRequest request = HttpRequest.newBuilder(server.address().resolve("/?q=%E5%8F%B0%E9%A3%8E"))
                    .build();
            long end = System.nanoTime() + TIME.toNanos();
            List<Future<Map<Integer, Integer>>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> ask(client, request, end)));
            }
            for (Future<Map<Integer, Integer>> answers : clients) {
                answers.get().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
            }
        }
        assertThat(statuses).containsOnlyKeys(200);
    }

    private static Map<Integer, Integer> ask(HttpClient client, HttpRequest request, long end) throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        do {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            statuses.merge(status, 1, Integer::sum);
        } while (System.nanoTime() < end);
        return statuses;
    }
}
