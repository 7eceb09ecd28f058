package org.jianwen.query.explain;

import org.jianwen.analysis.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * One part of a request that found nothing, and what it did.
 *
 * @param filter the field that the filter is on, or {@code null} if it is a part of the query
 * @param text the part in words: a clause of the query as it could be typed, or a description of the filter
 * @param alone how many articles there are with this part alone, without the rest of the request
 * @param without how many articles there are for the request without this part; 0 if more than this stands in the way, or
 *     if the query has more than eight parts, of which none is left out
 */
public record ZeroHitDiagnosis(@Nullable String filter, String text, long alone, long without) {

    /** An English sentence that says this. */
    public String sentence() {
        String part = Quoted.of(text);
        if (alone == 0) {
            return without == 0 ? nowhere() : "No article has " + part + "; without it, " + matching(without) + ".";
        }
        return without == 0
                ? matching(alone) + " " + part + " alone, but " + (alone == 1 ? "it lacks" : "none of them has")
                        + " the rest."
                : "Without " + part + ", " + matching(without) + ".";
    }

    /** An English sentence for a part that is all of the request. */
    public String nowhere() {
        return "No article has " + Quoted.of(text) + ".";
    }

    private static String matching(long articles) {
        return articles == 1 ? "1 article matches" : articles + " articles match";
    }
}
