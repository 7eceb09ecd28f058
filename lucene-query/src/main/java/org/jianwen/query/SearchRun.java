package org.jianwen.query;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterPart;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.collect.FoundDocs;
import org.jianwen.query.collect.HitRange;
import org.jianwen.query.collect.PageCursor;
import org.jianwen.query.collect.Paging;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.FacetCounter;
import org.jianwen.query.facet.ValueCounter;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.query.parse.MatchLevel;
import org.jianwen.query.parse.QueryCompiler;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.ParsedQuery;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.query.story.SimilarArticles;
import org.jianwen.schema.ArticleDocuments;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** One request, answered on one view of an index. For one thread, once. */
final class SearchRun {

    private final SearchRequest request;
    private final LongSupplier clock;
    private final Deadline deadline;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final QueryCompiler compiler;
    private final ValueCounter values;
    private final int fingerprint;
    private final @Nullable PageCursor cursor;
    private long lap;

    /**
     * A run that begins now.
     *
     * @param clock nanoseconds since some moment
     * @throws IllegalArgumentException if the request goes on after a place that is none of its own
     */
    SearchRun(IndexSearcher view, Analyzer analyzer, ValueCounter values, SearchRequest request, LongSupplier clock) {
        this.lap = clock.getAsLong();
        this.clock = clock;
        this.request = request;
        this.analyzer = analyzer;
        this.values = values;
        this.deadline = Deadline.in(request.effort().timeLimit(), clock);
        this.searcher = deadline.limit(view);
        this.compiler = new QueryCompiler(view.getIndexReader(), analyzer, request.ranking(), request.zone());
        this.fingerprint = PageCursor.fingerprint(request.query()
                + request.filters()
                + request.order().name()
                + request.zone()
                + request.ranking()
                + (request.paging().grouped() ? "grouped" : ""));
        this.cursor = cursor();
    }

    SearchResult answer() throws IOException {
        ParsedQuery parsed = QuerySyntax.parse(request.query());
        List<String> notes = new ArrayList<>(parsed.notes());
        Duration parse = lap();
        Map<FilterPart, Query> filters = filters();
        MatchPlan.Choice choice = choose(parsed.clause(), filters);
        choice.note().ifPresent(notes::add);
        List<String> synonyms = parsed.clause() == null ? List.of() : compiler.synonyms(parsed.clause());
        if (!synonyms.isEmpty()) {
            notes.add("Also looked for " + String.join(", ", synonyms) + ".");
        }
        FoundDocs found = choice.found();
        List<Obstacle> obstacles = List.of();
        if (found.total() == 0 && !deadline.passed()) {
            obstacles = new Diagnosis(searcher, compiler, request, filters, deadline).obstacles(parsed.clause());
            obstacles.forEach(obstacle -> notes.add(obstacle.sentence()));
        }
        ResultPage page = page(found);
        page.note().ifPresent(notes::add);
        Duration match = lap();
        Counts counts = counts(found);
        Duration count = lap();
        List<Hit> hits =
                new HitReader(searcher, analyzer, compiler, request, deadline).hits(choice, page, parsed.clause());
        if (deadline.passed()) {
            notes.add("The time limit of " + request.effort().timeLimit() + " ended the search: some may be missing.");
        }
        return new SearchResult(
                request.query(),
                page.total(),
                page.exact() && !deadline.passed(),
                hits,
                next(choice, page),
                counts,
                obstacles,
                notes,
                new Timings(parse, match, count, lap()),
                deadline.passed());
    }

    /**
     * What the request finds.
     *
     * @param query all of it, scored
     * @param found what is on its page, and everything that is to be counted
     * @param sought the texts that were looked for
     */
    record Matches(Query query, FoundDocs found, List<String> sought) {}

    Matches matches() throws IOException {
        Map<FilterPart, Query> filters = filters();
        MatchPlan.Choice choice = choose(QuerySyntax.parse(request.query()).clause(), filters);
        Query all = FilterQueries.filtered(scored(choice.compiled().query(), filters), filters.values());
        List<String> sought = choice.compiled().terms().stream()
                .flatMap(term -> term.texts().stream())
                .distinct()
                .toList();
        return new Matches(all, choice.found(), sought);
    }

    /** Whether the request finds the article of that id, on whatever page, and what stands on its first page. */
    ScoreAccounts.Standing standing(String id) throws IOException {
        Map<FilterPart, Query> filters = filters();
        MatchPlan.Choice choice = choose(QuerySyntax.parse(request.query()).clause(), filters);
        Query matching = FilterQueries.filtered(choice.compiled().matching(), filters.values());
        Query article = new TermQuery(ArticleDocuments.idTerm(id));
        boolean found = searcher.count(FilterQueries.filtered(article, List.of(matching))) > 0;
        return new ScoreAccounts.Standing(
                found, HitReader.articles(searcher, page(choice.found()).documents()));
    }

    private ResultPage page(FoundDocs found) throws IOException {
        return request.paging().grouped()
                ? ResultPage.grouped(searcher, request, cursor, found, deadline)
                : ResultPage.ungrouped(found);
    }

    private MatchPlan.Choice choose(@Nullable Clause clause, Map<FilterPart, Query> filters) throws IOException {
        HitRange range = range();
        Counting counting = request.counting();
        boolean count = counting.dates() || counting.sources() > 0 || counting.tags() > 0;
        MatchPlan.Trial trial = new MatchPlan.Trial() {
            @Override
            public FoundDocs run(Query query) throws IOException {
                Query scored = scored(query, filters);
                return count
                        ? FoundDocs.all(searcher, scored, filters, range, sideways(counting))
                        : FoundDocs.top(searcher, scored, filters, range);
            }

            @Override
            public int probe(Query matching) throws IOException {
                return MatchPlan.countEnough(searcher, FilterQueries.filtered(matching, filters.values()));
            }
        };
        MatchPlan plan = new MatchPlan(compiler, trial, deadline);
        boolean typed = !request.query().isBlank();
        return cursor == null
                ? plan.choose(clause, typed)
                : plan.at(MatchLevel.values()[cursor.level()], clause, typed);
    }

    /** What is similar to an article is in the order of that, whatever was typed. */
    private static Query scored(Query query, Map<FilterPart, Query> filters) {
        Query similar = filters.get(FilterPart.SIMILAR);
        return similar == null ? query : FilterQueries.filtered(similar, List.of(query));
    }

    private Map<FilterPart, Query> filters() throws IOException {
        String id = request.filters().similarTo();
        Query similar = id == null ? null : SimilarArticles.to(searcher, analyzer, id);
        return FilterQueries.of(request.filters(), request.zone(), searcher.getIndexReader(), similar);
    }

    private HitRange range() {
        if (request.paging().grouped()) {
            int counted = Math.max(Paging.MAX_GROUPED + 1, request.effort().countUpTo());
            return new HitRange(request.order().sort(), 0, Paging.MAX_GROUPED, null, counted);
        }
        return new HitRange(
                request.order().sort(),
                request.paging().skip(),
                request.size(),
                cursor == null ? null : cursor.hit(),
                Math.max(MatchPlan.ENOUGH, request.effort().countUpTo()));
    }

    private static Set<FilterPart> sideways(Counting counting) {
        Set<FilterPart> sideways = EnumSet.noneOf(FilterPart.class);
        if (counting.dates() && counting.beyondDates()) {
            sideways.add(FilterPart.DATES);
        }
        if (counting.sources() > 0) {
            sideways.add(FilterPart.SOURCES);
        }
        if (counting.tags() > 0) {
            sideways.add(FilterPart.TAGS);
        }
        return sideways;
    }

    private Counts counts(FoundDocs found) throws IOException {
        Counting counting = request.counting();
        var dated = found.without(FilterPart.DATES);
        DateCounts dates = counting.interval() != null
                ? FacetCounter.byDate(dated, counting.interval(), request.zone())
                : counting.bars() > 0 ? FacetCounter.byDate(dated, counting.bars(), request.zone()) : DateCounts.NONE;
        return new Counts(
                dates,
                values(found, FilterPart.SOURCES, ArticleSchema.SOURCE, counting.sources()),
                values(found, FilterPart.TAGS, ArticleSchema.TAG, counting.tags()));
    }

    private ValueCounts values(FoundDocs found, FilterPart part, String field, int top) throws IOException {
        return top == 0 ? ValueCounts.NONE : values.count(found.without(part), field, top);
    }

    private @Nullable PageCursor cursor() {
        if (request.paging().after() == null) {
            return null;
        }
        PageCursor place = PageCursor.parse(request.paging().after());
        if (place.request() != fingerprint
                || place.level() < 0
                || place.level() >= MatchLevel.values().length
                || place.byScore() != (request.order() == HitOrder.RELEVANCE)) {
            throw new IllegalArgumentException(
                    "the cursor " + Quoted.of(request.paging().after())
                            + " is of another request: only its size and counts may change from page to page");
        }
        return place;
    }

    private @Nullable String next(MatchPlan.Choice choice, ResultPage page) {
        return page.hits().isEmpty() || page.hits().size() < request.size()
                ? null
                : PageCursor.after(
                                page.hits().getLast(),
                                fingerprint,
                                choice.level().ordinal())
                        .text();
    }

    private Duration lap() {
        long now = clock.getAsLong();
        Duration lap = Duration.ofNanos(now - this.lap);
        this.lap = now;
        return lap;
    }
}
