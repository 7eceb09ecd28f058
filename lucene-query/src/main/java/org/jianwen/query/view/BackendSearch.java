package org.jianwen.query.view;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.run.SearchBackend;
import org.jianwen.query.run.SearchRun;
import org.jianwen.query.run.TopHitsRescorer;
import org.jianwen.query.suggest.SampleIndex;
import org.jianwen.query.suggest.Suggester;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;

/**
 * Answers requests on whichever engine is given: a view of an index, or a cluster. May be shared by threads.
 */
public final class BackendSearch implements AutoCloseable {

    static final String NO_ID = "the id is null: pass that of an article";
    static final String NO_REQUEST = "the request is null: pass SearchRequest.of(\"\") for every article";
    static final String NO_TEXT = "the typed text is null: pass \"\" for nothing";
    static final String NO_QUERY = "the query is null: pass what was typed";

    private final Analyzer analyzer;
    private final LongSupplier clock;
    private final Suggestions suggestions;

    /** Makes what answers one request. */
    @FunctionalInterface
    public interface Engine {
        /** The engine for a request, which is told when the answer is due. */
        SearchBackend of(SearchRequest request, Deadline deadline);
    }

    /** Says how many articles a query finds. */
    @FunctionalInterface
    public interface Articles {
        /** How many have it at a level. */
        long having(String query, RelaxationLevel level) throws IOException;
    }

    /** Opens what requests share that are cut as articles without fields of their own. */
    public BackendSearch() {
        this(ArticleFields.NONE, System::nanoTime);
    }

    /** Cuts queries as articles with those fields, and measures time by that clock, which gives nanoseconds. */
    BackendSearch(ArticleFields fields, LongSupplier clock) {
        this(ArticleSchema.analyzer(fields), clock);
    }

    private BackendSearch(Analyzer analyzer, LongSupplier clock) {
        this.analyzer = analyzer;
        this.clock = clock;
        this.suggestions = new Suggestions(analyzer);
    }

    /** The same, which has not learned anything yet, and is closed with this. */
    BackendSearch afresh() {
        return new BackendSearch(analyzer, clock);
    }

    /**
     * Answers a request.
     *
     * @throws IOException if the engine cannot be reached or fails
     */
    public SearchResult search(SearchRequest request, Engine engine) throws IOException {
        Objects.requireNonNull(request, NO_REQUEST);
        return run(request, engine).answer();
    }

    private SearchRun run(SearchRequest request, Engine engine) {
        return new SearchRun(deadline -> engine.of(request, deadline), analyzer, request, clock);
    }

    /** Says why an article has the score it has, as {@code ArticleSearcher.explain}. */
    public Optional<ScoreExplanation> explain(SearchRequest request, String id, Engine engine) throws IOException {
        Objects.requireNonNull(request, NO_REQUEST);
        Objects.requireNonNull(id, NO_ID);
        SearchRequest first = request.withoutCounts().page(1, TopHitsRescorer.HITS);
        Deadline deadline = Deadline.after(request.effort().timeLimit(), clock);
        return new ScoreExplainer(engine.of(request, deadline), analyzer, request, deadline)
                .of(id, run(first, engine).standing(id));
    }

    /** Finds the busiest periods, as {@code ArticleSearcher.timeline}. */
    public Timeline timeline(SearchRequest request, int limit, Engine engine) throws IOException {
        Objects.requireNonNull(request, NO_REQUEST);
        checkPeriods(limit);
        return new TimelineRun(engine, analyzer, request, clock).answer(limit);
    }

    /**
     * Suggests as {@code ArticleSearcher.suggest}, out of the titles, words and values of some articles.
     *
     * @param some these articles
     * @param articles says how many of all articles a suggestion finds
     */
    public List<Suggestion> suggest(SampleIndex some, Articles articles, String typed, int limit) throws IOException {
        checkSuggestions(limit);
        return suggestions.of(view(some), articles::having, Objects.requireNonNull(typed, NO_TEXT), limit);
    }

    /** What a query may have been meant as, as {@code ArticleSearcher.didYouMean}, out of the words of some articles. */
    public List<String> didYouMean(SampleIndex some, Articles articles, String query) throws IOException {
        return suggestions.meant(view(some), articles::having, Objects.requireNonNull(query, NO_QUERY));
    }

    List<Suggestion> suggest(ArticleView view, String typed, int limit) throws IOException {
        checkSuggestions(limit);
        return suggestions.of(view, suggestions.of(view), Objects.requireNonNull(typed, NO_TEXT), limit);
    }

    List<String> didYouMean(ArticleView view, String query) throws IOException {
        return suggestions.meant(view, suggestions.of(view), Objects.requireNonNull(query, NO_QUERY));
    }

    int prepareSuggestions(ArticleView view) throws IOException {
        return suggestions.prepare(view);
    }

    private ArticleView view(SampleIndex some) {
        return new ArticleView(some.reader(), some.fields(), this);
    }

    private static void checkSuggestions(int limit) {
        if (limit < 1 || limit > Suggester.MAX_SUGGESTIONS) {
            throw new IllegalArgumentException(
                    "limit must be between 1 and " + Suggester.MAX_SUGGESTIONS + ", was " + limit);
        }
    }

    private static void checkPeriods(int limit) {
        if (limit < 1 || limit > Timeline.MAX_PERIODS) {
            throw new IllegalArgumentException(
                    "limit must be between 1 and " + Timeline.MAX_PERIODS + ", was " + limit);
        }
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
