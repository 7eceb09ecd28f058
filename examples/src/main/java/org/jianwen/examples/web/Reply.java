package org.jianwen.examples.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

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

    void send(Response response, Callback callback) {
        response.setStatus(status);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, type);
        headers.put("Content-Security-Policy", POLICY);
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                HttpHeader.CACHE_CONTROL,
                type.startsWith("text/html") || type.startsWith("application/") ? "no-store" : "max-age=300");
        if (status == 405) {
            headers.put(HttpHeader.ALLOW, "GET, HEAD");
        }
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }
}
