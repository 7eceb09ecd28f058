package org.jianwen.examples.ask;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file in UTF-8, one query each, read one at a time. Bytes that are not UTF-8 become replacement
 * characters. For one thread.
 */
public final class QueryLines implements Closeable {

    /** The longest line, in UTF-16 code units; what stands behind is left out. */
    public static final int MAX_LENGTH = 4 << 20;

    private final Reader reader;
    private boolean first = true;

    QueryLines(InputStream bytes) {
        this.reader = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    }

    /** Opens a file, or the standard input for {@code -}. */
    public static QueryLines open(Path file) throws IOException {
        if (file.toString().equals("-")) {
            return new QueryLines(new FileInputStream(FileDescriptor.in));
        }
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a folder: --batch wants a file of one query a line");
        }
        return new QueryLines(Files.newInputStream(file));
    }

    /** The next line without its end, or {@code null} behind the last. */
    public @Nullable String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        while (c >= 0 && c != '\n') {
            if (line.length() < MAX_LENGTH) {
                line.append((char) c);
            }
            c = reader.read();
        }
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        if (first && !line.isEmpty() && line.charAt(0) == '\ufeff') {
            line.deleteCharAt(0);
        }
        first = false;
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
