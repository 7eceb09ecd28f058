package org.jianwen.query.collect;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.search.Weight;

/**
 * What one pass over an index found.
 *
 * @param total the number of matches that pass the filters
 * @param exact whether that is all of them, or as many as were counted
 * @param page the hits that were wanted, in order, with scores and with the values that they are sorted by
 * @param passing every match that passes all filters; empty if there was nothing to count
 * @param sideways for some filters, every match that passes the others
 */
public record CollectedHits(
        long total,
        boolean exact,
        List<FieldDoc> page,
        FacetsCollector passing,
        Map<String, FacetsCollector> sideways) {

    /** With more matches than that two passes that leave out much take less time than one that does all. */
    private static final int MANY = 50_000;

    /** So many hits are counted before any is passed over. */
    private static final int SURE = 1_000;

    /** A number of matches without hits. */
    public static CollectedHits counted(long total) {
        return new CollectedHits(total, true, List.of(), new FacetsCollector(), Map.of());
    }

    /**
     * Finds hits, their number, and nothing to count.
     *
     * @param searcher the view of the index
     * @param query what to look for, scored
     * @param filters what hits must pass
     * @param range which hits are wanted
     * @throws IOException if the index cannot be read
     */
    public static CollectedHits top(IndexSearcher searcher, Query query, Map<String, Query> filters, HitRange range)
            throws IOException {
        Query both = FilterQueries.filtered(query, filters.values());
        int depth = depth(searcher, range);
        if (depth == 0) {
            return counted(searcher.count(both));
        }
        boolean apart = range.trackTotalHits() == Integer.MAX_VALUE && mayBeMany(searcher, both);
        if (!apart) {
            TopFieldDocs top = search(searcher, both, range, depth, range.trackTotalHits());
            return of(searcher, both, range, top, new FacetsCollector(), Map.of());
        }
        TopFieldDocs top = withTotal(best(searcher, both, filters, range, depth), searcher.count(both));
        return of(searcher, both, range, top, new FacetsCollector(), Map.of());
    }

    /**
     * Finds hits, their exact number, and everything there is to count.
     *
     * @param searcher the view of the index
     * @param query what to look for, scored
     * @param filters what hits must pass
     * @param range which hits are wanted
     * @param sideways the filters without which there is something to count too
     * @throws IOException if the index cannot be read
     */
    public static CollectedHits all(
            IndexSearcher searcher, Query query, Map<String, Query> filters, HitRange range, Set<String> sideways)
            throws IOException {
        Map<String, Query> fixed = new LinkedHashMap<>();
        fixed.putAll(filters);
        Map<String, Query> loose = new LinkedHashMap<>(fixed);
        fixed.keySet().removeAll(sideways);
        loose.keySet().retainAll(sideways);
        Query common = FilterQueries.filtered(query, fixed.values());
        int depth = depth(searcher, range);
        boolean apart = depth > 0 && mayBeMany(searcher, common);
        MultiCollectorManager passing = passing(apart ? 0 : depth, range);
        Object[] found;
        Map<String, FacetsCollector> without = new LinkedHashMap<>();
        if (loose.isEmpty()) {
            found = searcher.search(common, passing);
        } else {
            var pass = searcher.search(
                    common, new DrillSidewaysCollector<>(searcher, List.copyOf(loose.values()), passing));
            found = pass.all();
            List<String> parts = List.copyOf(loose.keySet());
            for (int i = 0; i < parts.size(); i++) {
                without.put(parts.get(i), pass.without().get(i));
            }
        }
        FacetsCollector matches = (FacetsCollector) found[0];
        if (found.length == 1) {
            long total = matches.getMatchingDocs().stream()
                    .mapToLong(MatchingDocs::totalHits)
                    .sum();
            if (!apart) {
                return new CollectedHits(total, true, List.of(), matches, without);
            }
            Query both = FilterQueries.filtered(common, loose.values());
            TopFieldDocs top = withTotal(best(searcher, both, filters, range, depth), total);
            return of(searcher, both, range, top, matches, without);
        }
        return of(searcher, common, range, (TopFieldDocs) found[1], matches, without);
    }

    /** Matches with every filter but the one on this field. */
    public FacetsCollector without(String field) {
        return sideways.getOrDefault(field, passing);
    }

    /**
     * Whether so many may match that hits and matches are better looked for apart: then what cannot be among the first hits
     * is passed over unscored, and what is only counted is not scored at all.
     */
    private static boolean mayBeMany(IndexSearcher searcher, Query query) throws IOException {
        if (searcher.getIndexReader().maxDoc() <= MANY) {
            return false;
        }
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        long cost = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ScorerSupplier matches = weight.scorerSupplier(leaf);
            cost += matches == null ? 0 : matches.cost();
        }
        return cost > MANY;
    }

    /** The first of many hits, of which the number is not known. */
    private static TopFieldDocs best(
            IndexSearcher searcher, Query query, Map<String, Query> filters, HitRange range, int depth)
            throws IOException {
        if (isByScore(range)) {
            for (BestMatches best : range.best()) {
                var top = new TopFieldCollectorManager(range.sort(), depth, range.after(), SURE);
                TopFieldDocs found = searcher.search(
                        FilterQueries.filtered(best.query(), filters.values()), new RaisedScores<>(best, top));
                if (found.scoreDocs.length == depth) {
                    return found;
                }
            }
        }
        return search(searcher, query, range, depth, SURE);
    }

    private static TopFieldDocs search(IndexSearcher searcher, Query query, HitRange range, int depth, int exactTo)
            throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(range.sort(), depth, range.after(), exactTo));
    }

    private static boolean isByScore(HitRange range) {
        return range.sort().getSort()[0].getType() == SortField.Type.SCORE;
    }

    private static TopFieldDocs withTotal(TopFieldDocs top, long total) {
        return new TopFieldDocs(new TotalHits(total, Relation.EQUAL_TO), top.scoreDocs, top.fields);
    }

    private static MultiCollectorManager passing(int depth, HitRange range) {
        FacetsCollectorManager matches = new FacetsCollectorManager();
        return depth == 0
                ? new MultiCollectorManager(matches)
                : new MultiCollectorManager(
                        matches, new TopFieldCollectorManager(range.sort(), depth, range.after(), Integer.MAX_VALUE));
    }

    private static int depth(IndexSearcher searcher, HitRange range) {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        return range.size() == 0 ? 0 : Math.min(range.skip() + range.size(), documents);
    }

    private static CollectedHits of(
            IndexSearcher searcher,
            Query query,
            HitRange range,
            TopFieldDocs top,
            FacetsCollector passing,
            Map<String, FacetsCollector> sideways)
            throws IOException {
        int first = Math.min(range.skip(), top.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(top.scoreDocs, first, top.scoreDocs.length);
        if (isByScore(range)) {
            for (ScoreDoc doc : page) {
                doc.score = (Float) ((FieldDoc) doc).fields[0];
            }
        } else {
            TopFieldCollector.populateScores(page, searcher, query);
        }
        List<FieldDoc> hits = Arrays.stream(page).map(FieldDoc.class::cast).toList();
        boolean exact = top.totalHits.relation() == Relation.EQUAL_TO;
        return new CollectedHits(top.totalHits.value(), exact, hits, passing, sideways);
    }
}
