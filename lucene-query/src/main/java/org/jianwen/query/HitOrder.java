package org.jianwen.query;

/** The order of hits. Hits that are equal in it follow one another by id, so that pages never overlap. */
public enum HitOrder {
    /** Best match first. */
    RELEVANCE,
    /** Latest date first; articles without a date last. */
    NEWEST,
    /** Earliest date first; articles without a date last. */
    OLDEST;
}
