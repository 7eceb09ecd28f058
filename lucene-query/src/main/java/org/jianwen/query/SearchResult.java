package org.jianwen.query;

import java.time.Duration;
import java.util.List;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.ValueCount;
import org.jspecify.annotations.Nullable;

/**
 * What was found.
 *
 * @param query what was asked
 * @param match how much of it every hit has: what {@link MatchMode#EVIDENCE} turned out to be, or the mode asked for
 * @param total the number of hits on all pages together: of articles, or of stories if reprints are grouped
 * @param articles the number of articles that match: choosing one of the counts gives exactly its number of articles
 * @param totalIsExact whether there are no more matches than that; if not, there are at least as many
 * @param hits the hits that were asked for, in order
 * @param next the cursor after the last hit, for {@link SearchRequest#after}, or {@code null} if the hits end before the
 *     page does
 * @param counts what was counted over all matches
 * @param diagnosis if nothing matches, what stood in the way; else empty
 * @param looser if nothing matches with the filters or in the mode asked for, what a looser mode would find, or
 *     {@code null} if none would find anything
 * @param notes what was ignored or assumed in reading the query, and what a person should know besides, as sentences
 * @param timings how long it took
 * @param timedOut whether the time limit ended the search: then matches, counts and marks in snippets may be missing
 */
public record SearchResult(
        String query,
        MatchMode match,
        long total,
        long articles,
        boolean totalIsExact,
        List<Hit> hits,
        @Nullable String next,
        Counts counts,
        List<ZeroHitDiagnosis> diagnosis,
        @Nullable LooserMatch looser,
        List<String> notes,
        Timings timings,
        boolean timedOut) {

    /** Copies the lists. */
    public SearchResult {
        hits = List.copyOf(hits);
        diagnosis = List.copyOf(diagnosis);
        notes = List.copyOf(notes);
    }

    /** The counts by date; {@link DateCounts#NONE} if the request asked for none. */
    public DateCounts dates() {
        return counts.dates();
    }

    /** The sources that most matches have, most first. */
    public List<ValueCount> sources() {
        return counts.sources().top();
    }

    /** The tags that most matches have, most first. */
    public List<ValueCount> tags() {
        return counts.tags().top();
    }

    /** How long it took in all. */
    public Duration took() {
        return timings.total();
    }
}
