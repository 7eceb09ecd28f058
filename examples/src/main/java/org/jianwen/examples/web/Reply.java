package org.jianwen.examples.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What the server answers. May be shared by threads.
 *
 * @param status the HTTP status
 * @param type the media type
 * @param body the text
 */
record Reply(int status, String type, String body) {

    /** Nothing from elsewhere, nothing inline, no framing, forms to this server only. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    static Reply html(int status, String body) {
        return new Reply(status, "text/html; charset=utf-8", body);
    }

    static Reply json(int status, String body) {
        return new Reply(status, "application/json; charset=utf-8", body + "\n");
    }

    static Reply css(String body) {
        return new Reply(200, "text/css; charset=utf-8", body);
    }

    static Reply script(String body) {
        return new Reply(200, "text/javascript; charset=utf-8", body);
    }

    void send(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("Content-Security-Policy", POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Cache-Control",
                type.startsWith("text/html") || type.startsWith("application/") ? "no-store" : "max-age=300");
        if (status == 405) {
            headers.set("Allow", "GET");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
