package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/**
 * The suggester of the newest view that was asked for; those of former views are forgotten. While one thread makes it, the
 * others go on with that of the view before. May be shared by threads.
 */
public final class Suggesters {

    private final ReentrantLock making = new ReentrantLock();
    private final SegmentTitles titles = new SegmentTitles();
    private volatile @Nullable Made latest;

    private record Made(Object view, Suggester suggester) {}

    /** None yet. */
    public Suggesters() {}

    /** The suggester of a view, or of the one before. */
    public Suggester of(IndexReader reader) throws IOException {
        IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
        Object view = cache == null ? reader : cache.getKey();
        Made made = latest;
        if (made != null && made.view.equals(view)) {
            return made.suggester;
        }
        if (made == null) {
            making.lock();
        } else if (!making.tryLock()) {
            return made.suggester;
        }
        try {
            made = latest;
            if (made == null || !made.view.equals(view)) {
                made = new Made(view, Suggester.of(reader, titles));
                latest = made;
            }
            return made.suggester;
        } finally {
            making.unlock();
        }
    }
}
