package org.jianwen.article.format.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jianwen.article.charset.DecodedText;
import org.jianwen.article.charset.TextDecoder;
import org.jspecify.annotations.Nullable;

/** A message: headers, and the part of it that a reader sees. Immutable; threads may share it. */
public final class MimeMessage {

    private static final Pattern OPENING = Pattern.compile("[\\w-]{2,40}:[ \\t\\r\\n]");
    private static final Pattern BREAK = Pattern.compile("\\r?\\n(?=[ \\t])|[\\r\\n]+$");

    private static final int MOST_HEADERS = 600;
    private static final int LONGEST_HEADER = 1 << 20;

    /** Parts within parts: deeper ones are not read. */
    private static final int DEEPEST = 8;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(MOST_HEADERS)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMalformedHeaderStartsBody(true)
            .build();

    private static final Pattern ENCODED_WORD =
            Pattern.compile("=\\?([^?*\\s]{1,40})(?:\\*[\\w-]{1,20})?(?=\\?[BbQq]\\?)");

    /** The library joins words one by one: more than that takes long, and nobody reads it. */
    private static final int LONGEST_SHOWN = 10_000;

    private final Map<String, String> headers;
    private final @Nullable Part readable;

    /**
     * A part of a message.
     *
     * @param isHtml whether its text is HTML
     * @param place the address of what it shows, or {@code null} where that is not said
     * @param text its text, decoded
     */
    public record Part(boolean isHtml, @Nullable String place, String text) {}

    private MimeMessage(Map<String, String> headers, @Nullable Part readable) {
        this.headers = headers;
        this.readable = readable;
    }

    /** The message that a text is, or {@code null} where it does not open with headers that say how it is written. */
    public static @Nullable MimeMessage of(String text) {
        if (!OPENING.matcher(text).lookingAt()) {
            return null;
        }
        MimeTokenStream stream = new MimeTokenStream(CONFIG);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Map<String, String> headers = new HashMap<>();
        try {
            readHeaders(stream, headers);
            return isMessage(headers) ? new MimeMessage(headers, readable(stream, headers)) : null;
        } catch (MimeException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static boolean isMessage(Map<String, String> headers) {
        String type = headers.get("content-type");
        // Wikis write the type of their notes on top of them.
        return headers.containsKey("mime-version")
                || type != null
                        && headers.size() > 1
                        && !type.toLowerCase(Locale.ROOT).startsWith("text/x-");
    }

    /** Reads on to where the headers that come next end. */
    private static void readHeaders(MimeTokenStream stream, Map<String, String> headers)
            throws IOException, MimeException {
        while (stream.getState() != EntityState.T_END_HEADER) {
            if (stream.getState() == EntityState.T_FIELD) {
                Field field = stream.getField();
                String line = new String(field.getRaw().toByteArray(), StandardCharsets.UTF_8);
                String value =
                        BREAK.matcher(line.substring(line.indexOf(':') + 1)).replaceAll("");
                headers.putIfAbsent(field.getNameLowerCase(), value.strip());
            }
            stream.next();
        }
    }

    /** The first page that is not attached, else the first plain text, else {@code null}. */
    private static @Nullable Part readable(MimeTokenStream stream, Map<String, String> first)
            throws IOException, MimeException {
        Map<String, String> headers = first;
        Part best = null;
        int depth = 0;
        int attached = DEEPEST + 1;
        for (EntityState state = stream.next();
                state != EntityState.T_END_OF_STREAM && depth <= DEEPEST && (best == null || !best.isHtml());
                state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> {
                    headers = new HashMap<>();
                    readHeaders(stream, headers);
                }
                case T_START_MULTIPART -> {
                    depth++;
                    attached = isAttached(headers) ? Math.min(attached, depth) : attached;
                }
                case T_END_MULTIPART -> {
                    attached = depth == attached ? DEEPEST + 1 : attached;
                    depth--;
                }
                case T_BODY -> {
                    Part part = depth >= attached || isAttached(headers) ? null : part(stream, headers);
                    best = part != null && (best == null || part.isHtml()) ? part : best;
                }
                default -> {
                    // What stands around the parts is for programs that know no parts.
                }
            }
        }
        return best;
    }

    private static boolean isAttached(Map<String, String> headers) {
        return headers.getOrDefault("content-disposition", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment");
    }

    private static @Nullable Part part(MimeTokenStream stream, Map<String, String> headers) throws IOException {
        var body = stream.getBodyDescriptor();
        String type = body.getMimeType();
        // What says that it has parts, and not where they are parted, is taken for plain text.
        boolean parted = headers.getOrDefault("content-type", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/");
        boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
        if (parted || !html && !type.equals("text/plain")) {
            return null;
        }
        byte[] bytes = stream.getDecodedInputStream().readAllBytes();
        boolean encoded = body.getTransferEncoding().equals("base64")
                || body.getTransferEncoding().equals("quoted-printable");
        String text = encoded
                ? TextDecoder.decode(bytes, body.getCharset())
                        .map(DecodedText::text)
                        .orElse("")
                : new String(bytes, StandardCharsets.UTF_8);
        return new Part(html, header(headers, "content-location"), text);
    }

    /** What a header says, in words, or {@code null}. */
    public @Nullable String header(String name) {
        return header(headers, name);
    }

    private static @Nullable String header(Map<String, String> headers, String name) {
        String value = headers.get(name);
        if (value == null) {
            return null;
        }
        String shown = value.substring(0, Math.min(value.length(), LONGEST_SHOWN));
        Matcher word = ENCODED_WORD.matcher(shown);
        return word.find() ? decoded(shown, word) : shown;
    }

    /** Senders call charsets by many names: what the bytes are is told as it is of a file. */
    private static String decoded(String value, Matcher word) {
        String charset = word.group(1);
        String bytes = DecoderUtil.decodeEncodedWords(
                word.replaceAll("=?ISO-8859-1"), DecodeMonitor.SILENT, StandardCharsets.ISO_8859_1);
        return StandardCharsets.ISO_8859_1.newEncoder().canEncode(bytes)
                ? TextDecoder.decode(bytes.getBytes(StandardCharsets.ISO_8859_1), charset)
                        .map(DecodedText::text)
                        .orElse("")
                : DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
    }

    /** The part that a reader sees: the first page in it, else the first plain text; {@code null} where there is neither. */
    public @Nullable Part readable() {
        return readable;
    }
}
