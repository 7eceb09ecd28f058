package org.jianwen.index.article;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jianwen.index.article.container.Unit;
import org.jianwen.index.article.container.UnitReader;

/**
 * Parses units on all cores and gives their items in the order of the units. The thread that asks takes the units from
 * disk; no more of them are under way than the cores need. Not for use by several threads.
 */
final class ReadPipeline implements Iterator<ReadItem>, AutoCloseable {

    private static final int UNITS_PER_CORE = 8;

    private record Running(long bytes, Future<List<ReadItem>> items) {}

    private final UnitReader units;
    private final ArticleParser parser;
    private final int window;
    private final long maxBytes;
    private final ExecutorService workers;
    private final Deque<Running> running = new ArrayDeque<>();
    private long bytes;
    private Iterator<ReadItem> ready = List.<ReadItem>of().iterator();

    /**
     * A pipeline of these units.
     *
     * @param maxBytes with so many bytes under way, no further unit is taken until one is done
     */
    ReadPipeline(UnitReader units, ArticleParser parser, long maxBytes) {
        this.units = units;
        this.parser = parser;
        this.maxBytes = maxBytes;
        int cores = Runtime.getRuntime().availableProcessors();
        this.window = cores * UNITS_PER_CORE;
        this.workers = Executors.newFixedThreadPool(cores, task -> {
            Thread thread = new Thread(task, "jianwen-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext()) {
            fill();
            Running first = running.poll();
            if (first == null) {
                close();
                return false;
            }
            bytes -= first.bytes();
            ready = result(first.items()).iterator();
        }
        return true;
    }

    @Override
    public ReadItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private void fill() {
        while (!workers.isShutdown()
                && running.size() < window
                && (bytes < maxBytes || running.isEmpty())
                && units.hasNext()) {
            Unit unit = units.next();
            bytes += unit.bytes();
            running.add(new Running(unit.bytes(), workers.submit(() -> parser.parse(unit))));
        }
    }

    private List<ReadItem> result(Future<List<ReadItem>> items) {
        try {
            return items.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while reading"));
        } catch (ExecutionException e) {
            close();
            throw new IllegalStateException("reading failed", e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        units.close();
    }
}
