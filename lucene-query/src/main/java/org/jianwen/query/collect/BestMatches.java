package org.jianwen.query.collect;

import org.apache.lucene.search.Query;

/**
 * Matches that stand above all others, if there are enough of them. All of them have what is worth points, so that these
 * are left out of their scores: among such Lucene passes over what cannot be one of the first, which it cannot where points
 * may be lacking.
 *
 * @param query what finds them, scored by the rest of the sum; none of them has a score of 0
 * @param first points that Lucene adds last, to a sum that it has rounded
 * @param more points that it adds before it rounds
 */
public record BestMatches(Query query, float first, double more) {

    /** The score among all matches, rounded as Lucene rounds it there. */
    float score(float sum) {
        return first + (float) (sum + more);
    }

    /** A sum that is less than any of which the score is that, or more. */
    float sumBelow(float score) {
        return (float) (score - first - more) - 2 * Math.ulp(score);
    }
}
