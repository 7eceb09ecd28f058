package org.jianwen.query.run;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.compile.RelaxationLevel;

/**
 * The plans of queries asked lately of one view of an index. A click on a filter, the next page and what many people ask
 * are the same query again: its plan is taken out for a request, and put back for the next. May be shared by threads.
 */
public final class QueryPlans {

    /** The most UTF-16 units of a query whose plan is kept: a pasted page is hardly asked twice. */
    static final int MAX_LENGTH = 100;

    /**
     * The most UTF-16 units of all queries whose plans are kept, each counted as {@value #OVERHEAD} more than it has. A
     * plan takes less than 3 KB of heap for each in an index of one segment, so that some 700 plans take 25 MB.
     */
    static final int MAX_KEPT = 9_000;

    private static final int OVERHEAD = 4;

    private final Map<Key, QueryPlan> kept = new LinkedHashMap<>();
    private int size;

    private record Key(String query, ZoneId zone, int ranking) {

        static Key of(SearchRequest request) {
            return new Key(request.query(), request.zone(), request.ranking().fingerprint());
        }

        int size() {
            return query.length() + OVERHEAD;
        }
    }

    /** What is in Lucene's language is not read here. */
    private static boolean mayBeKept(SearchRequest request) {
        return request.lucene() == null && request.query().length() <= MAX_LENGTH;
    }

    /** Takes out the plan of a request, if there is one. */
    synchronized Optional<QueryPlan> take(SearchRequest request) {
        if (!mayBeKept(request)) {
            return Optional.empty();
        }
        Key key = Key.of(request);
        QueryPlan plan = kept.remove(key);
        if (plan == null) {
            return Optional.empty();
        }
        size -= key.size();
        return plan.isOf(request.ranking()) ? Optional.of(plan) : Optional.empty();
    }

    /** Keeps the plan of a request that was answered at a level; those asked longest ago make room. */
    synchronized void keep(SearchRequest request, QueryPlan plan, RelaxationLevel level) {
        if (!mayBeKept(request) || !plan.release(level)) {
            return;
        }
        Key key = Key.of(request);
        if (kept.put(key, plan) == null) {
            size += key.size();
        }
        for (Iterator<Key> oldest = kept.keySet().iterator(); size > MAX_KEPT; ) {
            size -= oldest.next().size();
            oldest.remove();
        }
    }
}
