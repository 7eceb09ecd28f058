package org.jianwen.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jianwen.schema.ArticleSchema;

/**
 * What one run over an index found.
 *
 * @param total the exact number of matches
 * @param page the hits of the page that was asked for, in order
 * @param matches every match, for counting
 */
record FoundDocs(long total, List<ScoreDoc> page, FacetsCollector matches) {

    static FoundDocs collect(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
        FacetsCollectorManager counting = new FacetsCollectorManager();
        int depth = Math.min(
                request.page() * request.size(),
                Math.max(1, searcher.getIndexReader().maxDoc()));
        if (depth == 0) {
            FacetsCollector matches = searcher.search(query, counting);
            int total = searcher.search(query, new TotalHitCountCollectorManager(searcher.getSlices()));
            return new FoundDocs(total, List.of(), matches);
        }
        TopFieldCollectorManager ranking =
                new TopFieldCollectorManager(sort(request.order()), depth, null, Integer.MAX_VALUE);
        Object[] results = searcher.search(query, new MultiCollectorManager(ranking, counting));
        TopFieldDocs top = (TopFieldDocs) results[0];
        int first = Math.min((request.page() - 1) * request.size(), top.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, first, top.scoreDocs.length);
        TopFieldCollector.populateScores(page, searcher, query);
        return new FoundDocs(top.totalHits.value(), List.of(page), (FacetsCollector) results[1]);
    }

    private static Sort sort(HitOrder order) {
        SortField id = new SortField(ArticleSchema.ID, SortField.Type.STRING);
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, id);
            case NEWEST -> new Sort(date(true, Long.MIN_VALUE), id);
            case OLDEST -> new Sort(date(false, Long.MAX_VALUE), id);
        };
    }

    private static SortField date(boolean latestFirst, long undated) {
        return new SortField(ArticleSchema.DATE, SortField.Type.LONG, latestFirst, undated);
    }
}
