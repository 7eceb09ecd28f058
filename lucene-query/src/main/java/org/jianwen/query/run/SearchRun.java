package org.jianwen.query.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.jianwen.analysis.Quoted;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.collect.HitSort;
import org.jianwen.query.collect.PageCursor;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.compile.score.ProximityRescorer.Candidate;
import org.jianwen.query.explain.LooserMatch;
import org.jianwen.query.explain.Timings;
import org.jianwen.query.explain.ZeroHitDiagnosis;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.ParsedQuery;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldKind;
import org.jianwen.schema.document.ArticleDocuments;
import org.jspecify.annotations.Nullable;

/** One request, answered on one view of an index. For one thread, once. */
public final class SearchRun {

    private final SearchRequest request;
    private final LongSupplier clock;
    private final Deadline deadline;
    private final SearchBackend backend;
    private final Analyzer analyzer;
    private final QueryPlan plan;
    private final int fingerprint;
    private final ArticleFields fields;
    private final Sort sort;
    private final @Nullable PageCursor cursor;
    private final PageWindow window;
    private long lap;

    /**
     * A run that begins now.
     *
     * @param engine makes the backend, which is told when the answer is due
     * @param clock nanoseconds since some moment
     * @throws IllegalArgumentException if the cursor of the request is of another one
     */
    public SearchRun(
            Function<Deadline, SearchBackend> engine, Analyzer analyzer, SearchRequest request, LongSupplier clock) {
        this.lap = clock.getAsLong();
        this.clock = clock;
        this.request = request;
        this.analyzer = analyzer;
        this.deadline = Deadline.after(request.effort().timeLimit(), clock);
        this.backend = engine.apply(deadline);
        this.fields = backend.fields();
        this.plan = backend.plan(request, analyzer);
        this.fingerprint = PageCursor.fingerprint(request.query()
                + request.filters()
                + request.match().name()
                + (request.sortKeys().isEmpty() ? request.order().name() : request.sortKeys())
                + request.zone()
                + (request.lucene() == null ? "" : "lucene")
                + request.ranking().fingerprint()
                + (request.paging().grouped() ? "grouped" : ""));
        this.sort = sort(request, fields);
        this.cursor = cursor();
        this.window = new PageWindow(request, sort, cursor);
    }

    /** Answers the request. */
    public SearchResult answer() throws IOException {
        ParsedQuery parsed = plan.parsed();
        QueryCompiler compiler = plan.compiler();
        List<String> notes = new ArrayList<>(parsed.notes());
        Duration parse = lap();
        Map<String, Query> filters = filters();
        FilteredSearch search = search(filters);
        FilteredSearch.Found read = search.find();
        search.note(read).ifPresent(notes::add);
        List<String> synonyms = parsed.clause() == null ? List.of() : compiler.synonyms(parsed.clause());
        if (!synonyms.isEmpty()) {
            notes.add("Also looked for " + String.join(", ", synonyms) + ".");
        }
        CollectedHits found = read.docs();
        List<ZeroHitDiagnosis> diagnosis = List.of();
        LooserMatch looser = null;
        if (found.total() == 0 && !deadline.shouldExit()) {
            diagnosis = new ZeroHitDiagnoser(backend, compiler, request, filters, search, deadline)
                    .diagnosis(parsed.clause());
            boolean only = filters.isEmpty() && !(parsed.clause() instanceof Clause.All);
            diagnosis.forEach(part -> notes.add(only ? part.nowhere() : part.sentence()));
            looser = search.looser(read);
            if (looser != null) {
                notes.add("Read more loosely: " + looser.sentence());
            }
        }
        ResultPage page = page(found);
        page.note().ifPresent(notes::add);
        Duration match = lap();
        Counts counts = counts(found);
        Duration count = lap();
        HitLoader loader = loader(found);
        PageWindow.Page cut = cut(page, parsed.clause(), loader);
        List<Hit> hits = loader.hits(request, read.level(), search.whole(read), plan, cut, page);
        keepPlan(read.level());
        if (deadline.passed()) {
            notes.add("The time limit of " + request.effort().timeLimit()
                    + " ended the search; some matches may be missing.");
        }
        return SearchResult.builder(request.query())
                .match(QueryRelaxation.mode(read.level()))
                .found(page.total(), found.total(), page.exact() && !deadline.passed())
                .hits(hits)
                .next(next(read.level(), cut, hits.size()))
                .counts(counts)
                .diagnosis(diagnosis)
                .looser(looser)
                .notes(notes)
                .timings(new Timings(parse, match, count, lap()))
                .timedOut(deadline.passed())
                .build();
    }

    /**
     * What the request finds.
     *
     * @param query all of it, scored
     * @param found what is on its page, and everything that is to be counted
     * @param sought the texts that were looked for
     */
    public record Matches(Query query, CollectedHits found, List<String> sought) {}

    /** Finds what matches, without hits and counts. */
    public Matches matches() throws IOException {
        FilteredSearch search = search(filters());
        FilteredSearch.Found found = search.find();
        List<String> sought = plan.highlighted(found.level()).stream()
                .flatMap(term -> term.texts().stream())
                .distinct()
                .toList();
        keepPlan(found.level());
        return new Matches(search.all(found), found.docs(), sought);
    }

    private FilteredSearch search(Map<String, Query> filters) {
        return new FilteredSearch(backend, plan, request, fields, filters, window, deadline);
    }

    /** What was decided when the time was up is not what another request should go by. */
    private void keepPlan(RelaxationLevel level) {
        if (!deadline.passed()) {
            backend.keep(request, plan, level);
        }
    }

    /**
     * How a request takes an article.
     *
     * @param found whether it finds the article, on whatever page
     * @param first the ids of the articles at the top of its first page, before their texts order them
     * @param texts the texts of these
     * @param timedOut whether the time limit ended the search
     */
    public record Standing(boolean found, List<String> first, List<Candidate> texts, boolean timedOut) {}

    /** Whether the request finds the article of that id, on whatever page, and what stands on its first page. */
    public Standing standing(String id) throws IOException {
        FilteredSearch search = search(filters());
        FilteredSearch.Found read = search.find();
        Query article = new TermQuery(ArticleDocuments.idTerm(id));
        boolean found = backend.count(FilterQueries.filtered(article, List.of(search.all(read)))) > 0;
        HitLoader loader = loader(read.docs());
        List<String> first = new ArrayList<>();
        List<Candidate> texts = new ArrayList<>();
        for (FieldDoc hit : page(read.docs()).hits()) {
            if (texts.size() < TopHitsRescorer.HITS && !deadline.shouldExit()) {
                first.add(loader.article(hit.doc).id());
                texts.add(loader.texts(hit.doc));
            }
        }
        return new Standing(found, first, texts, deadline.passed());
    }

    /** Where it is answered. */
    public SearchBackend backend() {
        return backend;
    }

    /** Whether the time limit has ended it. */
    public boolean timedOut() {
        return deadline.passed();
    }

    private HitLoader loader(CollectedHits found) throws IOException {
        return new HitLoader(backend.hits(found), docs -> backend.postings(found, docs), fields, analyzer, deadline);
    }

    private ResultPage page(CollectedHits found) throws IOException {
        return request.paging().grouped()
                ? ResultPage.grouped(backend.hits(found), request, sort, found, deadline)
                : ResultPage.ungrouped(found);
    }

    private PageWindow.Page cut(ResultPage page, @Nullable Clause clause, HitLoader loader) throws IOException {
        return window.cut(
                page.hits(),
                first -> new TopHitsRescorer(plan.compiler(), clause, request.query(), loader).rescore(first));
    }

    private Map<String, Query> filters() throws IOException {
        String id = request.filters().similarTo();
        Query similar = id == null ? null : backend.similar(analyzer, id);
        return FilterQueries.of(request.filters(), fields, request.zone(), backend.reader(), similar);
    }

    private Counts counts(CollectedHits found) throws IOException {
        request.counting().values().keySet().forEach(field -> checkCountable(field, FieldKind::isKeyword));
        request.counting().ranges().keySet().forEach(field -> checkCountable(field, FieldKind::isOrdered));
        // What was found until the time was up is counted; else the counts end with it.
        BooleanSupplier stop = deadline.passed() ? () -> false : deadline::shouldExit;
        return backend.counts(found, request, stop);
    }

    private void checkCountable(String name, Predicate<FieldKind> so) {
        ArticleField field = fields.get(name);
        if (!field.isCountable() || !so.test(field.kind())) {
            throw new IllegalArgumentException("the field " + Quoted.of(name) + " cannot be counted by "
                    + (so.test(FieldKind.KEYWORD) ? "its values" : "ranges")
                    + ": a keyword that is declared countable() is counted by its values, a number or date by ranges");
        }
    }

    private static Sort sort(SearchRequest request, ArticleFields fields) {
        if (!request.sortKeys().isEmpty()) {
            return HitSort.by(request.sortKeys(), fields);
        }
        return switch (request.order()) {
            case RELEVANCE -> HitSort.byScore();
            case NEWEST -> HitSort.byDate(true);
            case OLDEST -> HitSort.byDate(false);
        };
    }

    private @Nullable PageCursor cursor() {
        if (request.paging().after() == null) {
            return null;
        }
        PageCursor place = PageCursor.parse(request.paging().after());
        if (place.request() != fingerprint
                || place.level() < 0
                || place.level() >= RelaxationLevel.values().length
                || !place.isIn(sort)) {
            throw new IllegalArgumentException(
                    "the cursor " + Quoted.of(request.paging().after())
                            + " is of another request: only its size and counts may change from page to page");
        }
        return place;
    }

    /** The place after the last of so many hits of a page, if the page is full or could not be read to its end. */
    private @Nullable String next(RelaxationLevel level, PageWindow.Page page, int hits) {
        if (hits == 0
                || page.hits().size() < request.size() && hits == page.hits().size()) {
            return null;
        }
        FieldDoc last = page.hits().get(hits - 1);
        return PageCursor.after(last, hits <= page.rescored(), fingerprint, level.ordinal())
                .text();
    }

    private Duration lap() {
        long now = clock.getAsLong();
        Duration lap = Duration.ofNanos(now - this.lap);
        this.lap = now;
        return lap;
    }
}
