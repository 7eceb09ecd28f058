package org.jianwen.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.Bits;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDocuments;

/** The articles that an index stores, whatever analysis its terms were made with. For one thread. */
final class IndexRebuild {

    private final DirectoryReader reader;
    private final StoredFields stored;
    private final ProgressListener listener;
    private long done;

    private IndexRebuild(DirectoryReader reader, ProgressListener listener) throws IOException {
        this.reader = reader;
        this.stored = reader.storedFields();
        this.listener = listener;
    }

    /**
     * Adds all that is stored to an indexer, which is left open.
     *
     * @return the number of articles
     * @throws IOException if the index cannot be read or written
     */
    static long run(DirectoryReader reader, ArticleIndexer into, ProgressListener listener) throws IOException {
        try {
            into.addAll(new IndexRebuild(reader, listener).articles());
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        return reader.numDocs();
    }

    private Stream<Article> articles() {
        Bits live = MultiBits.getLiveDocs(reader);
        return IntStream.range(0, reader.maxDoc())
                .filter(doc -> live == null || live.get(doc))
                .mapToObj(this::article);
    }

    private Article article(int doc) {
        try {
            Article article = ArticleDocuments.article(stored.document(doc));
            done++;
            listener.onProgress(article.id(), done, reader.numDocs());
            return article;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
