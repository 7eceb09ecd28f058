package org.jianwen.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application in its one jar, started as it is deployed. */
class NewsApplicationIT {

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private static Process application;
    private static String port;

    @BeforeAll
    static void start() throws IOException {
        application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("news.jar"),
                        "--server.port=0",
                        "--management.endpoints.web.exposure.include=health,metrics",
                        "--management.endpoint.health.show-details=always",
                        "--news.archive=" + System.getProperty("news.archive"))
                .redirectErrorStream(true)
                .start();
        StringBuilder log = new StringBuilder();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(application.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                port = started.group(1);
                return;
            }
            log.append(line).append('\n');
        }
        throw new AssertionError("the application did not start: " + log);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        application.destroy();
        assertThat(application.waitFor(1, TimeUnit.MINUTES))
                .as("has ended when it was told to")
                .isTrue();
    }

    @Test
    void findsWhatIsInTheArchive() throws Exception {
        HttpResponse<String> answer = get("台风 登陆");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"title\":\"台风“木棉”今夜登陆，沿海三县转移十二万人\"")
                .contains("<mark>台风</mark>")
                .contains("{\"first\":\"2022-07-01\",\"count\":");
    }

    @Test
    void aPageThatCannotBeIsTheCallersMistake() throws Exception {
        HttpResponse<String> answer = get("台风", "&page=-1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("page -1: pages are counted from 1");
    }

    @Test
    void healthAndMetricsTellOfTheIndex() throws Exception {
        assertThat(get(URI.create("http://localhost:" + port + "/actuator/health"))
                        .body())
                .contains("\"jianwen\":{\"details\":{\"articles\":72");
        assertThat(get(URI.create("http://localhost:" + port + "/actuator/metrics/jianwen.articles"))
                        .body())
                .contains("\"value\":72.0");
    }

    private static HttpResponse<String> get(String query, String... more) throws Exception {
        String q = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return get(URI.create("http://localhost:" + port + "/search?q=" + q + String.join("", more)));
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
