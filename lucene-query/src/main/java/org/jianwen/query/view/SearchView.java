package org.jianwen.query.view;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jianwen.query.collect.Restriction;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of an index that was asked for. A request works on the state that it began with to its end, whatever is
 * written, refreshed or closed meanwhile. May be shared by threads.
 */
public final class SearchView extends ReferenceManager<ArticleView> {

    private final ArticleIndex index;
    private final BackendSearch search;

    private SearchView(ArticleIndex index, LongSupplier clock) throws IOException {
        this.index = index;
        DirectoryReader reader = index.openReader();
        this.search = new BackendSearch(index.fields(), clock);
        this.current = view(reader);
    }

    /** Opens the newest state of an index. Time is measured by that clock, which gives nanoseconds since some moment. */
    public static SearchView open(ArticleIndex index, LongSupplier clock) throws IOException {
        return new SearchView(index, clock);
    }

    private ArticleView view(DirectoryReader reader) {
        return new ArticleView(reader, index.fields(), search);
    }

    /** What a restriction lets be seen of it. */
    public NarrowedView restrictedTo(Restriction restriction) {
        return new NarrowedView(restriction, search.afresh());
    }

    /** Whether this is the newest state that was asked for. */
    public boolean isCurrent(ArticleView searcher) {
        return current == searcher;
    }

    @Override
    protected @Nullable ArticleView refreshIfNeeded(ArticleView searcher) throws IOException {
        long start = System.nanoTime();
        try {
            DirectoryReader newer = index.openNewer(searcher.counted());
            if (newer == null) {
                return null;
            }
            index.tell(new IndexEvent.Refreshed(newer.numDocs(), Duration.ofNanos(System.nanoTime() - start)));
            return view(newer);
        } catch (IOException e) {
            index.tell(new IndexEvent.Failed("refresh", e));
            throw e;
        }
    }

    @Override
    protected boolean tryIncRef(ArticleView searcher) {
        return searcher.counted().tryIncRef();
    }

    @Override
    protected void decRef(ArticleView searcher) throws IOException {
        searcher.counted().decRef();
    }

    @Override
    protected int getRefCount(ArticleView searcher) {
        return searcher.counted().getRefCount();
    }

    @Override
    protected void afterClose() {
        search.close();
    }
}
