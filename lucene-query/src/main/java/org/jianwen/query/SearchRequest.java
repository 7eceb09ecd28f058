package org.jianwen.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, and how to show it. Immutable; each method gives a changed copy.
 *
 * @param query what a person typed; see {@link org.jianwen.query.parse.syntax.QuerySyntax}; blank finds every article
 * @param from the first day of publication that counts, or {@code null} for no limit
 * @param to the last day of publication that counts, or {@code null} for no limit
 * @param sources only articles of one of these sources; of any if empty
 * @param order the order of hits
 * @param page which page of hits, from 1
 * @param size the number of hits on a page, 0 to {@value #MAX_SIZE}
 * @param interval how wide the bars of the counts by date are, or {@code null} for no such counts
 * @param zone where a point in time falls on a day, for the limits and the counts
 */
public record SearchRequest(
        String query,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> sources,
        HitOrder order,
        int page,
        int size,
        @Nullable DateInterval interval,
        ZoneId zone) {

    /** The most hits on a page. */
    public static final int MAX_SIZE = 1_000;

    /** The last hit that a page may reach, counted from the first hit of the first page. */
    public static final int MAX_DEPTH = 100_000;

    /**
     * Checks and copies what it is given.
     *
     * @throws IllegalArgumentException if the page or size is out of bounds, or {@code from} is after {@code to}
     */
    public SearchRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(zone, "zone");
        sources = List.copyOf(sources);
        if (page < 1) {
            throw new IllegalArgumentException("page " + page + ": pages are counted from 1");
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size " + size + ": a page has 0 to " + MAX_SIZE + " hits");
        }
        if ((long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException("page " + page + " of " + size + " hits ends beyond hit " + MAX_DEPTH
                    + ": narrow the search by date or source instead");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("from " + from + " is after to " + to + ": swap them");
        }
    }

    /** The first ten hits for what a person typed, best first, in {@link ArticleSchema#DEFAULT_ZONE}. */
    public static SearchRequest of(String query) {
        return new SearchRequest(
                query, null, null, List.of(), HitOrder.RELEVANCE, 1, 10, null, ArticleSchema.DEFAULT_ZONE);
    }

    /** Only articles published on these days, both included; {@code null} for no limit on that side. */
    public SearchRequest between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchRequest(query, first, last, sources, order, page, size, interval, zone);
    }

    /** Articles of this source too; the first call leaves out all others. */
    public SearchRequest fromSource(String source) {
        List<String> more = new ArrayList<>(sources);
        more.add(source);
        return new SearchRequest(query, from, to, more, order, page, size, interval, zone);
    }

    /** Hits in that order. */
    public SearchRequest orderBy(HitOrder value) {
        return new SearchRequest(query, from, to, sources, value, page, size, interval, zone);
    }

    /** That page, counted from 1, of so many hits. */
    public SearchRequest page(int number, int hits) {
        return new SearchRequest(query, from, to, sources, order, number, hits, interval, zone);
    }

    /** With counts by date in bars of that width. */
    public SearchRequest facetBy(DateInterval value) {
        return new SearchRequest(query, from, to, sources, order, page, size, value, zone);
    }

    /** With days as they are in that zone. */
    public SearchRequest in(ZoneId value) {
        return new SearchRequest(query, from, to, sources, order, page, size, interval, value);
    }
}
