package org.jianwen.query.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.HitRange;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.FacetCounter;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.facet.RangeCounter;
import org.jianwen.query.facet.RangeCounts;
import org.jianwen.query.facet.ValueCounter;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.query.story.SimilarArticles;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.ArticleDocuments;
import org.jspecify.annotations.Nullable;

/** One view of an index, on which one request is answered. For one thread. */
public final class IndexBackend implements SearchBackend {

    /** Without a limit: whether there is such an article does not depend on the time. */
    private final IndexSearcher view;

    private final IndexSearcher searcher;
    private final ArticleFields fields;
    private final ValueCounter values;
    private final QueryPlans plans;

    /**
     * Makes it for a request that begins now.
     *
     * @param fields those of its articles
     * @param values counts them by their values
     * @param plans of queries that were asked of the view
     * @param deadline when the answer is due
     */
    public IndexBackend(
            IndexSearcher view, ArticleFields fields, ValueCounter values, QueryPlans plans, Deadline deadline) {
        this.view = view;
        this.fields = fields;
        this.values = values;
        this.plans = plans;
        this.searcher = deadline.limit(view);
    }

    @Override
    public ArticleFields fields() {
        return fields;
    }

    @Override
    public QueryPlan plan(SearchRequest request, Analyzer analyzer) {
        return plans.take(request).orElseGet(() -> SearchBackend.super.plan(request, analyzer));
    }

    @Override
    public void keep(SearchRequest request, QueryPlan plan, RelaxationLevel level) {
        plans.keep(request, plan, level);
    }

    @Override
    public IndexReader reader() {
        return searcher.getIndexReader();
    }

    @Override
    public Query similar(Analyzer analyzer, String id) throws IOException {
        return SimilarArticles.to(view, analyzer, id);
    }

    @Override
    public Optional<Article> article(String id) throws IOException {
        int doc = doc(id);
        return doc < 0
                ? Optional.empty()
                : Optional.of(ArticleDocuments.article(view.storedFields().document(doc)));
    }

    @Override
    public float score(Query query, String id) throws IOException {
        int doc = doc(id);
        return doc < 0 ? 0 : view.explain(query, doc).getValue().floatValue();
    }

    private int doc(String id) throws IOException {
        TopDocs docs = view.search(new TermQuery(ArticleDocuments.idTerm(id)), 1);
        return docs.scoreDocs.length == 0 ? -1 : docs.scoreDocs[0].doc;
    }

    @Override
    public Query rewritten(Query query) throws IOException {
        return view.rewrite(query);
    }

    @Override
    public long count(Query query) throws IOException {
        return searcher.count(query);
    }

    @Override
    public int countUpTo(Query query, int enough) throws IOException {
        Query unscored = new ConstantScoreQuery(query);
        return searcher.search(unscored, new TopScoreDocCollectorManager(enough, enough)).scoreDocs.length;
    }

    @Override
    public CollectedHits find(Query query, Map<String, Query> filters, HitRange range, @Nullable Set<String> sideways)
            throws IOException {
        return sideways == null
                ? CollectedHits.top(searcher, query, filters, range)
                : CollectedHits.all(searcher, query, filters, range, sideways);
    }

    @Override
    public IndexSearcher hits(CollectedHits found) {
        return searcher;
    }

    @Override
    public IndexSearcher postings(CollectedHits found, List<Integer> docs) {
        return searcher;
    }

    @Override
    public Counts counts(CollectedHits found, SearchRequest request, BooleanSupplier stop) throws IOException {
        Counting counting = request.counting();
        var dated = counting.beyondDates() ? found.without(ArticleSchema.DATE) : found.passing();
        DateCounts dates = counting.interval() != null
                ? FacetCounter.byDate(dated, counting.interval(), request.zone(), stop)
                : counting.buckets() > 0
                        ? FacetCounter.byDate(dated, counting.buckets(), request.zone(), stop)
                        : DateCounts.NONE;
        Map<String, ValueCounts> counted = new HashMap<>();
        for (Map.Entry<String, Integer> asked : counting.values().entrySet()) {
            String field = fields.get(asked.getKey()).name();
            if (!stop.getAsBoolean()) {
                counted.put(asked.getKey(), values.count(found.without(field), field, asked.getValue()));
            }
        }
        Map<String, RangeCounts> ranges = new HashMap<>();
        for (Map.Entry<String, FieldRanges> asked : counting.ranges().entrySet()) {
            ArticleField field = fields.get(asked.getKey());
            ranges.put(
                    asked.getKey(),
                    RangeCounter.count(found.without(field.name()), field, asked.getValue(), request.zone(), stop));
        }
        return new Counts(dates, counted, ranges);
    }
}
