package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.jianwen.examples.Cli.Ran;
import org.jianwen.examples.text.Terminal;
import org.jianwen.examples.web.PageServer;
import org.jianwen.opensearch.ClusterSearcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on a cluster of one node answer as they do on an index in a folder. */
class ClusterCommandsTest {

    @TempDir
    static Path folder;

    private static final OpenSearchRunner NODE = new OpenSearchRunner();
    private static String address = "";

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        address = "http://127.0.0.1:" + port;
        int transport = freePort();
        NODE.onBuild((number, settings) -> {
            settings.put("http.port", String.valueOf(port));
            settings.put("transport.port", String.valueOf(transport));
            settings.put("network.host", "127.0.0.1");
            settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        });
        NODE.build(newConfigs()
                .basePath(folder.resolve("node").toString())
                .clusterName("jianwen-examples")
                .numOfNode(1)
                .disableESLogger());
        assertThat(run("index", Cli.SAMPLE).code()).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() throws IOException {
        NODE.close();
    }

    private static Ran run(Object command, Object... args) {
        Object[] all = new Object[args.length + 3];
        all[0] = command;
        all[1] = "--cluster";
        all[2] = address;
        System.arraycopy(args, 0, all, 3, args.length);
        return Cli.run(folder.resolve("cache"), Terminal.NONE, all);
    }

    @Test
    void searchingAnswersTheSame() throws IOException {
        for (String query : new String[] {"台风", "\"台风 登陆\"", "高铁 -台风", "没有这样的词", "太风"}) {
            Ran here = Cli.run("search", "--json", query);
            Ran there = run("search", "--json", query);
            assertThat(there.code()).isEqualTo(here.code());
            for (String part : new String[] {"total", "dates", "sources", "notes", "did_you_mean"}) {
                assertThat(there.json().path(part))
                        .as(query + " " + part)
                        .isEqualTo(here.json().path(part));
            }
        }
        assertThat(run("search", "台风", "--timeline").out())
                .isEqualTo(Cli.run("search", "台风", "--timeline").out());
        assertThat(run("search", "台风", "--explain").out()).contains("台风");
    }

    @Test
    void whatIsThereIsNotReadAgain() throws IOException {
        JsonNode again = run("index", "--json", Cli.SAMPLE).json();
        assertThat(again.path("unchanged").asInt())
                .isPositive()
                .isEqualTo(again.path("articles").asInt());
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("removed").asInt()).isZero();
    }

    @Test
    void aPageIsServed() throws Exception {
        try (ClusterSearcher searcher = ClusterSearcher.open(URI.create(address));
                PageServer server = PageServer.start(searcher, 0);
                HttpClient client = HttpClient.newHttpClient()) {
            String query = "?q=%E5%8F%B0%E9%A3%8E";
            for (String path :
                    new String[] {"/" + query, "/api/search" + query, "/api/suggest?q=taif", "/api/timeline" + query}) {
                var answer = client.send(
                        HttpRequest.newBuilder(
                                        URI.create(server.address().toString().replaceFirst("/$", "") + path))
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body()).as(path).contains("台风");
            }
        }
    }

    @Test
    void anIndexThatIsNotThereIsNotMade() {
        Ran ran = run("search", "台风", "--index", "nowhere");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("no index 「nowhere」 is on the cluster");
    }
}
