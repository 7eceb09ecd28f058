package org.jianwen.query;

import java.io.IOException;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.query.collect.Deadline;
import org.jianwen.schema.ArticleSchema;

/**
 * Answers requests on another engine than an index of one's own, in the same way. Its users are modules of this project.
 * May be shared by threads.
 */
public final class BackendSearch implements AutoCloseable {

    private final Analyzer analyzer = ArticleSchema.analyzer();

    /** Opens what requests share. */
    public BackendSearch() {}

    /**
     * Answers a request.
     *
     * @param backend makes the engine for it, which is told when the answer is due
     * @throws IOException if the engine cannot be reached or fails
     */
    public SearchResult search(SearchRequest request, Function<Deadline, SearchBackend> backend) throws IOException {
        return new SearchRun(backend, analyzer, request, System::nanoTime).answer();
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
