package org.jianwen.query.parse;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param matching the same without scores, for counting
 * @param sought the strings whose occurrences show why an article matches; none of what is excluded
 */
public record CompiledQuery(Query query, Query matching, List<Sought> sought) {

    /** Copies the list. */
    public CompiledQuery {
        sought = List.copyOf(sought);
    }
}
