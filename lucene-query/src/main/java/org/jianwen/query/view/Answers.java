package org.jianwen.query.view;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.jianwen.query.ScoreExplanation;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.run.IndexBackend;
import org.jianwen.query.run.SearchBackend;
import org.jianwen.query.run.SearchRun;
import org.jianwen.query.run.TopHitsRescorer;
import org.jianwen.query.suggest.Suggester;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.origin.OriginFields;

/** What a searcher is asked, answered on whichever state of the index is given. May be shared by threads. */
public final class Answers implements Closeable {

    static final String NO_ID = "the id is null: pass that of an article";
    static final String NO_REQUEST = "the request is null: pass SearchRequest.of(\"\") for every article";

    private final Analyzer analyzer;
    private final Suggestions suggestions;
    private final LongSupplier clock;

    /** Measures time by that clock, which gives nanoseconds since some moment, and cuts queries as articles with those fields. */
    public Answers(LongSupplier clock, ArticleFields fields) {
        this.clock = clock;
        this.analyzer = ArticleSchema.analyzer(fields);
        this.suggestions = new Suggestions(analyzer);
    }

    /** Something that is asked of one state. */
    public interface Question<T> {
        T on(ArticleView searcher) throws IOException;

        /** Asks; damage of the index that shows itself in whatever way is an IOException that says so. */
        default T ask(ArticleView searcher) throws IOException {
            try {
                return on(searcher);
            } catch (AlreadyClosedException e) {
                throw e;
            } catch (CorruptIndexException | EOFException | RuntimeException | Error e) {
                if (IndexDamage.isCallersMistake(e) || !IndexDamage.isIn(searcher.getIndexReader(), e)) {
                    throw e;
                }
                throw IndexDamage.told(e);
            }
        }
    }

    /** Asks for the number of articles. */
    public Question<Integer> size() {
        return searcher -> searcher.getIndexReader().numDocs();
    }

    /** Asks for the article of an id. */
    public Question<Optional<Article>> article(String id) {
        Objects.requireNonNull(id, NO_ID);
        return searcher -> {
            TopDocs found = searcher.search(new TermQuery(ArticleDocuments.idTerm(id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(
                            ArticleDocuments.article(searcher.storedFields().document(found.scoreDocs[0].doc)));
        };
    }

    /** Asks where the article of an id came from. */
    public Question<List<String>> origins(String id) {
        Objects.requireNonNull(id, NO_ID);
        return searcher -> {
            List<String> origins = new ArrayList<>();
            for (ScoreDoc found : searcher.search(new TermQuery(ArticleDocuments.idTerm(id)), 1).scoreDocs) {
                List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
                OriginFields.of(leaf.reader(), found.doc - leaf.docBase).stream()
                        .sorted(Comparator.comparing(origin -> !origin.shown()))
                        .forEach(origin -> origins.add(origin.entry().key()));
            }
            return List.copyOf(origins);
        };
    }

    /** Asks for what matches a request. */
    public Question<SearchResult> search(SearchRequest request) {
        Objects.requireNonNull(request, NO_REQUEST);
        return searcher -> run(searcher, request).answer();
    }

    /** Asks why an article has its score. */
    public Question<Optional<ScoreExplanation>> explain(SearchRequest request, String id) {
        Objects.requireNonNull(request, NO_REQUEST);
        Objects.requireNonNull(id, NO_ID);
        SearchRequest first = request.withoutCounts().page(1, TopHitsRescorer.HITS);
        return searcher -> {
            Deadline deadline = Deadline.after(request.effort().timeLimit(), clock);
            SearchBackend backend = new IndexBackend(searcher, searcher.fields(), searcher.values(), deadline);
            return new ScoreExplainer(backend, analyzer, request, deadline)
                    .of(id, run(searcher, first).standing(id));
        };
    }

    private SearchRun run(ArticleView searcher, SearchRequest request) throws IOException {
        return new SearchRun(
                deadline -> new IndexBackend(searcher, searcher.fields(), searcher.values(), deadline),
                analyzer,
                request,
                clock);
    }

    /** Reads what suggestions are made of, so that the first of them is not waited for; how much that is. */
    public Question<Integer> prepareSuggestions() {
        return suggestions::prepare;
    }

    /** Asks what somebody who types may go on with. */
    public Question<List<Suggestion>> suggest(String typed, int limit) {
        Objects.requireNonNull(typed, "what was typed is null: pass \"\" for nothing");
        checkSuggestions(limit);
        return searcher -> suggestions.of(searcher, suggestions.of(searcher), typed, limit);
    }

    /** Asks what a query may have been meant as. */
    public Question<List<String>> didYouMean(String query) {
        Objects.requireNonNull(query, "the query is null: pass what was typed");
        return searcher -> suggestions.meant(searcher, suggestions.of(searcher), query);
    }

    /** Asks for the busiest periods of what a request finds. */
    public Question<Timeline> timeline(SearchRequest request, int limit) {
        Objects.requireNonNull(request, NO_REQUEST);
        checkPeriods(limit);
        return searcher -> {
            BackendSearch.Engine engine =
                    (any, deadline) -> new IndexBackend(searcher, searcher.fields(), searcher.values(), deadline);
            return new TimelineRun(engine, analyzer, request, clock).answer(limit);
        };
    }

    static void checkSuggestions(int limit) {
        if (limit < 1 || limit > Suggester.MAX_SUGGESTIONS) {
            throw new IllegalArgumentException(
                    "limit must be between 1 and " + Suggester.MAX_SUGGESTIONS + ", was " + limit);
        }
    }

    static void checkPeriods(int limit) {
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
