package org.jianwen.article;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jianwen.article.archive.FileEntryReader;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.schema.ReadItem;

/**
 * Parses entries on all cores and gives their items in the order of the entries. The thread that asks takes the entries
 * from disk; no more of them are under way than the cores need, and none is waited for longer than the time for one file.
 * Not for use by several threads.
 */
final class ReadPipeline implements Iterator<ReadItem>, AutoCloseable {

    private static final int ENTRIES_PER_CORE = 8;

    private final FileEntryReader entries;
    private final ArticleParser parser;
    private final Duration maxTime;
    private final long maxBytes;
    private final ThreadPoolExecutor workers;
    private final int window;
    private final Deque<ReadTask> running = new ArrayDeque<>();
    private long bytes;
    private Iterator<ReadItem> ready = List.<ReadItem>of().iterator();

    ReadPipeline(FileEntryReader entries, ArticleParser parser, ReadLimits limits) {
        this.entries = entries;
        this.parser = parser;
        this.maxTime = limits.maxTime();
        this.maxBytes = limits.archive().maxBytesAhead();
        int cores = Runtime.getRuntime().availableProcessors();
        this.window = cores * ENTRIES_PER_CORE;
        this.workers = new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "jianwen-read");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext()) {
            fill();
            ReadTask first = running.poll();
            if (first == null) {
                close();
                return false;
            }
            bytes -= first.bytes();
            ready = result(first).iterator();
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
                && entries.hasNext()) {
            ReadTask task = new ReadTask(entries.next(), parser);
            bytes += task.bytes();
            running.add(task);
            workers.execute(task);
        }
    }

    private List<ReadItem> result(ReadTask task) {
        try {
            List<ReadItem> items = task.await(maxTime);
            if (!task.isDone() && !task.end()) {
                // A thread that does not end is replaced, and dies with the program at the latest.
                workers.setMaximumPoolSize(workers.getMaximumPoolSize() + 1);
                workers.setCorePoolSize(workers.getCorePoolSize() + 1);
            }
            return items;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new UncheckedIOException(new InterruptedIOException("interrupted while reading"));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        running.clear();
        entries.close();
    }
}
