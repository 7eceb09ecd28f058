package org.jianwen.query.view;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of an index that was asked for. A request works on the state that it began with to its end, whatever is
 * written, refreshed or closed meanwhile. May be shared by threads.
 */
public final class SearchView extends ReferenceManager<ArticleView> {

    private final ArticleIndex index;

    private SearchView(ArticleIndex index, ArticleView first) {
        this.index = index;
        this.current = first;
    }

    /** Opens the newest state of an index. */
    public static SearchView open(ArticleIndex index) throws IOException {
        return new SearchView(index, view(index, index.openReader()));
    }

    private static ArticleView view(ArticleIndex index, DirectoryReader reader) {
        return new ArticleView(reader, index.fields());
    }

    /** The fields of its articles. */
    public ArticleFields fields() {
        return index.fields();
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
            return view(index, newer);
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
}
