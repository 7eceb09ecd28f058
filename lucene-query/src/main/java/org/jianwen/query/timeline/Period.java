package org.jianwen.query.timeline;

import java.time.LocalDate;
import java.util.List;
import org.jianwen.schema.Article;

/**
 * A time in which more articles matched than at other times.
 *
 * @param first its first day, in the zone of the request
 * @param last its last day
 * @param count the number of matches, at least 1
 * @param expected how many there would have been if they were spread over time as all articles are
 * @param words the words that the matches of this period have more often than the other matches, the most telling first, as
 *     they stand in an article of this period; not those that were looked for
 * @param best the match of this period that ranks first
 */
public record Period(LocalDate first, LocalDate last, long count, double expected, List<String> words, Article best) {

    /** Copies the list. */
    public Period {
        words = List.copyOf(words);
    }
}
