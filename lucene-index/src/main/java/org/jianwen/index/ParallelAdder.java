package org.jianwen.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jianwen.schema.origin.SyncTarget;

/**
 * Adds articles on all processors, with few waiting at a time. Articles of one id go through one thread, so that the one
 * given last stays. For one caller's thread.
 */
final class ParallelAdder implements SyncTarget.Adder {

    /** Articles that may wait for each thread; more make the caller wait. */
    private static final int WAITING = 32;

    private static final Work END = new Work(Article.of("end", "", ""), List.of());

    /** An article, and the places that it came from as far as they are remembered. */
    private record Work(Article article, List<Origin> origins) {}

    private final List<BlockingQueue<Work>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    ParallelAdder(ArticleIndexer indexer) {
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            BlockingQueue<Work> queue = new ArrayBlockingQueue<>(WAITING);
            queues.add(queue);
            Thread thread = new Thread(() -> drain(queue, indexer), "jianwen-adder-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /**
     * Adds an article soon; waits while too many are waiting.
     *
     * @throws IOException if the disk failed for an article given earlier
     * @throws IllegalArgumentException if an article given earlier cannot be indexed
     */
    void add(Article article) throws IOException {
        add(article, List.of());
    }

    @Override
    public void add(Article article, List<Origin> origins) throws IOException {
        rethrow();
        put(queues.get(Math.floorMod(article.id().hashCode(), queues.size())), new Work(article, origins));
    }

    /** Waits until all is added, even if it is interrupted: no thread stays behind. */
    @Override
    public void close() throws IOException {
        for (BlockingQueue<Work> queue : queues) {
            withoutInterruption(() -> queue.put(END));
        }
        for (Thread thread : threads) {
            withoutInterruption(thread::join);
        }
        rethrow();
    }

    /**
     * After a failure of the disk the rest is taken from the queue and dropped, so that nobody waits for ever. An article
     * that cannot be indexed takes no other with it that was given before the caller was told.
     */
    private void drain(BlockingQueue<Work> queue, ArticleIndexer indexer) {
        try {
            for (Work work = queue.take(); work != END; work = queue.take()) {
                Throwable before = failure.get();
                if (before == null || before instanceof IllegalArgumentException) {
                    addOne(indexer, work);
                }
            }
        } catch (InterruptedException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void addOne(ArticleIndexer indexer, Work work) {
        try {
            indexer.add(work.article(), work.origins());
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void put(BlockingQueue<Work> queue, Work work) throws IOException {
        try {
            queue.put(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while articles were being added; what was committed before is safe", e);
        }
    }

    private interface Waiting {
        void run() throws InterruptedException;
    }

    private static void withoutInterruption(Waiting waiting) {
        boolean interrupted = false;
        while (true) {
            try {
                waiting.run();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the caller did wrong stays the caller's mistake, and a closed indexer a closed indexer. */
    private void rethrow() throws IOException {
        Throwable cause = failure.get();
        if (cause instanceof IllegalArgumentException) {
            throw new IllegalArgumentException(cause.getMessage(), cause);
        }
        if (cause instanceof IllegalStateException) {
            throw new IllegalStateException(cause.getMessage(), cause);
        }
        if (cause != null) {
            throw new IOException("an article could not be added: " + cause.getMessage(), cause);
        }
    }
}
