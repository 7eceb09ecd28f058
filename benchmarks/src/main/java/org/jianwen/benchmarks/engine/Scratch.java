package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for an index, deleted when it is closed.
 *
 * @param folder the folder
 */
public record Scratch(Path folder) implements Closeable {

    /** A new, empty folder. */
    public static Scratch create() throws IOException {
        return new Scratch(Files.createTempDirectory("jianwen-benchmark"));
    }

    /** The bytes of all files in it. */
    public long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
    }

    /** What is in a folder before the folder. */
    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
