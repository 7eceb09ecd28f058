package org.jianwen.spring;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.jianwen.schema.store.IndexListener;
import org.jspecify.annotations.Nullable;

/** Whether an index can be read and written, for the health of an application. May be shared by threads. */
final class IndexState implements IndexListener {

    private final AtomicReference<IndexEvent.@Nullable Failed> failed = new AtomicReference<>();

    /** A failed write is over when a commit has been written. */
    @Override
    public void on(IndexEvent event) {
        if (event instanceof IndexEvent.Failed failure && !failure.during().equals("refresh")) {
            failed.set(failure);
        } else if (event instanceof IndexEvent.Committed) {
            failed.set(null);
        }
    }

    /**
     * What there is to say of an index that is well.
     *
     * @throws IOException if it cannot be read, or if the last write failed
     */
    Map<String, Object> details(ArticleIndex index, ArticleSearcher searcher) throws IOException {
        IndexEvent.Failed failure = failed.get();
        if (failure != null) {
            throw new IOException(
                    index.name() + ": " + failure.during() + " failed: "
                            + failure.failure().getMessage(),
                    failure.failure());
        }
        searcher.refresh();
        return new TreeMap<>(Map.of("index", index.name(), "articles", searcher.size()));
    }
}
