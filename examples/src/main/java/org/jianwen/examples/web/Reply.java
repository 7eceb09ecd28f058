package org.jianwen.examples.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
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
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** What is smaller gains nothing. */
    private static final int MIN_PACKED = 1_000;

    private static final Pattern PACKED = Pattern.compile("\\bgzip\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$))");

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

    void send(Request request, Response response, Callback callback) {
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
        headers.put(HttpHeader.VARY, "Accept-Encoding, Accept-Language");
        String accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
        if (bytes.length > MIN_PACKED
                && accepted != null
                && PACKED.matcher(accepted).find()) {
            bytes = packed(bytes);
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be packed", e);
        }
        return packed.toByteArray();
    }
}
