package org.jianwen.query.parse;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.query.collect.BestMatches;
import org.jspecify.annotations.Nullable;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param best those of its matches that stand above all others, or {@code null} if none are known to
 * @param matching the same without scores, for counting
 * @param terms what shows in an article why it matches; none of what is excluded
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public record CompiledQuery(Query query, @Nullable BestMatches best, Query matching, List<HighlightTerm> terms) {

    /** Copies the list. */
    public CompiledQuery {
        terms = List.copyOf(terms);
    }
}
