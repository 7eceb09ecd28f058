package org.jianwen.junit;

import java.io.IOException;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory with a searcher, made for the first who uses it and closed after the last: a class and its nested
 * classes, each test, and the subclasses of a class may use one at a time, in one thread or several.
 */
final class SharedArchive {

    private final Filling filling;
    private final ArticleFields fields;
    private int users;
    private @Nullable Opened opened;

    SharedArchive(Filling filling, ArticleFields fields) {
        this.filling = filling;
        this.fields = fields;
    }

    /** An index and a searcher opened on it. */
    record Opened(ArticleIndex index, ArticleSearcher searcher) {

        private static Opened filled(Filling filling, ArticleFields fields) throws IOException {
            ArticleIndex index = ArticleIndex.inMemory(fields);
            try {
                try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                    filling.into(indexer);
                }
                return new Opened(index, ArticleSearcher.open(index));
            } catch (IOException | RuntimeException e) {
                index.close();
                throw e;
            }
        }

        private void close() throws IOException {
            try (index) {
                searcher.close();
            }
        }
    }

    /** A use that has begun and ends when it is closed, once. */
    final class Use implements AutoCloseable {
        private boolean ended;

        @Override
        public void close() throws IOException {
            synchronized (SharedArchive.this) {
                if (!ended) {
                    ended = true;
                    leave();
                }
            }
        }
    }

    synchronized Use use() throws IOException {
        if (opened == null) {
            opened = Opened.filled(filling, fields);
        }
        users++;
        return new Use();
    }

    synchronized Opened opened() {
        if (opened == null) {
            throw new IllegalStateException("no test of this JianwenExtension is running: keep it in a field with"
                    + " @RegisterExtension, static if it is used before each test");
        }
        return opened;
    }

    private void leave() throws IOException {
        users--;
        Opened last = opened;
        if (users == 0 && last != null) {
            opened = null;
            last.close();
        }
    }
}
