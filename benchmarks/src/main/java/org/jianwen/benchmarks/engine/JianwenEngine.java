package org.jianwen.benchmarks.engine;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;

/** Ours, through its front doors. */
public final class JianwenEngine implements Engine {

    private final ArticleSearcher searcher;

    private JianwenEngine(ArticleSearcher searcher) {
        this.searcher = searcher;
    }

    /** Indexes articles and opens the index. */
    public static JianwenEngine build(Scratch scratch, List<Article> articles) throws IOException {
        index(scratch, articles);
        return open(scratch);
    }

    /** Opens an index that is there. */
    public static JianwenEngine open(Scratch scratch) throws IOException {
        return new JianwenEngine(ArticleSearcher.open(scratch.folder()));
    }

    /**
     * Writes an index, in one thread like the other engines: threads that share a core take more processor time for the
     * same work.
     */
    public static void index(Scratch scratch, List<Article> articles) throws IOException {
        IndexerOptions options = IndexerOptions.defaults().buffer(PlainEngine.BUFFER_MEBIBYTES);
        try (ArticleIndexer indexer = ArticleIndexer.create(scratch.folder(), options)) {
            for (Article article : articles) {
                indexer.add(article);
            }
        }
    }

    /** Writes an index as a program does that has all articles at hand: on all processors. */
    public static void indexOnAllProcessors(Scratch scratch, Stream<Article> articles) throws IOException {
        IndexerOptions options = IndexerOptions.defaults().buffer(PlainEngine.BUFFER_MEBIBYTES);
        try (ArticleIndexer indexer = ArticleIndexer.create(scratch.folder(), options)) {
            indexer.addAll(articles);
        }
    }

    /** What may be meant by a query that finds little. */
    public List<String> meant(String query) throws IOException {
        return searcher.didYouMean(query);
    }

    /** What begins with what was typed. */
    public int suggested(String typed) throws IOException {
        return searcher.suggest(typed, 10).size();
    }

    @Override
    public String name() {
        return "jianwen";
    }

    @Override
    public List<String> top(String query, int hits) throws IOException {
        SearchRequest request =
                SearchRequest.of(query).page(1, hits).withoutCounts().withoutSnippets();
        return search(request).hits().stream().map(hit -> hit.article().id()).toList();
    }

    /** All that the library answers. */
    public SearchResult search(SearchRequest request) throws IOException {
        return searcher.search(request);
    }

    @Override
    public void close() throws IOException {
        searcher.close();
    }
}
