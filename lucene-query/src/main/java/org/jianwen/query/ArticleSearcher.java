package org.jianwen.query;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.DirectoryReader;
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
 * Finds articles in an index, as it was at its last commit when the searcher was opened.
 *
 * <p>May be shared by threads; the indexer of the same index may go on writing.
 */
public final class ArticleSearcher implements Closeable {

    /** The most sources that are counted one by one. */
    public static final int MAX_SOURCES = 100;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final @Nullable ArticleIndex owned;

    private ArticleSearcher(DirectoryReader reader, @Nullable ArticleIndex owned) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.analyzer = ArticleSchema.analyzer();
        this.owned = owned;
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IOException if there is no index or it cannot be read; an
     *     {@link org.jianwen.schema.IndexMismatchException} if another version wrote it
     */
    public static ArticleSearcher open(Path folder) throws IOException {
        ArticleIndex index = ArticleIndex.at(folder);
        try {
            return new ArticleSearcher(index.openReader(), index);
        } catch (IOException | RuntimeException e) {
            index.close();
            throw e;
        }
    }

    /**
     * Opens an index. Closing the searcher leaves the index open.
     *
     * @throws IOException as {@link #open(Path)}
     */
    public static ArticleSearcher open(ArticleIndex index) throws IOException {
        return new ArticleSearcher(index.openReader(), null);
    }

    /** The number of articles in the index. */
    public int size() {
        return reader.numDocs();
    }

    /**
     * The article of that id.
     *
     * @throws IOException if the index cannot be read
     */
    public Optional<Article> article(String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(new Term(ArticleSchema.ID, id)), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(load(searcher.storedFields(), found.scoreDocs[0]));
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
        try {
            return answer(request, start);
        } catch (AlreadyClosedException e) {
            throw new IllegalStateException("this ArticleSearcher is closed: open another", e);
        }
    }

    private SearchResult answer(SearchRequest request, long start) throws IOException {
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
                hits(found, choice),
                dates,
                FacetCounter.byValue(matches, reader, ArticleSchema.SOURCE, MAX_SOURCES),
                notes,
                Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Hit> hits(FoundDocs found, MatchPlan.Choice choice) throws IOException {
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

    /** Closes the searcher; requests after that are refused. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } finally {
            analyzer.close();
            if (owned != null) {
                owned.close();
            }
        }
    }
}
