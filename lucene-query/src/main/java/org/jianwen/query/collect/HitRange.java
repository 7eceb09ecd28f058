package org.jianwen.query.collect;

import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.jspecify.annotations.Nullable;

/**
 * Which hits are wanted.
 *
 * @param sort their order
 * @param skip how many to leave out at the beginning
 * @param size how many to give after those
 * @param after the hit after which the first one comes, or {@code null} for the first of all
 * @param trackTotalHits how far to count the matches that are not given, at least
 * @param best those matches that by score stand above all others, {@code null} if none are known to
 */
public record HitRange(
        Sort sort,
        int skip,
        int size,
        @Nullable FieldDoc after,
        int trackTotalHits,
        @Nullable BestMatches best) {

    /** A range of hits of which none are known to stand above all others. */
    public HitRange(Sort sort, int skip, int size, @Nullable FieldDoc after, int trackTotalHits) {
        this(sort, skip, size, after, trackTotalHits, null);
    }

    /** The same with the best matches. */
    public HitRange among(@Nullable BestMatches matches) {
        return new HitRange(sort, skip, size, after, trackTotalHits, matches);
    }
}
