package org.jianwen.query.collect;

import java.util.List;
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
 * @param best matches that by score stand above all others, the fewest and best first; may be empty
 */
public record HitRange(
        Sort sort, int skip, int size, @Nullable FieldDoc after, int trackTotalHits, List<BestMatches> best) {

    /** Copies the list. */
    public HitRange {
        best = List.copyOf(best);
    }

    /** A range of hits of which none are known to stand above all others. */
    public HitRange(Sort sort, int skip, int size, @Nullable FieldDoc after, int trackTotalHits) {
        this(sort, skip, size, after, trackTotalHits, List.of());
    }

    /** The same with the best matches. */
    public HitRange among(List<BestMatches> matches) {
        return new HitRange(sort, skip, size, after, trackTotalHits, matches);
    }
}
