package org.jianwen.query;

import org.apache.lucene.search.Sort;
import org.jianwen.query.collect.HitSort;

/** The order of hits. Hits that are equal in it follow one another by id, so that pages never overlap. */
public enum HitOrder {
    /** Best match first. */
    RELEVANCE,
    /** Latest date first; articles without a date last. */
    NEWEST,
    /** Earliest date first; articles without a date last. */
    OLDEST;

    Sort sort() {
        return switch (this) {
            case RELEVANCE -> HitSort.byScore();
            case NEWEST -> HitSort.byDate(true);
            case OLDEST -> HitSort.byDate(false);
        };
    }
}
