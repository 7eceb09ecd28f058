package org.jianwen.index;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.jianwen.schema.Article;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.origin.OriginFields;

/** The articles that an index stores, whatever analysis its terms were made with. For one thread. */
final class IndexRebuild {

    private final DirectoryReader reader;
    private final ProgressListener listener;
    private long done;

    private IndexRebuild(DirectoryReader reader, ProgressListener listener) {
        this.reader = reader;
        this.listener = listener;
    }

    /**
     * Adds all that is stored to an indexer, which is left open.
     *
     * @return the number of articles
     * @throws IOException if the index cannot be read or written
     */
    static long run(DirectoryReader reader, ArticleIndexer into, ProgressListener listener) throws IOException {
        try (ParallelAdder adder = new ParallelAdder(into)) {
            new IndexRebuild(reader, listener).addTo(adder);
        }
        return reader.numDocs();
    }

    private void addTo(ParallelAdder adder) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            StoredFields stored = leaf.reader().storedFields();
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    Article article = ArticleDocuments.article(stored.document(doc));
                    adder.add(article, OriginFields.of(leaf.reader(), doc));
                    done++;
                    listener.onProgress(article.id(), done, reader.numDocs());
                }
            }
        }
    }
}
