package org.jianwen.query.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.HitRange;
import org.jianwen.query.collect.HitSort;
import org.jianwen.query.collect.PageCursor;
import org.jianwen.query.collect.Paging;
import org.jspecify.annotations.Nullable;

/**
 * Which of the hits a request wants, where the first {@value TopHitsRescorer#HITS} of all are ordered anew.
 *
 * <p>A page that has any of those is cut from all of them, whatever its size, so that every page sees one order.
 *
 * @param request the request
 * @param sort the order of hits
 * @param cursor the hit after which the page begins, or {@code null} if it is a page by its number
 */
record PageWindow(
        SearchRequest request, Sort sort, @Nullable PageCursor cursor) {

    /**
     * The hits of the page.
     *
     * @param hits in order, with their scores
     * @param rescored how many of them are of those that were ordered anew
     */
    record Page(List<FieldDoc> hits, int rescored) {}

    /** What orders the first hits of all anew. */
    interface Rescoring {
        List<FieldDoc> of(List<FieldDoc> first) throws IOException;
    }

    /** The hits to find, from which the page is cut. */
    HitRange range() {
        int atLeast = request.effort().trackTotalHits();
        if (request.paging().grouped()) {
            return new HitRange(sort, 0, Paging.MAX_GROUPED, null, Math.max(Paging.MAX_GROUPED + 1, atLeast));
        }
        int counted = Math.max(QueryRelaxation.ENOUGH, atLeast);
        int skip = request.paging().skip();
        if (!reachesFirst()) {
            FieldDoc after = cursor == null ? null : cursor.hit();
            return new HitRange(sort, skip, request.size(), after, counted);
        }
        int end = request.size() + (cursor == null ? skip : TopHitsRescorer.HITS);
        return new HitRange(sort, 0, Math.max(TopHitsRescorer.HITS, end), null, counted);
    }

    /** The page, cut from what was found in that range. */
    Page cut(List<FieldDoc> found, Rescoring rescoring) throws IOException {
        if (!reachesFirst()) {
            return new Page(request.paging().grouped() ? cut(found) : found, 0);
        }
        int several = Math.min(TopHitsRescorer.HITS, found.size());
        List<FieldDoc> first = new ArrayList<>(rescoring.of(found.subList(0, several)));
        first.sort(HitSort.comparator(sort));
        int begin = cursor == null
                ? request.paging().skip()
                : (int) first.stream().filter(hit -> !isAfter(hit)).count();
        List<FieldDoc> all = new ArrayList<>(first);
        all.addAll(found.subList(several, found.size()));
        int end = Math.min(all.size(), begin + request.size());
        return new Page(all.subList(Math.min(begin, end), end), Math.max(0, several - begin));
    }

    private List<FieldDoc> cut(List<FieldDoc> hits) {
        return hits.stream()
                .filter(this::isAfter)
                .skip(request.paging().skip())
                .limit(request.size())
                .toList();
    }

    private boolean isAfter(FieldDoc hit) {
        return cursor == null || HitSort.comparator(sort).compare(hit, cursor.hit()) > 0;
    }

    private boolean reachesFirst() {
        boolean rescored = request.isByRelevance()
                && request.filters().similarTo() == null
                && !request.query().isBlank()
                && request.size() > 0;
        return rescored && (cursor == null ? request.paging().skip() < TopHitsRescorer.HITS : cursor.rescored());
    }
}
