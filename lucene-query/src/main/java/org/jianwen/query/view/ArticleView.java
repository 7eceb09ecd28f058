package org.jianwen.query.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.facet.ValueCounter;
import org.jianwen.query.run.IndexBackend;
import org.jianwen.query.run.QueryPlans;
import org.jianwen.query.run.SearchBackend;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.origin.OriginFields;

/**
 * One state of an index, or what somebody may see of it, which answers what it is asked. Damage of the index that shows
 * itself in whatever way is an IOException that says so. May be shared by threads.
 */
public final class ArticleView extends IndexSearcher {

    private final DirectoryReader counted;
    private final ArticleFields fields;
    private final ValueCounter values;
    private final QueryPlans plans = new QueryPlans();
    private final BackendSearch search;

    /** Something that is asked of one state. */
    @FunctionalInterface
    public interface Question<T> {
        T on(ArticleView view) throws IOException;
    }

    ArticleView(DirectoryReader reader, ArticleFields fields, BackendSearch search) {
        this(reader, reader, fields, search);
    }

    private ArticleView(DirectoryReader reader, DirectoryReader counted, ArticleFields fields, BackendSearch search) {
        super(reader);
        this.counted = counted;
        this.fields = fields;
        this.values = new ValueCounter(reader);
        this.search = search;
    }

    /** What of this state a restriction lets be seen, and what remembers what was learned of it. */
    ArticleView restrictedTo(Restriction restriction, BackendSearch remembering) throws IOException {
        return new ArticleView(restriction.view(counted, fields), counted, fields, remembering);
    }

    ArticleFields fields() {
        return fields;
    }

    /** The reader whose references are counted. */
    DirectoryReader counted() {
        return counted;
    }

    /** The number of articles. */
    public int size() {
        return getIndexReader().numDocs();
    }

    /** The article of an id. */
    public Optional<Article> article(String id) throws IOException {
        Objects.requireNonNull(id, BackendSearch.NO_ID);
        return told(() -> {
            ScoreDoc[] found = ofId(id);
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of(ArticleDocuments.article(storedFields().document(found[0].doc)));
        });
    }

    /** Where the article of an id came from. */
    public List<String> origins(String id) throws IOException {
        Objects.requireNonNull(id, BackendSearch.NO_ID);
        return told(() -> {
            List<String> origins = new ArrayList<>();
            for (ScoreDoc found : ofId(id)) {
                List<LeafReaderContext> leaves = getIndexReader().leaves();
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
                OriginFields.of(leaf.reader(), found.doc - leaf.docBase).stream()
                        .sorted(Comparator.comparing(origin -> !origin.shown()))
                        .forEach(origin -> origins.add(origin.entry().key()));
            }
            return List.copyOf(origins);
        });
    }

    private ScoreDoc[] ofId(String id) throws IOException {
        return search(new TermQuery(ArticleDocuments.idTerm(id)), 1).scoreDocs;
    }

    /** What matches a request. */
    public SearchResult answer(SearchRequest request) throws IOException {
        Objects.requireNonNull(request, BackendSearch.NO_REQUEST);
        return told(() -> search.search(request, this::engine));
    }

    /** Why an article has its score. */
    public Optional<ScoreExplanation> explain(SearchRequest request, String id) throws IOException {
        Objects.requireNonNull(request, BackendSearch.NO_REQUEST);
        Objects.requireNonNull(id, BackendSearch.NO_ID);
        return told(() -> search.explain(request, id, this::engine));
    }

    /** The busiest periods of what a request finds. */
    public Timeline timeline(SearchRequest request, int limit) throws IOException {
        Objects.requireNonNull(request, BackendSearch.NO_REQUEST);
        return told(() -> search.timeline(request, limit, this::engine));
    }

    /** What somebody who types may go on with. */
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        Objects.requireNonNull(typed, BackendSearch.NO_TEXT);
        return told(() -> search.suggest(this, typed, limit));
    }

    /** What a query may have been meant as. */
    public List<String> didYouMean(String query) throws IOException {
        Objects.requireNonNull(query, BackendSearch.NO_QUERY);
        return told(() -> search.didYouMean(this, query));
    }

    /** Reads what suggestions are made of, so that the first of them is not waited for; how much that is. */
    public int prepareSuggestions() throws IOException {
        return told(() -> search.prepareSuggestions(this));
    }

    private SearchBackend engine(SearchRequest request, Deadline deadline) {
        return new IndexBackend(this, fields, values, plans, deadline);
    }

    private interface Answer<T> {
        T get() throws IOException;
    }

    private <T> T told(Answer<T> answer) throws IOException {
        try {
            return answer.get();
        } catch (AlreadyClosedException e) {
            throw e;
        } catch (IOException | RuntimeException | Error e) {
            if (IndexDamage.isCallersMistake(e) || !IndexDamage.isIn(getIndexReader(), e)) {
                throw e;
            }
            throw IndexDamage.told(e);
        }
    }
}
