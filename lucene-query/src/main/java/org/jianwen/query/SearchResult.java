package org.jianwen.query;

import java.time.Duration;
import java.util.List;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.ValueCount;

/**
 * What was found.
 *
 * @param query what was asked
 * @param total the exact number of matches, on all pages together
 * @param hits the hits of the page that was asked for, in order
 * @param dates counts by date over all matches; {@link DateCounts#NONE} if the request asked for none
 * @param sources counts by source over all matches, most first, at most {@value ArticleSearcher#MAX_SOURCES}
 * @param notes what was ignored or assumed in reading the query, as sentences
 * @param took how long it took
 */
public record SearchResult(
        String query,
        long total,
        List<Hit> hits,
        DateCounts dates,
        List<ValueCount> sources,
        List<String> notes,
        Duration took) {

    /** Copies the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        sources = List.copyOf(sources);
        notes = List.copyOf(notes);
    }
}
