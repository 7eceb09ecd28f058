package org.jianwen.query;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jianwen.query.view.Answers;
import org.jianwen.query.view.ArticleView;

/** The views of one searcher that are open. Each holds one reference to what it reads. May be shared by threads. */
final class SearchSnapshots {

    private final Answers answers;
    private final LongSupplier clock;
    private final Set<SearchSnapshot> open = new HashSet<>();

    SearchSnapshots(Answers answers, LongSupplier clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** A view of what a searcher reads, which is open when this is called. */
    synchronized SearchSnapshot open(ArticleView searcher, Duration keep) {
        if (open.size() >= SearchSnapshot.MAX_OPEN) {
            throw new IllegalStateException(SearchSnapshot.MAX_OPEN
                    + " views are open: close those that nobody reads, or pin them for less long");
        }
        searcher.counted().incRef();
        SearchSnapshot view = new SearchSnapshot(answers, searcher, this, keep, clock);
        open.add(view);
        return view;
    }

    /** Takes a reference to what an open view reads, which the caller gives back; false if the view is closed. */
    synchronized boolean use(SearchSnapshot view) {
        return open.contains(view) && view.searcher().counted().tryIncRef();
    }

    synchronized void close(SearchSnapshot view) throws IOException {
        if (open.remove(view)) {
            view.searcher().counted().decRef();
        }
    }

    synchronized void expire() throws IOException {
        for (SearchSnapshot view : List.copyOf(open)) {
            if (view.expired()) {
                close(view);
            }
        }
    }

    synchronized void closeAll() throws IOException {
        for (SearchSnapshot view : List.copyOf(open)) {
            close(view);
        }
    }
}
