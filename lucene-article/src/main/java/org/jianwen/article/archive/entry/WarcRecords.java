package org.jianwen.article.archive.entry;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answers of servers that a web archive keeps (ISO 28500), each by its address; pictures and programs are passed over. */
final class WarcRecords implements ArchiveEntries {

    private static final int LONGEST_LINE = 64 * 1024;
    private static final int MOST_LINES = 500;
    private static final Set<String> KEPT = Set.of("response", "resource", "conversion");
    private static final Set<String> TEXTS = Set.of("text/html", "text/plain", "text/markdown", "text/xml");

    private final InputStream in;
    private InputStream record = InputStream.nullInputStream();
    private InputStream content = record;

    WarcRecords(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (true) {
            record.transferTo(OutputStream.nullOutputStream());
            String version = line(in);
            while (version != null && version.isEmpty()) {
                version = line(in);
            }
            if (version == null) {
                return null;
            }
            if (!version.startsWith("WARC/")) {
                throw new IOException("found no record of a web archive where one was to begin");
            }
            Map<String, String> headers = headers(in);
            record = bounded(in, headers);
            content = record;
            boolean kept = KEPT.contains(headers.getOrDefault("warc-type", ""));
            boolean http = headers.getOrDefault("content-type", "").startsWith("application/http");
            if (kept && (http ? isText(answer()) : isText(headers))) {
                byte[] name = headers.getOrDefault("warc-target-uri", "?").getBytes(StandardCharsets.ISO_8859_1);
                return new Entry(name, false, null, 0, headers.get("warc-date"));
            }
        }
    }

    /** Reads on to the body of an answer; of one that is none of success there is nothing. */
    private Map<String, String> answer() throws IOException {
        String status = line(record);
        Map<String, String> headers = headers(record);
        if (status == null || !status.matches("HTTP/\\S+ 2.*")) {
            return Map.of("content-type", "none");
        }
        boolean chunked = headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked");
        content = chunked ? new BodyInputStream(record, 0, true) : record;
        return headers;
    }

    private static boolean isText(Map<String, String> headers) {
        String type = headers.getOrDefault("content-type", "text/html")
                .split(";", 2)[0]
                .strip();
        String lower = type.toLowerCase(Locale.ROOT);
        return TEXTS.contains(lower) || lower.endsWith("xml") || lower.endsWith("json");
    }

    private static InputStream bounded(InputStream in, Map<String, String> headers) throws IOException {
        try {
            return new BodyInputStream(in, Long.parseLong(headers.getOrDefault("content-length", "")), false);
        } catch (NumberFormatException e) {
            throw new IOException("a record of a web archive that does not say how long it is", e);
        }
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        String line = line(in);
        for (int i = 0; i < MOST_LINES && line != null && !line.isEmpty(); i++) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String value = line.substring(colon + 1).strip();
                headers.putIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), value);
            }
            line = line(in);
        }
        return headers;
    }

    /** A line without its break, or {@code null} at the end. */
    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() == LONGEST_LINE) {
                throw new IOException("a header of a web archive is longer than " + LONGEST_LINE + " bytes");
            }
            line.write(next);
            next = in.read();
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public InputStream content() {
        return content;
    }

    @Override
    public boolean inStream() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** So many bytes, or a body that was sent in pieces, each behind its length. */
    private static final class BodyInputStream extends InputStream {

        private final InputStream in;
        private final boolean chunked;
        private long left;
        private boolean ended;

        BodyInputStream(InputStream in, long left, boolean chunked) {
            this.in = in;
            this.left = left;
            this.chunked = chunked;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0 && !ended) {
                begin();
            }
            if (ended) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("a body that was cut off");
            }
            left -= read;
            return read;
        }

        /** Reads the length of the next piece; the break behind the last is passed over. */
        private void begin() throws IOException {
            String size = chunked ? line(in) : null;
            while (size != null && size.isEmpty()) {
                size = line(in);
            }
            try {
                left = size == null ? 0 : Long.parseLong(size.split(";", 2)[0].strip(), 16);
            } catch (NumberFormatException e) {
                throw new IOException("a body in pieces, one without its length", e);
            }
            ended = left <= 0;
        }
    }
}
