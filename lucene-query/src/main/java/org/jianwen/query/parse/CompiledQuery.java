package org.jianwen.query.parse;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param sought the strings whose occurrences show why an article matches; none of what is excluded
 * @param closeness what orders the first hits anew, by their texts
 */
public record CompiledQuery(Query query, List<Sought> sought, Closeness closeness) {

    /** Copies the list. */
    public CompiledQuery {
        sought = List.copyOf(sought);
    }

    /** A query whose hits stay in the order of their scores. */
    public CompiledQuery(Query query, List<Sought> sought) {
        this(query, sought, Closeness.NONE);
    }
}
