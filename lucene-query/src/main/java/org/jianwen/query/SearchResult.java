package org.jianwen.query;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.ValueCount;
import org.jspecify.annotations.Nullable;

/** What was found. Immutable; may be shared by threads. */
public final class SearchResult {

    private final String query;
    private final MatchMode match;
    private final long total;
    private final long articles;
    private final boolean totalIsExact;
    private final List<Hit> hits;
    private final @Nullable String next;
    private final Counts counts;
    private final List<ZeroHitDiagnosis> diagnosis;
    private final @Nullable LooserMatch looser;
    private final List<String> notes;
    private final Timings timings;
    private final boolean timedOut;

    SearchResult(
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
        this.query = query;
        this.match = match;
        this.total = total;
        this.articles = articles;
        this.totalIsExact = totalIsExact;
        this.hits = List.copyOf(hits);
        this.next = next;
        this.counts = counts;
        this.diagnosis = List.copyOf(diagnosis);
        this.looser = looser;
        this.notes = List.copyOf(notes);
        this.timings = timings;
        this.timedOut = timedOut;
    }

    /** The query. */
    public String query() {
        return query;
    }

    /** How much of the query every hit has: what {@link MatchMode#EVIDENCE} turned out to be, or the mode asked for. */
    public MatchMode match() {
        return match;
    }

    /** The number of hits on all pages together: of articles, or of stories if reprints are grouped. */
    public long total() {
        return total;
    }

    /** The number of articles that match: choosing one of the counts gives exactly its number of articles. */
    public long articles() {
        return articles;
    }

    /** Whether there are no more matches than that; if not, there are at least as many. */
    public boolean totalIsExact() {
        return totalIsExact;
    }

    /** The hits that were asked for, in order. */
    public List<Hit> hits() {
        return hits;
    }

    /** The cursor after the last hit, for {@link SearchRequest#after}, or {@code null} if the hits end before the page does. */
    public @Nullable String next() {
        return next;
    }

    /** What was counted over all matches. */
    public Counts counts() {
        return counts;
    }

    /** Why nothing matches; empty if something does. */
    public List<ZeroHitDiagnosis> diagnosis() {
        return diagnosis;
    }

    /** What a looser mode would find where nothing matches, or {@code null} if nothing either. */
    public @Nullable LooserMatch looser() {
        return looser;
    }

    /** Sentences for a person: what was ignored or assumed in the query, and what else to know. */
    public List<String> notes() {
        return notes;
    }

    /** How long it took. */
    public Timings timings() {
        return timings;
    }

    /** Whether the time limit ended the search: then matches, counts and marks in snippets may be missing. */
    public boolean timedOut() {
        return timedOut;
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

    /**
     * Reads what {@link #toJson} wrote, or the command line's {@code --json}; what neither writes, such as bodies, is empty.
     *
     * @throws IllegalArgumentException if it is no such object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchResult fromJson(Map<String, Object> json) {
        return ResultReader.read(Objects.requireNonNull(json, "the JSON object is null"));
    }

    /** Writes this as a JSON object of plain Java values, with the names of the command line's {@code --json}. */
    @JsonValue
    public Map<String, Object> toJson() {
        return ResultJson.of(this);
    }

    @Override
    public String toString() {
        return "SearchResult" + toJson();
    }
}
