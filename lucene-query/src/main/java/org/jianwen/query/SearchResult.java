package org.jianwen.query;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianwen.query.explain.LooserMatch;
import org.jianwen.query.explain.Timings;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.json.ResultReader;
import org.jianwen.query.json.ResultWriter;
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

    private SearchResult(Builder builder) {
        this.query = builder.query;
        this.match = builder.match;
        this.total = builder.total < 0 ? builder.hits.size() : builder.total;
        this.articles = builder.total < 0 ? builder.hits.size() : builder.articles;
        this.totalIsExact = builder.totalIsExact;
        this.hits = builder.hits;
        this.next = builder.next;
        this.counts = builder.counts;
        this.diagnosis = builder.diagnosis;
        this.looser = builder.looser;
        this.notes = builder.notes;
        this.timings = builder.timings;
        this.timedOut = builder.timedOut;
    }

    /** Starts building a result, for engines and tests. It is empty until something is set. */
    public static Builder builder(String query) {
        return new Builder(query);
    }

    /** The query. */
    public String query() {
        return query;
    }

    /**
     * How much of the query every hit matches. That is what {@link MatchMode#EVIDENCE} turned out to be, or the mode
     * asked for.
     */
    public MatchMode match() {
        return match;
    }

    /** The number of hits on all pages. They are articles, or stories if reprints are grouped. */
    public long total() {
        return total;
    }

    /** The number of articles that match. Choosing one of the counts gives exactly its number of articles. */
    public long articles() {
        return articles;
    }

    /** Whether the total is exact. If not, there are at least as many matches. */
    public boolean totalIsExact() {
        return totalIsExact;
    }

    /** The hits that were asked for, in order. */
    public List<Hit> hits() {
        return hits;
    }

    /** The cursor of the next page, {@code null} if there is none. Pass it to {@link SearchRequest#after}. */
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

    /** Notes for the reader: what was ignored or assumed, and more. */
    public List<String> notes() {
        return notes;
    }

    /** How long it took. */
    public Timings timings() {
        return timings;
    }

    /** Whether the search timed out. Then matches, counts and marks in snippets may be missing. */
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
     * Reads a result that {@link #toJson} or {@code --json} wrote. What neither writes, such as bodies, is empty, and the dates that
     * declared fields hold are texts.
     *
     * @throws IllegalArgumentException if it is no such object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchResult fromJson(Map<String, Object> json) {
        return ResultReader.read(Objects.requireNonNull(json, "the JSON object is null"));
    }

    /**
     * Writes this as a JSON object of plain Java values. Its names are those of the command line's {@code --json}.
     */
    @JsonValue
    public Map<String, Object> toJson() {
        return ResultWriter.of(this);
    }

    @Override
    public String toString() {
        return "SearchResult" + toJson();
    }

    /** Makes a result. For one thread. */
    public static final class Builder {

        private final String query;
        private MatchMode match = MatchMode.EVIDENCE;
        private long total = -1;
        private long articles;
        private boolean totalIsExact = true;
        private List<Hit> hits = List.of();
        private @Nullable String next;
        private Counts counts = Counts.NONE;
        private List<ZeroHitDiagnosis> diagnosis = List.of();
        private @Nullable LooserMatch looser;
        private List<String> notes = List.of();
        private Timings timings = new Timings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
        private boolean timedOut;

        private Builder(String query) {
            this.query = Objects.requireNonNull(query, "the query is null: pass \"\" for every article");
        }

        /** Sets {@link SearchResult#match}; the default is by evidence. */
        public Builder match(MatchMode value) {
            this.match = value;
            return this;
        }

        /** Sets the hits of the page, in order; the default is none. */
        public Builder hits(List<Hit> value) {
            this.hits = List.copyOf(value);
            return this;
        }

        /**
         * Sets how much was found; the default is the hits.
         *
         * @param total the hits on all pages
         * @param articles the articles that match
         * @param exact whether there are no more
         */
        public Builder found(long total, long articles, boolean exact) {
            this.total = total;
            this.articles = articles;
            this.totalIsExact = exact;
            return this;
        }

        /** Sets the cursor after the last hit; null, the default, means that no hits follow. */
        public Builder next(@Nullable String value) {
            this.next = value;
            return this;
        }

        /** Sets what was counted; the default is nothing. */
        public Builder counts(Counts value) {
            this.counts = value;
            return this;
        }

        /** Sets why nothing matches; the default is no reason. */
        public Builder diagnosis(List<ZeroHitDiagnosis> value) {
            this.diagnosis = List.copyOf(value);
            return this;
        }

        /** Sets what a looser mode would find; null, the default, means nothing. */
        public Builder looser(@Nullable LooserMatch value) {
            this.looser = value;
            return this;
        }

        /** Sets the sentences for a person; the default is none. */
        public Builder notes(List<String> value) {
            this.notes = List.copyOf(value);
            return this;
        }

        /** Sets how long it took; the default is no time. */
        public Builder timings(Timings value) {
            this.timings = value;
            return this;
        }

        /** Sets whether the time limit ended the search; the default is that it did not. */
        public Builder timedOut(boolean value) {
            this.timedOut = value;
            return this;
        }

        /** Builds the result. */
        public SearchResult build() {
            return new SearchResult(this);
        }
    }
}
