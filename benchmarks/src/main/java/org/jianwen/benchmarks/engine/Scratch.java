package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

    /** Work of one of several threads. */
    @FunctionalInterface
    interface Work {
        /** Does the part of the thread of that number. */
        void run(int thread) throws IOException;
    }

    /** Does the work in so many threads, in this one if one is enough. */
    static void inThreads(int threads, Work work) throws IOException {
        if (threads == 1) {
            work.run(0);
            return;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Void>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                parts.add(pool.submit(() -> {
                    work.run(thread);
                    return null;
                }));
            }
            for (Future<Void> part : parts) {
                part.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IOException("a thread failed: " + e.getMessage(), e);
        }
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
