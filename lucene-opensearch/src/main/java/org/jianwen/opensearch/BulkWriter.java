package org.jianwen.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jianwen.opensearch.bulk.BulkSender;
import org.jianwen.opensearch.bulk.Operation;
import org.jianwen.opensearch.bulk.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Collects operations, and sends them many at a time, one batch after the other: while one is under way the next is collected,
 * and who collects faster than the cluster writes waits. May be shared by threads.
 */
final class BulkWriter implements Closeable {

    private static final int MAX_OPERATIONS = 5_000;

    private final BulkSender sender;
    private final int maxBytes;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("jianwen-bulk").daemon().factory());
    private final List<Refused> refused = new ArrayList<>();
    private long refusedCount;

    /** Of two operations on one article only the later one is to be done. */
    private Map<String, Operation> collected = new LinkedHashMap<>();

    private long bytes;
    private @Nullable Future<?> underWay;

    BulkWriter(ArticleCluster cluster) {
        ClusterOptions options = cluster.options();
        this.maxBytes = options.bulkBytes;
        this.sender = new BulkSender(
                cluster.client(), cluster.name(), options.requestTimeout, options.retryFor, this::refuse);
    }

    private synchronized void refuse(Refused one) {
        refusedCount++;
        if (refused.size() < BulkReport.MAX_REPORTED) {
            refused.add(one);
        }
    }

    void write(Operation operation) throws IOException {
        List<Operation> batch = collect(operation);
        if (batch != null) {
            send(batch);
        }
    }

    private synchronized @Nullable List<Operation> collect(Operation operation) {
        Operation before = collected.remove(operation.id());
        bytes += operation.lines().length - (before == null ? 0 : before.lines().length);
        collected.put(operation.id(), operation);
        return bytes >= maxBytes || collected.size() >= MAX_OPERATIONS ? take() : null;
    }

    private synchronized List<Operation> take() {
        List<Operation> batch = List.copyOf(collected.values());
        collected = new LinkedHashMap<>();
        bytes = 0;
        return batch;
    }

    private void send(List<Operation> batch) throws IOException {
        synchronized (thread) {
            await();
            underWay = thread.submit(() -> {
                sender.send(batch);
                return null;
            });
        }
    }

    private void await() throws IOException {
        Future<?> before = underWay;
        if (before == null) {
            return;
        }
        try {
            before.get();
            underWay = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while articles were written");
        } catch (ExecutionException e) {
            underWay = null;
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException("articles could not be written", e.getCause());
        }
    }

    /** Sends what was collected, and waits until all of it is taken or refused. */
    void flush() throws IOException {
        List<Operation> batch = take();
        if (!batch.isEmpty()) {
            send(batch);
        }
        synchronized (thread) {
            await();
        }
    }

    synchronized BulkReport report() {
        return new BulkReport(sender.accepted(), refused, refusedCount);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
