package org.jianwen.article;

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
import java.util.concurrent.FutureTask;
import org.jianwen.article.archive.Unit;
import org.jianwen.article.archive.UnitReader;
import org.jianwen.schema.ReadItem;

/**
 * Parses units on all cores and gives their items in the order of the units. The thread that asks takes the units from
 * disk, and parses too rather than wait; no more of them are under way than the cores need. Not for use by several threads.
 */
final class ReadPipeline implements Iterator<ReadItem>, AutoCloseable {

    private static final int UNITS_PER_CORE = 8;

    private record Running(long bytes, FutureTask<List<ReadItem>> items) {}

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
        this.workers = Executors.newFixedThreadPool(Math.max(1, cores - 1), task -> {
            Thread thread = new Thread(task, "jianwen-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext()) {
            fill();
            if (running.isEmpty()) {
                close();
                return false;
            }
            helpUntilFirst();
            Running first = running.poll();
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
            FutureTask<List<ReadItem>> items = new FutureTask<>(() -> parser.parse(unit));
            running.add(new Running(unit.bytes(), items));
            workers.execute(items);
        }
    }

    /** Parses units that no worker has begun, until the first is done or all are begun; to wait and be woken costs as much. */
    private void helpUntilFirst() {
        Iterator<Running> left = running.iterator();
        while (!running.getFirst().items().isDone() && left.hasNext()) {
            left.next().items().run();
        }
    }

    private List<ReadItem> result(FutureTask<List<ReadItem>> items) {
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
