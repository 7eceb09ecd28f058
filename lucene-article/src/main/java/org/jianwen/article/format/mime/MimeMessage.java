package org.jianwen.article.format.mime;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A message or a part of one: headers, a blank line, a text or parts. Immutable; threads may share it. */
public final class MimeMessage {

    private static final Pattern HEADER = Pattern.compile("([\\w-]{2,40}):(?: .*|\\t.*)?");
    private static final Pattern BOUNDARY =
            Pattern.compile("boundary=(?:\"([^\"]{1,200})\"|([^\\s;]{1,200}))", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("charset=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);

    private static final int MOST_LINES = 600;

    /** Parts within parts: deeper ones are not read. */
    private static final int DEEPEST = 8;

    private final String text;
    private final Map<String, String> headers;
    private final int from;
    private final int to;

    private MimeMessage(String text, Map<String, String> headers, int from, int to) {
        this.text = text;
        this.headers = headers;
        this.from = from;
        this.to = to;
    }

    /** The message that a text is, or {@code null} where it does not open with headers that say how it is written. */
    public static @Nullable MimeMessage of(String text) {
        MimeMessage message = of(text, 0, text.length());
        // Wikis write the type of their notes on top of them.
        boolean is = message.headers.containsKey("mime-version")
                || message.headers.containsKey("content-type")
                        && message.headers.size() > 1
                        && !message.type().startsWith("text/x-");
        return is ? message : null;
    }

    private static MimeMessage of(String text, int begin, int end) {
        Map<String, String> headers = new HashMap<>();
        Matcher header = HEADER.matcher(text);
        StringBuilder value = new StringBuilder();
        String name = "";
        int line = begin;
        for (int count = 0; count < MOST_LINES && line < end; count++) {
            int next = lineEnd(text, line, end);
            boolean goesOn = next > line && count > 0 && " \t".indexOf(text.charAt(line)) >= 0;
            if (!goesOn) {
                headers.putIfAbsent(name, value.toString());
                if (!header.region(line, next).matches()) {
                    break;
                }
                name = header.group(1).toLowerCase(Locale.ROOT);
                value.setLength(0);
                value.append(text, header.end(1) + 1, next);
            } else {
                value.append(' ').append(text, line, next);
            }
            line = after(text, next, end);
        }
        headers.remove("");
        return new MimeMessage(text, headers, line < end ? after(text, lineEnd(text, line, end), end) : end, end);
    }

    private static int lineEnd(String text, int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static int after(String text, int lineEnd, int end) {
        return Math.min(end, text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1);
    }

    /** What a header says, in words, or {@code null}. */
    public @Nullable String header(String name) {
        String value = headers.get(name);
        return value == null ? null : EncodedWords.decode(value.strip());
    }

    /** The part that a reader sees: the first page in it, else the first plain text; {@code null} where there is neither. */
    public @Nullable MimeMessage readable() {
        return readable(0);
    }

    /** Whether its text is HTML. */
    public boolean isHtml() {
        return type().startsWith("text/html") || type().startsWith("application/xhtml");
    }

    private String type() {
        return headers.getOrDefault("content-type", "text/plain").strip().toLowerCase(Locale.ROOT);
    }

    private @Nullable MimeMessage readable(int depth) {
        if (!type().startsWith("multipart/")) {
            return isHtml() || type().startsWith("text/plain") ? this : null;
        }
        Matcher matcher = BOUNDARY.matcher(headers.get("content-type"));
        if (!matcher.find() || depth == DEEPEST) {
            return null;
        }
        String boundary = "--" + (matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        MimeMessage best = null;
        int part = next(boundary, from);
        while (part >= 0 && (best == null || !best.isHtml())) {
            int begin = after(text, lineEnd(text, part, to), to);
            int next = next(boundary, begin);
            MimeMessage found = of(text, begin, next < 0 ? to : next);
            boolean attached = found.headers
                    .getOrDefault("content-disposition", "")
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .startsWith("attachment");
            MimeMessage readable = attached ? null : found.readable(depth + 1);
            best = readable != null && (best == null || readable.isHtml()) ? readable : best;
            part = next;
        }
        return best;
    }

    /** Where that boundary stands next, at the beginning of a line; or -1. */
    private int next(String boundary, int begin) {
        int at = text.indexOf(boundary, begin, to);
        while (at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r') {
            at = text.indexOf(boundary, at + 1, to);
        }
        return at;
    }

    /** Its text, decoded. */
    public String text() {
        Matcher charset = CHARSET.matcher(headers.getOrDefault("content-type", ""));
        String encoding = headers.getOrDefault("content-transfer-encoding", "").strip();
        String label = charset.find() ? charset.group(1) : null;
        return EncodedWords.text(text.substring(from, to), encoding, label);
    }
}
