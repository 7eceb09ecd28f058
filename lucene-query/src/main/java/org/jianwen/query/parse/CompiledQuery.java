package org.jianwen.query.parse;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.occurrence.HighlightTerm;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param matching the same without scores, for counting
 * @param terms what shows in an article why it matches; none of what is excluded
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public record CompiledQuery(Query query, Query matching, List<HighlightTerm> terms) {

    /** Copies the list. */
    public CompiledQuery {
        terms = List.copyOf(terms);
    }
}
