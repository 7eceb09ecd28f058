package org.jianwen.article.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jianwen.article.archive.entry.ArchiveEntries;
import org.jianwen.article.limits.ArchiveLimits;
import org.jspecify.annotations.Nullable;

/** Tells by its first bytes how a stream is to be taken apart. One is for one file on disk and what stands in it. */
final class ArchiveSniffer {

    private static final int HEAD = 64 * 1024;

    /** Where the marks of all kinds of archives have ended; that of tar stands at 257. */
    private static final int MAGIC = 512;

    private static final String WARC = "WARC/1.";

    private static final Pattern JSON_LINES = Pattern.compile(
            "\\A(?:\\xEF\\xBB\\xBF)?\\s*(?:\\{[^\\n]*\\}\\s*(?:\\n|\\z)|\\{[^\\n]*\\n\\s*\\{|\\{[^\\n]*\\z)");
    private static final Pattern JSON_LINES_NAME = Pattern.compile("(?i)\\.(?:jsonl|ndjson)(?:\\.gz)?$");

    /** What lets a small archive have a swollen entry or two and be read to its end. */
    private static final int FILES_AT_LEAST = 16;

    private final @Nullable Path path;
    private final ArchiveLimits limits;
    private final Function<byte[], String> names;
    private final LimitedInputStream.Meter progress;
    private final long maxExpanded;
    private long expanded;

    /**
     * @param path the file on disk, or {@code null} where its bytes are in memory
     * @param size the bytes of the file
     * @param limits how much is taken
     * @param names decodes the name of an entry in an archive
     * @param progress hears of bytes of the file on disk that are read beside its stream
     */
    ArchiveSniffer(
            @Nullable Path path,
            long size,
            ArchiveLimits limits,
            Function<byte[], String> names,
            LimitedInputStream.Meter progress) {
        this.path = path;
        this.limits = limits;
        this.names = names;
        this.progress = progress;
        long times = size > Long.MAX_VALUE / limits.maxExpansion() ? Long.MAX_VALUE : size * limits.maxExpansion();
        this.maxExpanded = Math.max(times, FILES_AT_LEAST * limits.maxFileBytes());
    }

    ArchiveLimits limits() {
        return limits;
    }

    String name(byte[] raw) {
        return names.apply(raw);
    }

    /** Takes the stream apart; {@code depth} is how many archives it stands in. */
    EntrySource open(String file, InputStream in, int depth) throws IOException {
        InputStream buffered = in.markSupported() ? in : new BufferedInputStream(in);
        byte[] head = head(buffered, MAGIC);
        boolean gzip = head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
        boolean zip = ZipArchiveInputStream.matches(head, head.length);
        boolean tar = TarArchiveInputStream.matches(head, head.length);
        boolean warc =
                new String(head, 0, Math.min(head.length, WARC.length()), StandardCharsets.ISO_8859_1).equals(WARC);
        if ((gzip || zip || tar || warc) && depth >= limits.maxDepth()) {
            throw new IOException("an archive inside " + depth + " others; at most " + limits.maxDepth()
                    + " in one another are opened");
        }
        if (gzip) {
            return open(file, expanding(new GZIPInputStream(buffered, HEAD)), depth + 1);
        }
        if (zip || tar || warc) {
            ArchiveEntries entries =
                    zip ? zip(buffered, depth) : tar ? ArchiveEntries.tar(buffered) : ArchiveEntries.warc(buffered);
            return new ArchiveSource(this, file, entries, depth + 1);
        }
        if (mayBeJson(head) && isJsonLines(head(buffered, HEAD - 1))
                || JSON_LINES_NAME.matcher(file).find()) {
            return new LineSource(file, buffered, limits.maxLineBytes());
        }
        return new Whole(file, buffered, limits.maxFileBytes());
    }

    private static byte[] head(InputStream in, int bytes) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(bytes);
        in.reset();
        return head;
    }

    private static boolean mayBeJson(byte[] head) {
        int first = head.length > 2 && head[0] == (byte) 0xEF ? 3 : 0;
        while (first < head.length && head[first] >= 0 && head[first] <= ' ') {
            first++;
        }
        return first == head.length || head[first] == '{';
    }

    private static boolean isJsonLines(byte[] head) {
        return JSON_LINES.matcher(new String(head, StandardCharsets.ISO_8859_1)).lookingAt();
    }

    /** A zip archive by its directory where it has one, which passes over a swollen entry without expanding it. */
    private ArchiveEntries zip(InputStream in, int depth) throws IOException {
        if (path != null && depth == 0) {
            SeekableByteChannel channel = Files.newByteChannel(path);
            try {
                return ArchiveEntries.zip(channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                return ArchiveEntries.zip(in);
            }
        }
        byte[] content = in.readNBytes((int) Math.min(limits.maxFileBytes(), Integer.MAX_VALUE - 16));
        InputStream again = new ByteArrayInputStream(content);
        if (content.length == limits.maxFileBytes()) {
            return ArchiveEntries.zip(new SequenceInputStream(again, in));
        }
        try {
            return ArchiveEntries.zip(new SeekableInMemoryByteChannel(content));
        } catch (IOException | RuntimeException e) {
            return ArchiveEntries.zip(again);
        }
    }

    /** Tells of bytes of the file on disk that are read beside its stream. */
    void taken(long bytes) throws IOException {
        progress.taken(bytes);
    }

    /** Counts what comes out of an archive. */
    InputStream expanding(InputStream in) {
        return new LimitedInputStream(in, Long.MAX_VALUE, bytes -> {
            expanded += bytes;
            if (expanded > maxExpanded) {
                throw new LimitedInputStream.TooMuch(
                        "expands to more than " + LimitedInputStream.size(maxExpanded) + "; the rest was skipped");
            }
        });
    }

    /** Gives the one entry that a whole stream is. */
    private static final class Whole implements EntrySource {

        private final String file;
        private final long max;
        private @Nullable InputStream in;

        Whole(String file, InputStream in, long max) {
            this.file = file;
            this.in = in;
            this.max = max;
        }

        @Override
        public @Nullable FileEntry next() throws IOException {
            if (in == null) {
                return null;
            }
            int known = in.available();
            byte[] content = in instanceof ByteArrayInputStream && known <= max
                    ? in.readAllBytes()
                    : in.readNBytes((int) Math.min(max + 1, Integer.MAX_VALUE - 16));
            in = null;
            if (content.length > max) {
                return new FileEntry.Problem(
                        file, "more than " + LimitedInputStream.size(max) + ", the limit for one article");
            }
            return new FileEntry.Whole(file, content, null, List.of());
        }
    }
}
