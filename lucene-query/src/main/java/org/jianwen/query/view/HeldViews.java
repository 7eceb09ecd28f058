package org.jianwen.query.view;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/** The views that readers of one searcher hold on to. Each has one reference to what it reads. May be shared by threads. */
public final class HeldViews {

    private final int most;
    private final LongSupplier clock;
    private final Set<Held> open = new HashSet<>();

    /**
     * None yet.
     *
     * @param most how many may be open at a time
     * @param clock gives nanoseconds since some moment
     */
    public HeldViews(int most, LongSupplier clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Holds a view that is open when this is called. */
    public synchronized Held hold(ArticleView view, Duration keep) {
        if (open.size() >= most) {
            throw new IllegalStateException(
                    most + " snapshots are open: close those no longer read, or keep them for a shorter time");
        }
        view.counted().incRef();
        Held held = new Held(view, keep);
        open.add(held);
        return held;
    }

    /** Closes those that nobody has used for as long as they were to be kept. */
    public synchronized void expire() throws IOException {
        for (Held held : List.copyOf(open)) {
            if (held.isExpired()) {
                close(held);
            }
        }
    }

    /** Closes all. */
    public synchronized void closeAll() throws IOException {
        for (Held held : List.copyOf(open)) {
            close(held);
        }
    }

    private synchronized void close(Held held) throws IOException {
        if (open.remove(held)) {
            held.view.counted().decRef();
        }
    }

    private synchronized boolean use(Held held) {
        return open.contains(held) && held.view.counted().tryIncRef();
    }

    /** One of them. May be shared by threads. */
    public final class Held {

        private final ArticleView view;
        private final Duration keep;
        private volatile long lastUse = clock.getAsLong();

        private Held(ArticleView view, Duration keep) {
            this.view = view;
            this.keep = keep;
        }

        /** Asks it something, unless it is closed. */
        public <T> T ask(ArticleView.Question<T> question) throws IOException {
            expire();
            if (!use(this)) {
                throw new IllegalStateException("this snapshot is closed, or was not used for " + keep
                        + ": take another, or keep it for longer");
            }
            try {
                return question.on(view);
            } finally {
                lastUse = clock.getAsLong();
                view.counted().decRef();
            }
        }

        /** Closes it once what is asked has been answered. */
        public void close() throws IOException {
            HeldViews.this.close(this);
        }

        private boolean isExpired() {
            return Duration.ofNanos(clock.getAsLong() - lastUse).compareTo(keep) >= 0;
        }
    }
}
