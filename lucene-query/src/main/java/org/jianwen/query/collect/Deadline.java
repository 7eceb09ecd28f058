package org.jianwen.query.collect;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * When a request must be answered. Latches once expired. For one request, whose threads share it.
 */
public final class Deadline implements QueryTimeout {

    private final LongSupplier clock;
    private final long start;
    private final @Nullable Long nanos;
    private volatile boolean passed;

    private Deadline(LongSupplier clock, @Nullable Long nanos) {
        this.clock = clock;
        this.start = clock.getAsLong();
        this.nanos = nanos;
    }

    /**
     * A deadline so long from now.
     *
     * @param limit how long, or {@code null} for ever
     * @param clock nanoseconds since some moment, such as {@link System#nanoTime()}
     */
    public static Deadline after(@Nullable Duration limit, LongSupplier clock) {
        return new Deadline(clock, limit == null ? null : nanos(limit));
    }

    /** Whether the time is up. */
    @Override
    public boolean shouldExit() {
        if (nanos != null && !passed && clock.getAsLong() - start >= nanos) {
            passed = true;
        }
        return passed;
    }

    /** Whether the deadline was ever found expired: then something may be missing. */
    public boolean passed() {
        return passed;
    }

    /** How much time is left, 1 ms at least; {@code null} if there is no limit. */
    public @Nullable Duration left() {
        return nanos == null ? null : Duration.ofNanos(Math.max(1_000_000, nanos - (clock.getAsLong() - start)));
    }

    /** Wraps a searcher so that it stops at this deadline. Without a limit it gives back the same searcher. */
    public IndexSearcher limit(IndexSearcher searcher) {
        if (nanos == null) {
            return searcher;
        }
        IndexSearcher limited = new IndexSearcher(searcher.getIndexReader());
        limited.setSimilarity(searcher.getSimilarity());
        limited.setQueryCache(searcher.getQueryCache());
        limited.setQueryCachingPolicy(searcher.getQueryCachingPolicy());
        limited.setTimeout(this);
        return limited;
    }

    private static long nanos(Duration limit) {
        try {
            return limit.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }
}
