package org.jianwen.query.compile.score;

import java.util.List;
import java.util.function.Predicate;
import org.jianwen.analysis.fold.FoldedText;

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

    /** The same points for each hit whose title or body, folded, is one of those texts. */
    public static RescoringFeature where(String name, float points, Predicate<FoldedText> text) {
        return new RescoringFeature(name, hits -> {
            float[] all = new float[hits.size()];
            for (int i = 0; i < all.length; i++) {
                ProximityRescorer.Candidate hit = hits.get(i);
                boolean is = text.test(hit.title()) || text.test(hit.body());
                all[i] = is ? points : 0;
            }
            return all;
        });
    }
}
