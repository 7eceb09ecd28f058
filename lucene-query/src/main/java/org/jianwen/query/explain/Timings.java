package org.jianwen.query.explain;

import java.time.Duration;

/**
 * How long each part of an answer took. They follow one another without a gap.
 *
 * @param parse reading the query
 * @param match finding and ranking the matches and, where there are none, why
 * @param count counting them by date, source and tag
 * @param snippets loading the hits and choosing what to show of them
 */
public record Timings(Duration parse, Duration match, Duration count, Duration snippets) {

    /** The total of all parts. */
    public Duration total() {
        return parse.plus(match).plus(count).plus(snippets);
    }
}
