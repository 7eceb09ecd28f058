package org.jianwen.query.timeline;

import java.util.List;

/**
 * When articles matched a request more often than at other times.
 *
 * @param periods the busiest periods, in order of time; none if the matches are spread evenly
 * @param total the number of matches, in these periods or not
 * @param undated matches without a date, or with one that is known only to the month or year and too coarse to tell
 * @param timedOut whether the time limit ended the search: then periods, words and matches may be missing
 */
public record Timeline(List<Period> periods, long total, long undated, boolean timedOut) {

    /** The most periods that may be asked for. */
    public static final int MAX_PERIODS = 50;

    /** Copies the list. */
    public Timeline {
        periods = List.copyOf(periods);
    }
}
