package org.jianwen.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jianwen.junit.JianwenExtension;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does with requests, whatever they ask for. */
class PageServerTest {

    @RegisterExtension
    static final JianwenExtension archive =
            JianwenExtension.of(Article.of("storm", "台风登陆", "台风今晨登陆。"), Article.of("calm", "没有日期的文章", "风停了。"));

    private static PageClient client;

    @BeforeAll
    static void start(ArticleSearcher searcher) throws IOException {
        client = PageClient.of(searcher);
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void packsWhatIsLargeForThoseWhoTakeIt() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(client.address().resolve("/?q=x"))
                .header("Accept-Encoding", "br, gzip")
                .build();
        HttpResponse<byte[]> packed = PageClient.HTTP.send(request, BodyHandlers.ofByteArray());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("</html>");
        }
        assertThat(client.get("/?q=x").headers().firstValue("Content-Encoding")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=台风",
                "/page.css",
                "/page.js",
                "/api/search?q=x",
                "/api/suggest?q=t",
                "/nowhere",
                "/?from=never"
            })
    void sendsHeadersThatKeepABrowserSafe(String address) throws Exception {
        HttpResponse<String> answer = client.get(address);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; style-src 'self';")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.body()).doesNotContain("http://", "style=\"", " onclick");
    }

    @Test
    void capsTheQueryAndTheFields() throws Exception {
        assertThat(client.get("/?q=" + "风".repeat(1_001)).statusCode()).isEqualTo(400);
        assertThat(client.get("/?q=" + "风".repeat(1_000)).statusCode()).isEqualTo(200);
        assertThat(client.get("/?" + "a=1&".repeat(300)).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void canOnlyBeRead(String method) throws Exception {
        String answer =
                client.raw(method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405 ").containsIgnoringCase("\nAllow: GET, HEAD\n");
    }

    @Test
    void answersOnlyToItsOwnName() throws Exception {
        assertThat(client.raw("GET / HTTP/1.1\r\nHost: evil.example:80\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 ");
        assertThat(client.raw("GET / HTTP/1.1\r\nHost: localhost:"
                        + client.address().getPort() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void answersToItsNameHoweverItIsSpelled() throws Exception {
        for (String host : List.of("LOCALHOST", "LocalHost:8080", "[::1]", "127.0.0.1:1")) {
            assertThat(client.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void tellsWhatItWouldAnswer() throws Exception {
        String answer = client.raw("HEAD /?q=x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Length: ")
                .doesNotContain("<html");
    }

    @Test
    void readsChineseThatNobodyEncoded() throws Exception {
        assertThat(client.raw("GET /?q=台风 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ")
                .contains("<mark>台风</mark>");
    }

    @Test
    void halfSentRequestsKeepNobodyWaiting() throws Exception {
        List<Socket> half = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                Socket socket = new Socket("127.0.0.1", client.address().getPort());
                socket.getOutputStream().write("GET /?q=a HTTP/1.1\r\nHost: local".getBytes(StandardCharsets.US_ASCII));
                half.add(socket);
            }
            assertThat(client.get("/?q=台风").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n",
                "\0\0\0\0\r\n\r\n",
            })
    void answersMalformedRequestsInPlainWords(String request) throws Exception {
        assertThat(client.raw(request))
                .matches("(?s)HTTP/1.1 (?:400|403|404|405|505) .*")
                .doesNotContain("Exception", "jetty", "\tat ");
    }

    @Test
    void refusesBrokenEncodings() throws Exception {
        assertThat(client.raw("GET /?q=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(client.raw("GET /?q=%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void saysThatAPortIsTaken(ArticleSearcher searcher) {
        int port = client.address().getPort();
        assertThatIOException()
                .isThrownBy(() -> PageServer.start(searcher, port))
                .withMessage("port " + port + " is taken: choose another with --port");
    }

    @Test
    void answersManyAtOnce() {
        List<Integer> statuses = IntStream.range(0, 40)
                .mapToObj(i -> PageClient.HTTP.sendAsync(client.request("/?q=台风"), BodyHandlers.ofString()))
                .toList()
                .stream()
                .map(answer -> answer.join().statusCode())
                .toList();
        assertThat(statuses).hasSize(40).containsOnly(200);
    }
}
