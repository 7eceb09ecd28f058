package org.jianwen.query.compile;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query as Lucene runs it.
 *
 * @param query the query, scored
 * @param best finds those of its matches that stand above all others, scored by the sum alone, or {@code null} if none are
 *     known to
 * @param points what is added to that sum for each of them
 * @param matching the same without scores, for counting
 */
@SuppressWarnings("exports") // for the packages of this project, not for those who use it
public record CompiledQuery(Query query, @Nullable Query best, List<Float> points, Query matching) {

    /** Copies the list. */
    public CompiledQuery {
        points = List.copyOf(points);
    }
}
