package org.jianwen.article;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jianwen.article.archive.FileEntry;
import org.jianwen.article.archive.FileEntryReader;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/**
 * Parses entries on all cores and gives their items in the order of the entries. The thread that asks takes the entries
 * from disk; no more of them are under way than the cores need, and none is waited for longer than the time for one file.
 * Not for use by several threads.
 */
final class ReadPipeline implements Iterator<ReadItem>, AutoCloseable {

    private static final int ENTRIES_PER_CORE = 8;

    /** A page of so many bytes is read in less time than other threads take to wake up. */
    private static final int SMALL = 64 * 1024;

    /** A small file takes less than that, as reading takes time linear in its size. */
    private static final Duration NO_TIME = Duration.ofSeconds(1);

    private final FileEntryReader entries;
    private final ArticleParser parser;
    private final Duration maxTime;
    private final long maxBytes;
    private final ReadThreads threads;
    private final int cores = Runtime.getRuntime().availableProcessors();
    /** All tasks whose items were not given yet, in the order of the entries. */
    private final Deque<ReadTask> running = new ArrayDeque<>();
    /** Those of them that no thread has taken; guards itself and what follows. */
    private final Deque<ReadTask> waiting = new ArrayDeque<>();

    private int working;
    private boolean closed;
    private long bytes;
    private Iterator<ReadItem> ready = List.<ReadItem>of().iterator();

    ReadPipeline(FileEntryReader entries, ArticleParser parser, ReadLimits limits, ReadThreads threads) {
        this.entries = entries;
        this.parser = parser;
        this.maxTime = limits.maxTime();
        this.maxBytes = limits.archive().maxBytesAhead();
        this.threads = threads;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext()) {
            fill();
            if (ready.hasNext()) {
                return true;
            }
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
        while (!closed
                && running.size() < cores * ENTRIES_PER_CORE
                && (bytes < maxBytes || running.isEmpty())
                && entries.hasNext()) {
            FileEntry entry = entries.next();
            if (running.isEmpty() && entry.bytes() <= SMALL && maxTime.compareTo(NO_TIME) >= 0 && !entries.hasNext()) {
                ready = here(entry).iterator();
                return;
            }
            ReadTask task = new ReadTask(entry, parser);
            bytes += task.bytes();
            running.add(task);
            begin(task);
        }
    }

    /** Reads the last entry on the thread that asks. */
    private List<ReadItem> here(FileEntry entry) {
        List<ReadItem> items = new ArrayList<>();
        parser.parse(entry, items::add);
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
        return items;
    }

    private void begin(ReadTask task) {
        synchronized (waiting) {
            waiting.add(task);
            if (working == cores) {
                return;
            }
            working++;
        }
        threads.run(this::work);
    }

    private void work() {
        for (ReadTask task = next(null); task != null; task = next(task)) {
            task.run();
        }
    }

    /** The next task for a thread, or null where there is none or the thread was replaced meanwhile. */
    private @Nullable ReadTask next(@Nullable ReadTask before) {
        synchronized (waiting) {
            if (before != null && before.isLost()) {
                return null;
            }
            ReadTask task = waiting.poll();
            working -= task == null ? 1 : 0;
            return task;
        }
    }

    /** A thread that does not end is replaced, and dies with the program at the latest. */
    private void replace(ReadTask task) {
        synchronized (waiting) {
            if (task.isDone()) {
                return;
            }
            task.lose();
            if (waiting.isEmpty()) {
                working--;
                return;
            }
        }
        threads.run(this::work);
    }

    private List<ReadItem> result(ReadTask task) {
        try {
            List<ReadItem> items = task.await(maxTime);
            if (!task.isDone() && !task.end()) {
                replace(task);
            }
            return items;
        } catch (InterruptedException e) {
            task.cancel();
            Thread.currentThread().interrupt();
            throw interrupted();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private UncheckedIOException interrupted() {
        close();
        return new UncheckedIOException(new InterruptedIOException("interrupted while reading"));
    }

    @Override
    public void close() {
        closed = true;
        synchronized (waiting) {
            waiting.clear();
        }
        running.forEach(ReadTask::cancel);
        running.clear();
        entries.close();
    }
}
