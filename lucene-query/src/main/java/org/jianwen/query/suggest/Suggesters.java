package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.IndexReader;
import org.jianwen.query.suggest.vocabulary.TitleRuns;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the suggester of the newest view that was asked for. Those of former views are forgotten. While one thread
 * makes it, the others go on with that of the view before. May be shared by threads.
 */
public final class Suggesters {

    /** The fields whose values are suggested of every index. */
    static final List<String> BUILT_IN = List.of(ArticleSchema.SOURCE);

    private final ReentrantLock making = new ReentrantLock();
    private final TitleRuns titles = new TitleRuns();
    private volatile @Nullable Made latest;

    private record Made(Object view, Suggester suggester) {}

    /** Creates an empty cache. */
    public Suggesters() {}

    /** The suggester of a view, or of the one before: of titles, words and sources. */
    public Suggester of(IndexReader reader) throws IOException {
        return of(reader, BUILT_IN);
    }

    /**
     * The suggester of a view, or of the one before.
     *
     * @param fields the keyword fields whose values are suggested
     */
    public Suggester of(IndexReader reader, List<String> fields) throws IOException {
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
                made = new Made(view, Suggester.of(reader, titles, fields));
                latest = made;
            }
            return made.suggester;
        } finally {
            making.unlock();
        }
    }
}
