package org.jianwen.query.run;

import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.collect.MatchEngine;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.facet.Counts;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;

/**
 * Where one request is answered: a view of an index, or a cluster. Implemented by modules of this project, and likely to
 * change. For one thread.
 */
public interface SearchBackend extends MatchEngine {

    /** The fields that articles have. */
    ArticleFields fields();

    /** The plan of a request: a new one, or one that was kept. */
    default QueryPlan plan(SearchRequest request, Analyzer analyzer) {
        return QueryPlan.of(request, this, analyzer, fields());
    }

    /** Keeps the plan of a request that was answered at a level, where the same query may be asked again. */
    default void keep(SearchRequest request, QueryPlan plan, RelaxationLevel level) {}

    /** The article of that id. */
    Optional<Article> article(String id) throws IOException;

    /**
     * Counts what was found, as the request wants.
     *
     * @param stop says whether the time is up
     */
    Counts counts(CollectedHits found, SearchRequest request, BooleanSupplier stop) throws IOException;
}
