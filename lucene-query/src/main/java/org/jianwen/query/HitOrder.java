package org.jianwen.query;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jianwen.schema.ArticleSchema;

/** The order of hits. Hits that are equal in it follow one another by id, so that pages never overlap. */
public enum HitOrder {
    /** Best match first. */
    RELEVANCE,
    /** Latest date first; articles without a date last. */
    NEWEST,
    /** Earliest date first; articles without a date last. */
    OLDEST;

    Sort sort() {
        SortField id = new SortField(ArticleSchema.ID, SortField.Type.STRING);
        return switch (this) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, id);
            case NEWEST -> new Sort(date(true, Long.MIN_VALUE), id);
            case OLDEST -> new Sort(date(false, Long.MAX_VALUE), id);
        };
    }

    private static SortField date(boolean latestFirst, long undated) {
        return new SortField(ArticleSchema.DATE, SortField.Type.LONG, latestFirst, undated);
    }
}
