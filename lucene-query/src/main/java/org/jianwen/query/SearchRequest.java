package org.jianwen.query;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.collect.Effort;
import org.jianwen.query.collect.Filters;
import org.jianwen.query.collect.Paging;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.parse.Ranking;
import org.jianwen.query.parse.Recency;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.query.parse.words.Synonyms;
import org.jianwen.query.parse.words.UserWords;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.ArticleScript;
import org.jspecify.annotations.Nullable;

/**
 * What to look for, and how to show it. Immutable; each method gives a changed copy, and throws an
 * {@link IllegalArgumentException} that says what is wrong with what it is given.
 *
 * {@snippet file="org/jianwen/query/ExamplesTest.java" region="request"}
 *
 * @param query what a person typed; see {@link org.jianwen.query.parse.syntax.QuerySyntax}; blank finds every article
 * @param filters what an article must have besides
 * @param order the order of hits
 * @param paging which hits to give
 * @param counting what to count
 * @param ranking what decides the order by relevance
 * @param zone where a point in time falls on a day, for the filters and the counts
 * @param effort how much work the answer is worth
 * @param match how much of what was typed an article must have
 */
public record SearchRequest(
        String query,
        Filters filters,
        HitOrder order,
        Paging paging,
        Counting counting,
        Ranking ranking,
        ZoneId zone,
        Effort effort,
        MatchMode match) {

    /** The most hits on a page. */
    public static final int MAX_SIZE = Paging.MAX_SIZE;

    /** The last hit that a page may reach by its number, counted from the first hit of the first page. */
    public static final int MAX_DEPTH = Paging.MAX_DEPTH;

    private static final String NO_QUERY = "the query is null: pass \"\" to find every article";

    /** Checks that nothing is missing. */
    public SearchRequest {
        Objects.requireNonNull(query, NO_QUERY);
        Objects.requireNonNull(filters, "the filters are null: pass Filters.NONE");
        Objects.requireNonNull(order, "the order is null: pass HitOrder.RELEVANCE");
        Objects.requireNonNull(paging, "the paging is null: pass Paging.FIRST");
        Objects.requireNonNull(counting, "the counting is null: pass Counting.DEFAULT");
        Objects.requireNonNull(ranking, "the ranking is null: pass Ranking.DEFAULT");
        Objects.requireNonNull(zone, "the zone is null: pass ArticleSchema.DEFAULT_ZONE");
        Objects.requireNonNull(effort, "the effort is null: pass Effort.FULL");
        Objects.requireNonNull(match, "the match is null: pass MatchMode.EVIDENCE");
    }

    /** The first ten hits for what a person typed, best first, in {@link ArticleSchema#DEFAULT_ZONE}. */
    public static SearchRequest of(String query) {
        return new SearchRequest(
                query,
                Filters.NONE,
                HitOrder.RELEVANCE,
                Paging.FIRST,
                Counting.DEFAULT,
                Ranking.DEFAULT,
                ArticleSchema.DEFAULT_ZONE,
                Effort.FULL,
                MatchMode.EVIDENCE);
    }

    /**
     * Makes a request of a query that a program wrote: nothing of it may be ignored, all of it must stand as typed, and no
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

    /** Only articles published on these days, both included; {@code null} for no limit on that side. */
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

    /** Only articles whose language says that script; {@code null} for any. */
    public SearchRequest inScript(@Nullable ArticleScript script) {
        return filter(f -> f.inScript(script));
    }

    /**
     * Only articles like the one of that id, the most like it first: those that share some of its rarest pairs of
     * characters. Neither the article itself nor reprints of it are among them. What was typed decides, like a filter, which
     * of them match, and neither it nor a preference for newer articles their order. {@code null} for no such article.
     *
     * <p>Searching throws an {@link IllegalArgumentException} if there is no article of that id.
     */
    public SearchRequest similarTo(@Nullable String id) {
        return filter(f -> f.similarTo(id));
    }

    /**
     * Sets how much of what was typed an article must have; by evidence where nothing is said. Then the result says in
     * {@link SearchResult#match()} what that turned out to be.
     */
    public SearchRequest match(MatchMode value) {
        return new SearchRequest(query, filters, order, paging, counting, ranking, zone, effort, value);
    }

    /**
     * Only the articles that a bucket of this request's counts by date counts: on its days, and on those of the request unless
     * the counts go on beyond them.
     */
    public SearchRequest during(DateCount bucket) {
        Objects.requireNonNull(bucket, "the bucket is null: pass one of SearchResult.dates()");
        boolean beyond = counting.beyondDates();
        LocalDate first = beyond || from() == null || from().isBefore(bucket.start()) ? bucket.start() : from();
        LocalDate last = beyond || to() == null || to().isAfter(bucket.end()) ? bucket.end() : to();
        return between(first, last);
    }

    /** Only what passes the changed filters. */
    public SearchRequest filter(UnaryOperator<Filters> change) {
        Objects.requireNonNull(change, "the change is null: pass what makes other filters of these");
        return new SearchRequest(query, change.apply(filters), order, paging, counting, ranking, zone, effort, match);
    }

    /** Hits in that order. */
    public SearchRequest orderBy(HitOrder value) {
        return new SearchRequest(query, filters, value, paging, counting, ranking, zone, effort, match);
    }

    /** That page, counted from 1, of so many hits. */
    public SearchRequest page(int number, int hits) {
        return with(paging.page(number, hits));
    }

    /** As many hits after those of a result, whose {@link SearchResult#next()} this is, or the first if {@code null}. */
    public SearchRequest after(@Nullable String cursor) {
        return with(paging.after(cursor));
    }

    /**
     * With reprints of one story as one hit, which is the earliest and lists the others; see {@link Hit#reprints}. Then
     * totals and pages are of stories; counts are of articles still.
     *
     * <p>Among the first {@value Paging#MAX_GROUPED} articles, in the order asked for, every two are compared; where more
     * match, a note says so, the total is not exact, and pages end with the stories of those.
     */
    public SearchRequest groupReprints() {
        return with(paging.grouped(true));
    }

    /** With counts by date in buckets of that width. */
    public SearchRequest facetBy(DateInterval value) {
        Objects.requireNonNull(value, "the interval is null: use withoutCounts() for none");
        return count(c -> c.by(value));
    }

    /** With counts by date in about so many buckets of a width that suits the dates. */
    public SearchRequest facetByAbout(int buckets) {
        return count(c -> c.inAbout(buckets));
    }

    /** With other counts. */
    public SearchRequest count(UnaryOperator<Counting> change) {
        Objects.requireNonNull(change, "the change is null: pass what makes another counting of this");
        return new SearchRequest(query, filters, order, paging, change.apply(counting), ranking, zone, effort, match);
    }

    /** With hits alone, and no counts. */
    public SearchRequest withoutCounts() {
        return count(c -> Counting.NONE);
    }

    /** The same for another query. */
    public SearchRequest withQuery(String value) {
        return new SearchRequest(value, filters, order, paging, counting, ranking, zone, effort, match);
    }

    /**
     * With those words looked for as one, whatever the segmenter makes of them. Where they are many, keep the request and
     * ask it {@linkplain #withQuery(String) with one query after another}.
     *
     * @throws IllegalArgumentException if there are more than {@link UserWords#MAX_WORDS}, or one is longer than
     *     {@link UserWords#MAX_LENGTH}
     */
    public SearchRequest withUserWords(Collection<String> words) {
        return with(ranking.with(UserWords.of(words)));
    }

    /**
     * With those synonyms besides the ones that are built in: rows of words for one thing, any of which is looked for where
     * one of the others is typed. Not in quotation marks and not in what is excluded.
     *
     * @throws IllegalArgumentException if there are more than {@link Synonyms#MAX_ROWS}, a row has more than
     *     {@link Synonyms#MAX_WORDS} words, or a word is too long
     */
    public SearchRequest withSynonyms(Collection<? extends Collection<String>> rows) {
        return with(ranking.with(ranking.synonyms().plus(rows)));
    }

    /** With words looked for as they were typed, and no others for the same thing. */
    public SearchRequest withoutSynonyms() {
        return with(ranking.with(Synonyms.NONE));
    }

    /**
     * With newer articles preferred: a score is multiplied by {@code 1 + 2^(-age / half-life)}, the age counted from
     * today on. See {@link Recency}.
     */
    public SearchRequest preferRecent(Duration halfLife) {
        return with(ranking.with(new Recency(halfLife, LocalDate.now(zone))));
    }

    /** With newer articles preferred or not, if {@code null}, as of another day than today. */
    public SearchRequest prefer(@Nullable Recency recency) {
        return with(ranking.with(recency));
    }

    /** With days as they are in that zone. */
    public SearchRequest zone(ZoneId value) {
        return new SearchRequest(query, filters, order, paging, counting, ranking, value, effort, match);
    }

    /** With days as they are in the zone of that id, such as {@code Asia/Taipei} or {@code +08:00}. */
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

    /** With the articles that were found, in the same order, but no passages of them. */
    public SearchRequest withoutSnippets() {
        return with(effort.withoutSnippets());
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

    /** How wide the buckets of the counts by date are, or {@code null} if no width was chosen. */
    public @Nullable DateInterval interval() {
        return counting.interval();
    }

    /** With reprints as hits by themselves. */
    SearchRequest each() {
        return with(paging.grouped(false));
    }

    private SearchRequest with(Paging value) {
        return new SearchRequest(query, filters, order, value, counting, ranking, zone, effort, match);
    }

    private SearchRequest with(Ranking value) {
        return new SearchRequest(query, filters, order, paging, counting, value, zone, effort, match);
    }

    private SearchRequest with(Effort value) {
        return new SearchRequest(query, filters, order, paging, counting, ranking, zone, value, match);
    }
}
