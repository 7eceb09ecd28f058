package org.jianwen.query.explain;

import org.jianwen.query.MatchMode;

/**
 * What a looser match mode would find. It is given where filters or a strict mode left nothing. To search so, pass
 * the mode to {@link org.jianwen.query.SearchRequest#match}.
 *
 * @param match how much an article would have to have
 * @param total how many articles there would be, 1 or more
 */
public record LooserMatch(MatchMode match, long total) {

    /** An English sentence that says this. */
    public String sentence() {
        return (total == 1 ? "1 article has " : total + " articles have ")
                + (match == MatchMode.ALL_WORDS ? "all of the words." : "some of the words.");
    }
}
