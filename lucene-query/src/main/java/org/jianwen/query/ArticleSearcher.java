package org.jianwen.query;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.AlreadyClosedException;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.FacetCounter;
import org.jianwen.query.highlight.Needle;
import org.jianwen.query.highlight.SnippetMaker;
import org.jianwen.query.parse.MatchLevel;
import org.jianwen.query.parse.syntax.ParsedQuery;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDocuments;
import org.jianwen.schema.ArticleIndex;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles in an index, as it was when the searcher was opened or last refreshed.
 *
 * <p>That is what the indexer opened on the same {@link ArticleIndex} had added by then, or else the last commit. A request
 * sees one state from its beginning to its end. May be shared by threads; the indexer of the same index, in this program or
 * another, may go on writing.
 */
public final class ArticleSearcher implements Closeable {

    /** The most sources that are counted one by one. */
    public static final int MAX_SOURCES = 100;

    private final SearchView view;
    private final Analyzer analyzer;
    private final @Nullable ArticleIndex owned;
    private final @Nullable RefreshTimer timer;

    private ArticleSearcher(SearchView view, @Nullable ArticleIndex owned, @Nullable Duration interval) {
        this.view = view;
        this.analyzer = ArticleSchema.analyzer();
        this.owned = owned;
        this.timer = interval == null ? null : new RefreshTimer(interval, this::refresh);
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IOException if there is no index or it cannot be read; an
     *     {@link org.jianwen.schema.IndexMismatchException} if another version wrote it
     */
    public static ArticleSearcher open(Path folder) throws IOException {
        return open(ArticleIndex.existing(folder), true, null);
    }

    /**
     * Opens the index in a folder, and refreshes by itself: what is committed is found after that time at the latest.
     *
     * @throws IOException as {@link #open(Path)}
     * @throws IllegalArgumentException if the time is not positive
     */
    public static ArticleSearcher open(Path folder, Duration refreshEvery) throws IOException {
        return open(ArticleIndex.existing(folder), true, refreshEvery);
    }

    /**
     * Opens an index. Closing the searcher leaves the index open.
     *
     * @throws IOException as {@link #open(Path)}
     */
    public static ArticleSearcher open(ArticleIndex index) throws IOException {
        return open(index, false, null);
    }

    /**
     * Opens an index, and refreshes by itself: what the indexer opened on it adds is found after that time at the latest,
     * committed or not. Closing the searcher leaves the index open.
     *
     * @throws IOException as {@link #open(Path)}
     * @throws IllegalArgumentException if the time is not positive
     */
    public static ArticleSearcher open(ArticleIndex index, Duration refreshEvery) throws IOException {
        return open(index, false, refreshEvery);
    }

    private static ArticleSearcher open(ArticleIndex index, boolean own, @Nullable Duration interval)
            throws IOException {
        try {
            RefreshTimer.check(interval);
            return new ArticleSearcher(SearchView.open(index), own ? index : null, interval);
        } catch (IOException | RuntimeException e) {
            if (own) {
                index.close();
            }
            throw e;
        }
    }

    /**
     * Lets requests from now on see the newest state of the index; those under way end on the state they began with.
     *
     * @return whether the state is another than before
     * @throws IOException if the index is gone, cannot be read, or was written by another version since; then it goes on
     *     being searched as it was
     * @throws IllegalStateException if the searcher is closed
     */
    public boolean refresh() throws IOException {
        try {
            IndexSearcher before = view.acquire();
            try {
                view.maybeRefreshBlocking();
                return !view.isCurrent(before);
            } finally {
                view.release(before);
            }
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
    }

    /**
     * The number of articles in the index.
     *
     * @throws IllegalStateException if the searcher is closed
     */
    public int size() {
        try {
            return with(searcher -> searcher.getIndexReader().numDocs());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The article of that id.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the searcher is closed
     */
    public Optional<Article> article(String id) throws IOException {
        return with(searcher -> {
            TopDocs found = searcher.search(new TermQuery(new Term(ArticleSchema.ID, id)), 1);
            return found.scoreDocs.length == 0
                    ? Optional.empty()
                    : Optional.of(load(searcher.storedFields(), found.scoreDocs[0]));
        });
    }

    /**
     * Finds what matches a request. Whatever the query text is, it is read as well as it can be, and the result says what
     * was ignored.
     *
     * @throws IOException if the index cannot be read
     * @throws IllegalStateException if the searcher is closed
     */
    public SearchResult search(SearchRequest request) throws IOException {
        long start = System.nanoTime();
        return with(searcher -> answer(searcher, request, start));
    }

    private interface Reading<T> {
        T from(IndexSearcher searcher) throws IOException;
    }

    private <T> T with(Reading<T> reading) throws IOException {
        try {
            IndexSearcher searcher = view.acquire();
            try {
                return reading.from(searcher);
            } finally {
                view.release(searcher);
            }
        } catch (AlreadyClosedException e) {
            throw closed(e);
        }
    }

    private static IllegalStateException closed(AlreadyClosedException e) {
        return new IllegalStateException("this ArticleSearcher is closed: open another", e);
    }

    private SearchResult answer(IndexSearcher searcher, SearchRequest request, long start) throws IOException {
        ParsedQuery parsed = QuerySyntax.parse(request.query());
        List<String> notes = new ArrayList<>(parsed.notes());
        MatchPlan plan = new MatchPlan(searcher, analyzer, request);
        MatchPlan.Choice choice = plan.choose(parsed.clause(), !request.query().isBlank());
        choice.note().ifPresent(notes::add);
        FoundDocs found = FoundDocs.collect(searcher, choice.compiled().query(), request);
        FacetsCollector matches = found.matches();
        DateCounts dates = request.interval() == null
                ? DateCounts.NONE
                : FacetCounter.byDate(matches, request.interval(), request.zone());
        return new SearchResult(
                request.query(),
                found.total(),
                hits(searcher, found, choice),
                dates,
                FacetCounter.byValue(matches, searcher.getIndexReader(), ArticleSchema.SOURCE, MAX_SOURCES),
                notes,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Hit> hits(IndexSearcher searcher, FoundDocs found, MatchPlan.Choice choice) throws IOException {
        SnippetMaker snippets = SnippetMaker.of(choice.compiled().sought().stream()
                .map(sought -> new Needle(sought.text(), sought.wholeWord()))
                .toList());
        StoredFields stored = searcher.storedFields();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc doc : found.page()) {
            Article article = load(stored, doc);
            boolean partial = choice.level() == MatchLevel.SOME_WORDS;
            hits.add(new Hit(article, doc.score, partial, snippets.make(article.title(), article.body())));
        }
        return hits;
    }

    private static Article load(StoredFields stored, ScoreDoc doc) throws IOException {
        return ArticleDocuments.article(stored.document(doc.doc));
    }

    /** Closes the searcher; requests after that are refused, and those under way may be. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        if (timer != null) {
            timer.close();
        }
        try {
            view.close();
        } finally {
            analyzer.close();
            if (owned != null) {
                owned.close();
            }
        }
    }
}
