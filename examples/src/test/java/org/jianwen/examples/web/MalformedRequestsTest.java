package org.jianwen.examples.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.junit.JianwenExtension;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent, the answer is one of HTTP's in plain words, or the connection is closed; the next is answered. */
class MalformedRequestsTest {

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    private static final String END = "\r\n\r\n";

    @RegisterExtension
    static final JianwenExtension archive = JianwenExtension.of(Article.of("a", "台风登陆", "台风今晨登陆。"));

    private static PageServer server;

    @BeforeAll
    static void start(ArticleSearcher searcher) throws IOException {
        server = PageServer.start(searcher, 0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<String> requests() {
        List<String> all = new ArrayList<>(List.of(
                "nonsense" + END,
                "GET" + END,
                "GET " + END,
                "GET /" + END,
                " / HTTP/1.1" + END,
                "GET  /  HTTP/1.1" + END,
                "GET / HTTP/9.9" + END,
                "GET / HTTP/1.1" + END,
                "GET / HTTP/0.9" + END,
                "GET / http/1.1\r\nHost: localhost" + END,
                "GET / HTTP/1.1 more\r\nHost: localhost" + END,
                "get / HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END,
                "G\0T / HTTP/1.1\r\nHost: localhost" + END,
                "\0\0\0\0" + END,
                "\r\n\r\n\r\n\r\n",
                "\u0016\u0003\u0001\u0002\0\u0001\0\u0001" + END,
                "PRI * HTTP/2.0" + END + "SM" + END,
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END,
                "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END,
                "TRACE /" + HOST + "\r\n",
                "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\nConnection: close" + END,
                "GET / HTTP/1.1\r\nHost: a b" + END,
                "GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close" + END,
                "GET / HTTP/1.1\r\nHost: localhost:99999999999\r\nConnection: close" + END,
                "GET / HTTP/1.1\r\nHost: [::1\r\nConnection: close" + END,
                "GET / HTTP/1.1\r\nHost: \r\nConnection: close" + END,
                "GET / HTTP/1.1\r\nHost : localhost\r\nConnection: close" + END,
                "GET / HTTP/1.1\r\n Host: localhost\r\nConnection: close" + END,
                "GET /" + HOST + "Content-Length: -1" + END,
                "GET /" + HOST + "Content-Length: 1e9" + END,
                "GET /" + HOST + "Content-Length: 99999999999999999999" + END,
                "GET /" + HOST + "Content-Length: 1\r\nContent-Length: 2" + END,
                "GET /" + HOST + "Content-Length: 5\r\nTransfer-Encoding: chunked" + END + "0" + END,
                "GET /" + HOST + "Transfer-Encoding: chunked" + END + "zz\r\n",
                "GET /" + HOST + "Transfer-Encoding: chunked" + END + "FFFFFFFFFFFFFFFF\r\n",
                "GET /" + HOST + "Transfer-Encoding: gzip, chunked" + END + "0" + END,
                "GET /" + HOST + "Expect: the-impossible" + END,
                "GET /" + HOST + "Upgrade: websocket" + END,
                "GET /" + HOST + "X: " + "a".repeat(100_000) + END,
                "GET /" + HOST + "X: 1\r\n".repeat(5_000) + "\r\n",
                "GET /" + HOST + "no colon" + END,
                "GET /" + HOST + ": no name" + END,
                "GET /" + HOST + "X\u0001: y" + END,
                "GET /" + HOST + "Range: bytes=5-1" + END,
                "GET /" + HOST + "If-Modified-Since: never" + END,
                "GET /" + HOST + "Cookie: ;;;=;=\"" + END,
                "GET /" + HOST + "Accept-Encoding: *;q=99" + END));
        for (String target : List.of(
                "/%zz",
                "/%00",
                "/%",
                "/%c0%af",
                "/../../etc/passwd",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/",
                "//evil.example/",
                "/;jsessionid=1",
                "/a/b/c",
                "/\\",
                "/#x",
                "/?q=%zz",
                "/?q=%",
                "/?%00=%00",
                "/?q=%ED%A0%80",
                "/?page=-1",
                "/?page=99999999999999999999",
                "/?page=1&page=x",
                "/?from=2022-13-45",
                "/?from=2023&to=2021",
                "/?zone=Nowhere/Here",
                "/?facet=eon",
                "/?match=perhaps",
                "/?" + "a&".repeat(3_000),
                "/?q=" + "a".repeat(100_000),
                "/?q=" + "(".repeat(2_000),
                "/suggest?q=%zz",
                "/favicon.ico")) {
            all.add("GET " + target + HOST + "\r\n");
        }
        return all;
    }

    @Test
    void thereAreSixtyTwoAtLeast() {
        assertThat(requests()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(62);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredInPlainWordsOrNotAtAll(String request) throws IOException {
        String answer = send(request);
        if (!answer.isEmpty()) {
            assertThat(answer)
                    .matches("(?s)HTTP/1.1 (?:200|204|302|304|4\\d\\d|501|505) .*")
                    .doesNotContain("Exception", "\tat ")
                    .doesNotContainIgnoringCase("jetty");
        }
        assertThat(send("GET /?q=%E5%8F%B0%E9%A3%8E" + HOST + "\r\n")).startsWith("HTTP/1.1 200 ");
    }

    /** What comes back until the connection is closed from there, or we have said all and hear no more. */
    private static String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.address().getPort())) {
            socket.setSoTimeout(20_000);
            StringBuilder answer = new StringBuilder();
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                answer.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            } catch (SocketException closedOnUs) {
                // It has read as much as it wanted to.
                return answer.toString();
            }
            return answer.toString();
        }
    }
}
