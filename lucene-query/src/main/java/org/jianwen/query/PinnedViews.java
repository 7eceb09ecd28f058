package org.jianwen.query;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.lucene.search.IndexSearcher;

/** The views of one searcher that are open. Each holds one reference to what it reads. May be shared by threads. */
final class PinnedViews {

    private final Answers answers;
    private final LongSupplier clock;
    private final Set<PinnedView> open = new HashSet<>();

    PinnedViews(Answers answers, LongSupplier clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** A view of what a searcher reads, which is open when this is called. */
    synchronized PinnedView open(IndexSearcher searcher, Duration keep) {
        if (open.size() >= PinnedView.MAX_OPEN) {
            throw new IllegalStateException(
                    PinnedView.MAX_OPEN + " views are open: close those that nobody reads, or pin them for less long");
        }
        searcher.getIndexReader().incRef();
        PinnedView view = new PinnedView(answers, searcher, this, keep, clock);
        open.add(view);
        return view;
    }

    /** Takes a reference to what an open view reads, which the caller gives back; false if the view is closed. */
    synchronized boolean use(PinnedView view) {
        return open.contains(view) && view.searcher().getIndexReader().tryIncRef();
    }

    synchronized void close(PinnedView view) throws IOException {
        if (open.remove(view)) {
            view.searcher().getIndexReader().decRef();
        }
    }

    synchronized void expire() throws IOException {
        for (PinnedView view : List.copyOf(open)) {
            if (view.expired()) {
                close(view);
            }
        }
    }

    synchronized void closeAll() throws IOException {
        for (PinnedView view : List.copyOf(open)) {
            close(view);
        }
    }
}
