package org.jianwen.query.parse;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param sought the strings whose occurrences show why an article matches; none of what is excluded
 */
public record CompiledQuery(Query query, List<Sought> sought) {

    /** Copies the list. */
    public CompiledQuery {
        sought = List.copyOf(sought);
    }
}
