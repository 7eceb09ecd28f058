package org.jianwen.query.view;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Refreshes a searcher every so often, in one thread of its own, until it is closed. */
public final class RefreshTimer implements Closeable {

    /** Something that can be refreshed. */
    public interface Refreshing {
        void refresh() throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(RefreshTimer.class.getName());

    private final ScheduledExecutorService timer;
    private final Refreshing refreshing;
    private boolean failing;

    /** Starts to refresh, after each interval. */
    public RefreshTimer(Duration interval, Refreshing refreshing) {
        this.refreshing = refreshing;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("jianwen-refresh").factory());
        long nanos = TimeUnit.NANOSECONDS.convert(interval);
        timer.scheduleWithFixedDelay(this::tick, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** Refuses an interval that is not positive; null is none. */
    public static void check(@Nullable Duration interval) {
        if (interval != null && !interval.isPositive()) {
            throw new IllegalArgumentException("refreshing every " + interval + ": the time must be positive");
        }
    }

    /** What is open goes on being searched if this fails; logged once per run of failures. */
    private void tick() {
        try {
            refreshing.refresh();
            failing = false;
        } catch (IOException | RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "a refresh in the background failed and will be tried again", e);
            }
            failing = true;
        }
    }

    /** Waits for a refresh under way; none begins after. */
    @Override
    public void close() {
        timer.close();
    }
}
