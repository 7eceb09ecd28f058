package org.jianwen.query.compile.score;

import java.util.List;

/**
 * What the texts of the first hits add to their scores, which an index cannot tell. Immutable; may be shared by threads.
 *
 * @param name what it is that an article has, in words
 * @param points how much each hit gets for it
 */
public record RescoringFeature(String name, Points points) {

    /** Looks at all of the first hits together. */
    @FunctionalInterface
    public interface Points {
        /** One number for each hit, in their order. */
        float[] of(List<ProximityRescorer.Candidate> hits);
    }
}
