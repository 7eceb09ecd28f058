package org.jianwen.query.facet;

/** A count by date. */
public final class DateCount {
    private DateCount() {}
}
