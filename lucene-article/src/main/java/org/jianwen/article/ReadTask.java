package org.jianwen.article;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jianwen.article.archive.FileEntry;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/** Reads one entry on a thread of its own, and lets another wait for it no longer than a time. */
final class ReadTask implements Runnable {

    /** How long a thread that was told to end is waited for, before it is taken for lost. */
    private static final long GRACE_MILLIS = 500;

    /** How much of a file is read at least, and how long that may take after the file's time. */
    private static final int BEGINNING = 64 * 1024;

    private static final long BEGINNING_MILLIS = 1000;

    /** Longer, such as for ever, makes no difference. */
    private static final long LONGEST_SECONDS = 1_000_000_000;

    private final FileEntry entry;
    private final ArticleParser parser;
    private final List<ReadItem> items = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile long start;
    private @Nullable Thread thread;
    private boolean lost;
    private @Nullable Throwable failure;

    ReadTask(FileEntry entry, ArticleParser parser) {
        this.entry = entry;
        this.parser = parser;
    }

    long bytes() {
        return entry.bytes();
    }

    @Override
    public void run() {
        start = System.nanoTime();
        synchronized (this) {
            thread = Thread.currentThread();
        }
        begun = true;
        try {
            parser.parse(entry, this::add);
        } catch (RuntimeException | Error e) {
            failure = e;
        } finally {
            release();
            done.countDown();
        }
    }

    /** The thread goes on to another task, which is not to be told to end for this one. */
    private synchronized void release() {
        thread = null;
        Thread.interrupted();
    }

    private void add(ReadItem item) {
        synchronized (items) {
            items.add(item);
        }
    }

    /** What was read within that time of the beginning, and a line about the rest. */
    List<ReadItem> await(Duration max) throws InterruptedException {
        if (isDoneWithin(max)) {
            if (failure != null) {
                throw new IllegalStateException("reading failed: " + entry.file(), failure);
            }
            return items;
        }
        List<ReadItem> read;
        synchronized (items) {
            read = new ArrayList<>(items);
        }
        if (read.isEmpty() && entry instanceof FileEntry.Whole whole) {
            read.addAll(beginning(whole));
        }
        String what = read.isEmpty() ? "skipped" : "the rest after article " + read.size() + " was skipped";
        read.add(new ReadItem.Skipped(entry.file(), "reading took longer than " + words(max) + "; " + what));
        return read;
    }

    /** Waits once for most files: to wake a thread takes as long as to read a page. The time of a file begins with its thread. */
    private boolean isDoneWithin(Duration max) throws InterruptedException {
        long all = Math.min(max.toSeconds(), LONGEST_SECONDS) * 1_000_000_000 + max.toNanosPart();
        long left = all;
        while (left > 0 || !begun) {
            if (done.await(left, TimeUnit.NANOSECONDS)) {
                return true;
            }
            left = begun ? all - (System.nanoTime() - start) : all;
        }
        return false;
    }

    /** The article at the beginning of a file that takes too long as a whole, if that is read at once. */
    private List<ReadItem> beginning(FileEntry.Whole whole) throws InterruptedException {
        ReadTask task = new ReadTask(whole.beginning(Math.min(BEGINNING, whole.content().length / 4)), parser);
        Thread reading = new Thread(task, "jianwen-read-beginning");
        reading.setDaemon(true);
        reading.start();
        if (!task.done.await(BEGINNING_MILLIS, TimeUnit.MILLISECONDS)) {
            reading.interrupt();
            return List.of();
        }
        return task.items.stream()
                .filter(ReadItem.Found.class::isInstance)
                .limit(1)
                .toList();
    }

    boolean isDone() {
        return done.getCount() == 0;
    }

    /** Tells the thread to end, if there is one. */
    synchronized void cancel() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Tells the thread to end, and says whether it did. */
    boolean end() throws InterruptedException {
        cancel();
        return done.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Gives its thread up, which is to take no other task should it end. */
    synchronized void lose() {
        lost = true;
    }

    synchronized boolean isLost() {
        return lost;
    }

    private static String words(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }
}
