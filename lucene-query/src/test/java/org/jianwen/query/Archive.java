package org.jianwen.query;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.LongSupplier;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;

/**
 * An index in memory for the length of a test, and a searcher of it. JUnit closes it if it is a field with {@code @AutoClose}.
 * {@code JianwenExtension} does more of this for others; its module uses this one, so that it cannot be used here.
 */
public final class Archive implements Closeable {

    private final ArticleIndex index = ArticleIndex.inMemory();
    private final ArticleSearcher searcher;

    private Archive(LongSupplier clock, Writing writing) {
        try {
            write(writing);
            searcher = ArticleSearcher.open(index, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done to an index. */
    interface Writing {
        void into(ArticleIndexer indexer) throws IOException;
    }

    /** Of those articles. */
    public static Archive of(Article... articles) {
        return of(List.of(articles));
    }

    /** Of those articles. */
    public static Archive of(Collection<Article> articles) {
        return written(indexer -> {
            for (Article article : articles) {
                indexer.add(article);
            }
        });
    }

    /** Of what is written into it. */
    static Archive written(Writing writing) {
        return written(System::nanoTime, writing);
    }

    /** Of what is written into it, and with another clock. */
    static Archive written(LongSupplier clock, Writing writing) {
        return new Archive(clock, writing);
    }

    public ArticleIndex index() {
        return index;
    }

    public ArticleSearcher searcher() {
        return searcher;
    }

    /** Writes more, which the searcher finds. */
    void change(Writing writing) throws IOException {
        write(writing);
        searcher.refresh();
    }

    /** All that a result says but scores and times, its hits in the order of their ids. */
    static String said(SearchResult result) {
        return List.of(
                        result.total(),
                        result.articles(),
                        result.totalIsExact(),
                        result.match(),
                        result.counts(),
                        result.diagnosis(),
                        String.valueOf(result.looser()),
                        result.notes(),
                        result.hits().stream()
                                .map(hit -> hit.article().id() + hit.partial() + hit.snippets() + hit.reprints())
                                .sorted()
                                .toList())
                .toString();
    }

    private void write(Writing writing) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            writing.into(indexer);
        }
    }

    @Override
    public void close() throws IOException {
        searcher.close();
        index.close();
    }
}
