package org.jianwen.query.view;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.query.ScoreExplanation;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.parse.RelaxationLevel;
import org.jianwen.query.run.SearchBackend;
import org.jianwen.query.run.SearchRun;
import org.jianwen.query.run.TopHitsRescorer;
import org.jianwen.query.suggest.SampleIndex;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.ArticleSchema;

/**
 * Answers requests on another engine than an index of one's own, in the same way. Its users are modules of this project.
 * May be shared by threads.
 */
public final class BackendSearch implements AutoCloseable {

    private final Analyzer analyzer = ArticleSchema.analyzer();
    private final Suggestions suggestions = new Suggestions(analyzer);

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

    /** Opens what requests share. */
    public BackendSearch() {}

    /**
     * Answers a request.
     *
     * @throws IOException if the engine cannot be reached or fails
     */
    public SearchResult search(SearchRequest request, Engine engine) throws IOException {
        Objects.requireNonNull(request, Answers.NO_REQUEST);
        return run(request, engine).answer();
    }

    private SearchRun run(SearchRequest request, Engine engine) {
        return new SearchRun(deadline -> engine.of(request, deadline), analyzer, request, System::nanoTime);
    }

    /** Says why an article has the score it has, as {@code ArticleSearcher.explain}. */
    public Optional<ScoreExplanation> explain(SearchRequest request, String id, Engine engine) throws IOException {
        Objects.requireNonNull(request, Answers.NO_REQUEST);
        Objects.requireNonNull(id, Answers.NO_ID);
        SearchRequest first = request.withoutCounts().page(1, TopHitsRescorer.HITS);
        Deadline deadline = Deadline.after(request.effort().timeLimit(), System::nanoTime);
        return new ScoreExplainer(engine.of(request, deadline), analyzer, request, deadline)
                .of(id, run(first, engine).standing(id));
    }

    /** Finds the busiest periods, as {@code ArticleSearcher.timeline}. */
    public Timeline timeline(SearchRequest request, int limit, Engine engine) throws IOException {
        Objects.requireNonNull(request, Answers.NO_REQUEST);
        Answers.checkPeriods(limit);
        return new TimelineRun(engine, analyzer, request, System::nanoTime).answer(limit);
    }

    /**
     * Suggests as {@code ArticleSearcher.suggest}, out of the titles, words and values of some articles.
     *
     * @param some these articles
     * @param articles says how many of all articles a suggestion finds
     */
    public List<Suggestion> suggest(SampleIndex some, Articles articles, String typed, int limit) throws IOException {
        Answers.checkSuggestions(limit);
        return suggestions.of(view(some), articles::having, typed, limit);
    }

    /** What a query may have been meant as, as {@code ArticleSearcher.didYouMean}, out of the words of some articles. */
    public List<String> didYouMean(SampleIndex some, Articles articles, String query) throws IOException {
        return suggestions.meant(view(some), articles::having, query);
    }

    private static ArticleView view(SampleIndex some) {
        return new ArticleView(some.reader(), some.fields());
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
