package org.jianwen.article.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the lines of a stream in batches, so that a file of any length is read in little memory. */
final class LineSource implements EntrySource {

    private static final int BATCH_LINES = 64;
    private static final int BATCH_BYTES = 256 * 1024;

    private final String file;
    private final InputStream in;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;
    private long number;
    private boolean ended;
    private FileEntry.@Nullable Problem problem;
    private @Nullable IOException failure;

    LineSource(String file, InputStream in, int maxLineBytes) {
        this.file = file;
        this.in = in;
        this.maxLineBytes = maxLineBytes;
    }

    @Override
    public @Nullable FileEntry next() throws IOException {
        List<FileEntry.Line> lines = problem == null ? batch() : List.of();
        if (!lines.isEmpty()) {
            return new FileEntry.Lines(file, lines);
        }
        FileEntry.Problem found = problem;
        problem = null;
        if (found == null && failure != null) {
            throw new IOException("after line " + number + ": " + Failures.why(failure), failure);
        }
        return found;
    }

    /** Some lines; none at the end, before a line that is too long, or where reading failed. */
    private List<FileEntry.Line> batch() {
        List<FileEntry.Line> lines = new ArrayList<>();
        long bytes = 0;
        try {
            while (!ended && failure == null && lines.size() < BATCH_LINES && bytes < BATCH_BYTES) {
                byte[] line = line();
                if (line == null) {
                    problem = new FileEntry.Problem(
                            file,
                            "line " + number + ": longer than " + LimitedInputStream.size(maxLineBytes)
                                    + ", the limit for one line");
                    return lines;
                }
                if (!isBlank(line)) {
                    lines.add(new FileEntry.Line(number, line));
                    bytes += line.length;
                }
            }
        } catch (IOException e) {
            failure = e;
        }
        return lines;
    }

    /** The next line without its break, or {@code null} where it is too long. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, in.read(buffer));
                if (to == 0) {
                    ended = true;
                    number += line.size() > 0 ? 1 : 0;
                    return tooLong ? null : line.toByteArray();
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            tooLong |= line.size() + (long) end - from > maxLineBytes;
            if (!tooLong) {
                line.write(buffer, from, end - from);
            }
            boolean complete = end < to;
            from = complete ? end + 1 : end;
            if (complete) {
                number++;
                return tooLong ? null : line.toByteArray();
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
