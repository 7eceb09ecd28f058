package org.jianwen.index.write;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Commits after so many changes, or in the background every so often. May be shared by threads. */
public final class CommitPolicy implements Closeable {

    /** Something that can be committed. */
    public interface Committing {
        long commit() throws IOException;
    }

    private static final System.Logger LOG = System.getLogger(CommitPolicy.class.getName());

    private final int every;
    private final Committing committing;
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong sinceTick = new AtomicLong();
    private boolean failing;
    private final @Nullable ScheduledExecutorService timer;

    /**
     * A policy for what is committed.
     *
     * @param changes so many are committed together; 0 for any number
     * @param time how often to commit in the background; zero for never
     */
    public CommitPolicy(int changes, Duration time, Committing committing) {
        this.every = changes;
        this.committing = committing;
        if (time.isZero()) {
            timer = null;
        } else {
            timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("jianwen-commit").factory());
            long nanos = TimeUnit.NANOSECONDS.convert(time);
            timer.scheduleWithFixedDelay(this::tick, nanos, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Is told of a change; commits if it is the last of as many as are committed together. */
    public void changed() throws IOException {
        sinceTick.incrementAndGet();
        if (every > 0 && changes.incrementAndGet() % every == 0) {
            committing.commit();
        }
    }

    /** What fails here is not lost: the next commit has it too, and tells its caller. Logged once per run of failures. */
    private void tick() {
        if (sinceTick.getAndSet(0) == 0) {
            return;
        }
        try {
            committing.commit();
            failing = false;
        } catch (IOException | RuntimeException e) {
            sinceTick.incrementAndGet();
            if (!failing) {
                LOG.log(Level.WARNING, "a commit in the background failed and will be tried again", e);
            }
            failing = true;
        }
    }

    /** Waits for a commit under way; none begins after. */
    @Override
    public void close() {
        if (timer != null) {
            timer.close();
        }
    }
}
