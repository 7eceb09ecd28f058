package org.jianwen.query.compile;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jianwen.query.collect.BestMatches;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param best those of its matches that stand above all others, as far as they are known, the fewest and best first
 * @param matching the same without scores, for counting
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public record CompiledQuery(Query query, List<BestMatches> best, Query matching) {

    /** Copies the list. */
    public CompiledQuery {
        best = List.copyOf(best);
    }
}
