package org.jianwen.query.collect;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * The matches that stand above all others whatever their sum. They have all that is worth points. Among them Lucene
 * passes over what cannot be one of the first, which it cannot where such points may be lacking.
 *
 * @param query what finds them, scored by the sum alone
 * @param points what is added to the sum of each; one number or more
 */
public record BestMatches(Query query, List<Float> points) {

    /** Copies the list. */
    public BestMatches {
        points = List.copyOf(points);
    }

    /** The score among all matches, rounded as Lucene rounds it there: the first points are added to the sum of the rest. */
    float score(float sum) {
        double rest = sum;
        for (float more : points.subList(1, points.size())) {
            rest += more;
        }
        return points.getFirst() + (float) rest;
    }
}
