package org.jianwen.query;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.collect.Effort;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.collect.Paging;
import org.jianwen.query.collect.SortKey;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.highlight.SnippetSettings;
import org.jianwen.query.json.RequestReader;
import org.jianwen.query.json.RequestWriter;
import org.jianwen.query.lucene.LuceneQuery;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.Recency;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.query.parse.words.Synonyms;
import org.jianwen.query.parse.words.UserWords;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, and how to show it. Immutable; each method gives a changed copy, and throws an
 * {@link IllegalArgumentException} that says what is wrong with what it is given.
 *
 * {@snippet file="org/jianwen/query/ExamplesTest.java" region="request"}
 */
// Long because a request has many options, and each is a method of a few lines with its contract; what they do is
// elsewhere.
public final class SearchRequest {

    /** The most hits on a page. */
    public static final int MAX_SIZE = Paging.MAX_SIZE;

    /** The deepest hit that a numbered page may reach. */
    public static final int MAX_DEPTH = Paging.MAX_DEPTH;

    private static final String NO_QUERY = "the query is null: pass \"\" to find every article";

    private final String query;
    private final Filters filters;
    private final HitOrder order;
    private final List<SortKey> sortKeys;
    private final Paging paging;
    private final Counting counting;
    private final Ranking ranking;
    private final ZoneId zone;
    private final Effort effort;
    private final MatchMode match;
    private final SnippetSettings snippets;
    private final HitFields hitFields;
    private final @Nullable LuceneQuery lucene;

    private SearchRequest(Draft draft) {
        this.query = Objects.requireNonNull(draft.query, NO_QUERY);
        this.filters = Objects.requireNonNull(draft.filters, "the filters are null: pass Filters.NONE");
        this.order = Objects.requireNonNull(draft.order, "the order is null: pass HitOrder.RELEVANCE");
        this.sortKeys = List.copyOf(draft.sortKeys);
        this.paging = Objects.requireNonNull(draft.paging, "the paging is null: pass Paging.FIRST");
        this.counting = Objects.requireNonNull(draft.counting, "the counting is null: pass Counting.DEFAULT");
        this.ranking = Objects.requireNonNull(draft.ranking, "the ranking is null: pass Ranking.DEFAULT");
        this.zone = Objects.requireNonNull(draft.zone, "the zone is null: pass ArticleSchema.DEFAULT_ZONE");
        this.effort = Objects.requireNonNull(draft.effort, "the effort is null: pass Effort.FULL");
        this.lucene = draft.lucene;
        this.snippets = Objects.requireNonNull(draft.snippets, "the settings are null: pass SnippetSettings.DEFAULT");
        this.hitFields = draft.hitFields;
        this.match = Objects.requireNonNull(draft.match, "the match is null: pass MatchMode.EVIDENCE");
    }

    /** What is changed of a request before there is one. */
    private static final class Draft {
        private String query;
        private Filters filters = Filters.NONE;
        private HitOrder order = HitOrder.RELEVANCE;
        private List<SortKey> sortKeys = List.of();
        private Paging paging = Paging.FIRST;
        private Counting counting = Counting.DEFAULT;
        private Ranking ranking = Ranking.DEFAULT;
        private ZoneId zone = ArticleSchema.DEFAULT_ZONE;
        private Effort effort = Effort.FULL;
        private MatchMode match = MatchMode.EVIDENCE;
        private SnippetSettings snippets = SnippetSettings.DEFAULT;
        private HitFields hitFields = HitFields.ALL;
        private @Nullable LuceneQuery lucene;

        Draft(String query) {
            this.query = query;
        }
    }

    private SearchRequest with(Consumer<Draft> change) {
        Draft draft = new Draft(query);
        draft.filters = filters;
        draft.order = order;
        draft.sortKeys = sortKeys;
        draft.paging = paging;
        draft.counting = counting;
        draft.ranking = ranking;
        draft.zone = zone;
        draft.effort = effort;
        draft.match = match;
        draft.snippets = snippets;
        draft.hitFields = hitFields;
        draft.lucene = lucene;
        change.accept(draft);
        return new SearchRequest(draft);
    }

    /** Asks for the first ten hits for what a person typed, best first, in {@link ArticleSchema#DEFAULT_ZONE}. */
    public static SearchRequest of(String query) {
        return new SearchRequest(new Draft(query));
    }

    /**
     * Reads a request from a JSON object, as {@link #toJson} writes it. Values are plain Java ones; {@code {"query":
     * "台风"}} is a request.
     *
     * @throws IllegalArgumentException if it says what no request can; the message says what is wanted
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SearchRequest fromJson(Map<String, Object> json) {
        return RequestReader.read(Objects.requireNonNull(json, "the JSON object is null"));
    }

    /** Writes this as a JSON object of plain Java values; defaults are left out. */
    @JsonValue
    public Map<String, Object> toJson() {
        return RequestWriter.write(this);
    }

    /**
     * Makes a request in Lucene's standard syntax. It is over the fields of the index, with their analysis: {@code
     * title:台风 AND price:[100 TO 200]}. Filters, counts, orders and pages are as with any other.
     *
     * @throws IllegalArgumentException if it is no such query; the message says where. What depends on the fields is seen when
     *     it is searched for
     */
    public static SearchRequest ofLucene(String query) {
        return ofLucene(LuceneQuery.parse(query));
    }

    /** Makes a request from one of Lucene's own queries. */
    public static SearchRequest ofLucene(LuceneQuery query) {
        Objects.requireNonNull(query, NO_QUERY);
        return of(query.text()).with(draft -> draft.lucene = query);
    }

    /**
     * Makes a request from a query that a program wrote. Nothing in it may be ignored, all of it must stand as typed, and no
     * synonyms are looked for. {@link #match} chooses another strictness.
     *
     * @throws IllegalArgumentException wherever the result of {@link #of(String)} would note that something was ignored;
     *     the message says at which character, counted from 1, what was found there and what was wanted
     */
    public static SearchRequest ofStrict(String query) {
        Objects.requireNonNull(query, NO_QUERY);
        QuerySyntax.parseStrict(query);
        return of(query).withoutSynonyms().match(MatchMode.AS_TYPED);
    }

    /**
     * As {@link #ofStrict(String)}, for a query that may name those fields.
     *
     * @throws IllegalArgumentException as {@link #ofStrict(String)}
     */
    public static SearchRequest ofStrict(String query, ArticleFields fields) {
        Objects.requireNonNull(query, NO_QUERY);
        QuerySyntax.parseStrict(query, Objects.requireNonNull(fields, "the fields are null: pass ArticleFields.NONE"));
        return of(query).withoutSynonyms().match(MatchMode.AS_TYPED);
    }

    /** Filters by day of publication, both days included; {@code null} means no limit. */
    public SearchRequest between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return filter(f -> f.between(first, last));
    }

    /** Adds a source to the filter. With several calls, articles from any of them match. */
    public SearchRequest fromSource(String source) {
        return filter(f -> f.fromSource(source));
    }

    /** Adds a tag to the filter. With several calls, articles with any of them match. */
    public SearchRequest tagged(String tag) {
        return filter(f -> f.tagged(tag));
    }

    /** Adds ids, at least one, to the filter. With several calls, articles of any of them match. */
    public SearchRequest withIds(Collection<String> ids) {
        return filter(f -> f.withIds(ids));
    }

    /** Keeps only articles whose language says that script; {@code null} for any. */
    public SearchRequest inScript(@Nullable ArticleScript script) {
        return filter(f -> f.inScript(script));
    }

    /**
     * Filters by similarity to an article, the most similar first. Similar articles share some of its rarest pairs of
     * characters. Neither the article itself nor reprints of it are among them. What was typed decides, like a
     * filter, which of them match, and neither it nor a preference for newer articles their order. {@code null} for
     * no such article.
     *
     * <p>Searching throws an {@link IllegalArgumentException} if there is no article of that id.
     */
    public SearchRequest similarTo(@Nullable String id) {
        return filter(f -> f.similarTo(id));
    }

    /**
     * Sets how much of the query an article must match; evidence decides by default. Then the result says in {@link
     * SearchResult#match()} what that turned out to be.
     */
    public SearchRequest match(MatchMode value) {
        return with(draft -> draft.match = value);
    }

    /**
     * Keeps only the articles of one date bucket. They are on its days, and on those of the request unless the counts
     * go on beyond them.
     */
    public SearchRequest during(DateCount bucket) {
        Objects.requireNonNull(bucket, "the bucket is null: pass one of SearchResult.dates()");
        boolean beyond = counting.beyondDates();
        LocalDate first = beyond || from() == null || from().isBefore(bucket.start()) ? bucket.start() : from();
        LocalDate last = beyond || to() == null || to().isAfter(bucket.end()) ? bucket.end() : to();
        return between(first, last);
    }

    /**
     * Adds a condition that articles must meet.
     *
     * @param field the name of a field, built in or declared, or {@code script}
     */
    public SearchRequest where(String field, FieldCondition condition) {
        return filter(f -> f.where(field, condition));
    }

    /** Changes the filters. */
    public SearchRequest filter(UnaryOperator<Filters> change) {
        Objects.requireNonNull(change, "the change is null: pass what makes other filters of these");
        return with(draft -> draft.filters = change.apply(filters));
    }

    /** Sets the order of hits. */
    public SearchRequest orderBy(HitOrder value) {
        return with(draft -> {
            draft.order = value;
            draft.sortKeys = List.of();
        });
    }

    /**
     * Sorts hits by that field alone, least first, those without a value last. {@link #thenBy} adds further fields.
     *
     * @param field a field that is sortable, built in or declared
     */
    public SearchRequest orderBy(String field) {
        Objects.requireNonNull(field, "the name of the field is null");
        return with(draft -> draft.sortKeys = List.of(new SortKey(field, false)));
    }

    /**
     * Sorts hits that are equal in the fields named before by that one.
     *
     * @throws IllegalArgumentException if no field was named before, or more than {@link SortKey#MAX_KEYS}
     */
    public SearchRequest thenBy(String field) {
        Objects.requireNonNull(field, "the name of the field is null");
        if (sortKeys.isEmpty() || sortKeys.size() >= SortKey.MAX_KEYS) {
            throw new IllegalArgumentException("then by " + Quoted.of(field) + " after " + sortKeys.size()
                    + " fields: name one to " + SortKey.MAX_KEYS + ", the first with orderBy");
        }
        List<SortKey> more = new ArrayList<>(sortKeys);
        more.add(new SortKey(field, false));
        return with(draft -> draft.sortKeys = more);
    }

    /**
     * Sorts by the field named last from its greatest value down; hits without a value stay last.
     *
     * @throws IllegalArgumentException if hits are not sorted by a field
     */
    public SearchRequest descending() {
        if (sortKeys.isEmpty()) {
            throw new IllegalArgumentException("no sort field: call orderBy(field) before descending()");
        }
        List<SortKey> changed = new ArrayList<>(sortKeys);
        changed.set(changed.size() - 1, new SortKey(changed.getLast().field(), true));
        return with(draft -> draft.sortKeys = changed);
    }

    /**
     * Asks for a page, counted from 1, and sets the number of hits on it. A cursor that was set before is dropped: call
     * {@link #after} last.
     */
    public SearchRequest page(int number, int hits) {
        return with(paging.page(number, hits));
    }

    /** Goes on after a result, with its {@link SearchResult#next()}; {@code null} begins with the first hit. */
    public SearchRequest after(@Nullable String cursor) {
        return with(paging.after(cursor));
    }

    /**
     * Groups reprints of one story into one hit. It is the earliest, which lists the others; see {@link
     * Hit#reprints}. Then totals and pages are of stories; counts are of articles still.
     *
     * <p>Among the first {@value Paging#MAX_GROUPED} articles, in the order asked for, every two are compared; where more
     * match, a note says so, the total is not exact, and pages end with the stories of those.
     */
    public SearchRequest groupReprints() {
        return with(paging.grouped(true));
    }

    /** Gives reprints of one story as hits by themselves: the default. */
    public SearchRequest ungroupReprints() {
        return with(paging.grouped(false));
    }

    /** Counts by date, in buckets of that width. */
    public SearchRequest facetBy(DateInterval value) {
        Objects.requireNonNull(value, "the interval is null: use withoutCounts() for none");
        return count(c -> c.by(value));
    }

    /** Counts by date, in about that many buckets, of a width that suits the dates. */
    public SearchRequest facetByAbout(int buckets) {
        return count(c -> c.inAbout(buckets));
    }

    /** Counts by the values of a field, the most frequent {@link Counting#DEFAULT_VALUES} one by one. */
    public SearchRequest countBy(String field) {
        return countBy(field, Counting.DEFAULT_VALUES);
    }

    /**
     * Counts by the values of a field. That many are counted one by one, the most frequent first, and the rest
     * together.
     */
    public SearchRequest countBy(String field, int top) {
        return count(c -> c.by(field, top));
    }

    /** Counts by ranges of a field of numbers or dates. */
    public SearchRequest countBy(String field, FieldRanges ranges) {
        return count(c -> c.by(field, ranges));
    }

    /** Changes what is counted. */
    public SearchRequest count(UnaryOperator<Counting> change) {
        Objects.requireNonNull(change, "the change is null: pass what makes another counting of this");
        return with(draft -> draft.counting = change.apply(counting));
    }

    /** Counts nothing. */
    public SearchRequest withoutCounts() {
        return count(c -> Counting.NONE);
    }

    /** Sets another query, in Lucene's syntax, as {@link #ofLucene(String)}. */
    public SearchRequest withLucene(String value) {
        LuceneQuery parsed = LuceneQuery.parse(value);
        return with(draft -> {
            draft.query = value;
            draft.lucene = parsed;
        });
    }

    /** Sets another query. */
    public SearchRequest withQuery(String value) {
        return with(draft -> {
            draft.query = value;
            draft.lucene = null;
        });
    }

    /**
     * Adds words to be looked for whole, however the segmenter cuts them. Where they are many, keep the request and
     * ask it {@linkplain #withQuery(String) with one query after another}.
     *
     * @throws IllegalArgumentException if there are more than {@link UserWords#MAX_WORDS}, or one is longer than
     *     {@link UserWords#MAX_LENGTH}
     */
    public SearchRequest withUserWords(Collection<String> words) {
        return with(ranking.with(UserWords.of(words)));
    }

    /**
     * Adds rows of synonyms to the built-in ones. Any word of a row is looked for where another of the row is typed.
     * Not in quotation marks and not in what is excluded.
     *
     * @throws IllegalArgumentException if there are more than {@link Synonyms#MAX_ROWS}, a row has more than
     *     {@link Synonyms#MAX_WORDS} words, or a word is too long
     */
    public SearchRequest withSynonyms(Collection<? extends Collection<String>> rows) {
        return with(ranking.with(ranking.synonyms().plus(rows)));
    }

    /** Looks for no synonyms. */
    public SearchRequest withoutSynonyms() {
        return with(ranking.with(Synonyms.NONE));
    }

    /**
     * Sets the boost of a text field; 1 is the default. The field is {@code title}, {@code body} or a declared one.
     *
     * @throws IllegalArgumentException if the boost is not above 0 and at most {@link Ranking#MAX_BOOST}
     */
    public SearchRequest boost(String field, float boost) {
        return with(ranking.boost(Objects.requireNonNull(field, "the name of the field is null"), boost));
    }

    /**
     * Prefers newer articles, by half-life. A score is multiplied by {@code 1 + 2^(-age / half-life)}, the age
     * counted from today on. See {@link Recency}.
     */
    public SearchRequest preferRecent(Duration halfLife) {
        return with(ranking.with(new Recency(halfLife, LocalDate.now(zone))));
    }

    /** Prefers newer articles as of a given day; {@code null} prefers none. */
    public SearchRequest prefer(@Nullable Recency recency) {
        return with(ranking.with(recency));
    }

    /** Sets the time zone in which days are counted. */
    public SearchRequest zone(ZoneId value) {
        return with(draft -> draft.zone = value);
    }

    /** Sets the time zone by its id, such as {@code Asia/Taipei} or {@code +08:00}. */
    public SearchRequest inZone(String id) {
        try {
            return zone(ZoneId.of(id));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(id) + " is not a time zone; use one like Asia/Shanghai, UTC or +08:00", e);
        }
    }

    /** Counts at least this many matches exactly; the result says whether its total is exact. */
    public SearchRequest trackTotalHits(int matches) {
        return with(effort.trackTotalHits(matches));
    }

    /** Sets a timeout; {@code null} means none. The result says whether the search ended early. */
    public SearchRequest timeout(@Nullable Duration timeout) {
        return with(effort.timeout(timeout));
    }

    /** Shows no passages of hits. */
    public SearchRequest withoutSnippets() {
        return withSnippets(SnippetSettings.NONE);
    }

    /** Sets the number, length, fields and marks of snippets. */
    public SearchRequest withSnippets(SnippetSettings value) {
        return with(draft -> draft.snippets = value);
    }

    /**
     * Loads only these fields and the ids of hits; other texts are empty.
     *
     * @param names fields, built in or declared, such as {@code title} and {@code price}
     */
    public SearchRequest withFieldsOnly(String... names) {
        return with(draft -> draft.hitFields = HitFields.only(named(names)));
    }

    /**
     * Loads hits without these fields, such as {@code body}; texts among them are empty.
     *
     * @param names fields, built in or declared
     */
    public SearchRequest withoutFields(String... names) {
        return with(draft -> draft.hitFields = HitFields.allBut(named(names)));
    }

    private static List<String> named(String... names) {
        return Arrays.asList(Objects.requireNonNull(names, "the names of fields are null"));
    }

    /** What a person typed; blank finds every article. */
    public String query() {
        return query;
    }

    /** The query in Lucene's own language, or {@code null} if there is none. */
    public @Nullable LuceneQuery lucene() {
        return lucene;
    }

    /** The filters. */
    public Filters filters() {
        return filters;
    }

    /** The order of hits where no fields are named. */
    public HitOrder order() {
        return order;
    }

    /** The fields that hits are sorted by; none if {@link #order} decides. */
    public List<SortKey> sortKeys() {
        return sortKeys;
    }

    /** Which hits to give. */
    public Paging paging() {
        return paging;
    }

    /** What to count. */
    public Counting counting() {
        return counting;
    }

    /** What decides the order by relevance. */
    public Ranking ranking() {
        return ranking;
    }

    /** The time zone in which days are counted, for the filters and the counts. */
    public ZoneId zone() {
        return zone;
    }

    /** The limits on the work for the answer. */
    public Effort effort() {
        return effort;
    }

    /** How much of what was typed an article must have. */
    public MatchMode match() {
        return match;
    }

    /** Which passages of hits are shown. */
    public SnippetSettings snippets() {
        return snippets;
    }

    /** Which fields the articles of hits have. */
    public HitFields hitFields() {
        return hitFields;
    }

    /** Whether hits are in the order of their scores. */
    public boolean isByRelevance() {
        return sortKeys.isEmpty() && order == HitOrder.RELEVANCE;
    }

    /** The first day of publication that counts, or {@code null} for no limit. */
    public @Nullable LocalDate from() {
        return filters.from();
    }

    /** The last day of publication that counts, or {@code null} for no limit. */
    public @Nullable LocalDate to() {
        return filters.to();
    }

    /** Only articles of one of these sources; of any if empty. */
    public List<String> sources() {
        return filters.sources();
    }

    /** Which page of hits, from 1. */
    public int page() {
        return paging.page();
    }

    /** The number of hits on a page. */
    public int size() {
        return paging.size();
    }

    /** The width of date buckets, or {@code null} if none was chosen. */
    public @Nullable DateInterval interval() {
        return counting.interval();
    }

    private SearchRequest with(Paging value) {
        return with(draft -> draft.paging = value);
    }

    private SearchRequest with(Ranking value) {
        return with(draft -> draft.ranking = value);
    }

    private SearchRequest with(Effort value) {
        return with(draft -> draft.effort = value);
    }

    private List<Object> parts() {
        return List.of(
                query,
                filters,
                order,
                sortKeys,
                paging,
                counting,
                ranking,
                zone,
                effort,
                match,
                snippets,
                hitFields,
                Optional.ofNullable(lucene));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchRequest that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "SearchRequest" + parts();
    }
}
