package org.jianwen.query.collect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Collects in one pass what passes all filters and, for each filter, what fails it alone or none.
 *
 * <p>Lucene's DrillSideways does the same, but cannot be stopped by a time limit.
 */
final class DrillSidewaysCollector<C extends Collector, T>
        implements CollectorManager<DrillSidewaysCollector.Pass<C>, DrillSidewaysCollector.Found<T>> {

    /**
     * What was found.
     *
     * @param all what the collector of everything that passes gives
     * @param without for each filter, everything that passes the others
     */
    record Found<T>(T all, List<FacetsCollector> without) {}

    private final CollectorManager<C, T> all;
    private final List<Weight> filters = new ArrayList<>();

    DrillSidewaysCollector(IndexSearcher searcher, List<Query> filters, CollectorManager<C, T> all) throws IOException {
        this.all = all;
        for (Query filter : filters) {
            Query rewritten = searcher.rewrite(filter);
            this.filters.add(searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    @Override
    public Pass<C> newCollector() throws IOException {
        return new Pass<>(all.newCollector(), filters);
    }

    @Override
    public Found<T> reduce(Collection<Pass<C>> passes) throws IOException {
        List<FacetsCollector> without = new ArrayList<>();
        for (int i = 0; i < filters.size(); i++) {
            List<FacetsCollector> parts = new ArrayList<>();
            for (Pass<C> pass : passes) {
                parts.add(pass.without.get(i));
            }
            without.add(new FacetsCollectorManager().reduce(parts));
        }
        return new Found<>(all.reduce(passes.stream().map(pass -> pass.all).toList()), without);
    }

    /** One pass over some segments. */
    static final class Pass<C extends Collector> implements Collector {
        private final C all;
        private final List<Weight> filters;
        private final List<FacetsCollector> without = new ArrayList<>();

        Pass(C all, List<Weight> filters) {
            this.all = all;
            this.filters = filters;
            filters.forEach(filter -> without.add(new FacetsCollector()));
        }

        @Override
        public ScoreMode scoreMode() {
            return all.scoreMode().needsScores() ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            LeafCollector passing = all.getLeafCollector(context);
            List<FilterIterator> sieves = new ArrayList<>();
            List<LeafCollector> others = new ArrayList<>();
            for (int i = 0; i < filters.size(); i++) {
                sieves.add(FilterIterator.of(filters.get(i), context));
                others.add(without.get(i).getLeafCollector(context));
            }
            return new Segment(passing, sieves, others);
        }
    }

    private record Segment(LeafCollector passing, List<FilterIterator> sieves, List<LeafCollector> others)
            implements LeafCollector {

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            passing.setScorer(scorer);
        }

        @Override
        public void collect(int doc) throws IOException {
            int failed = -1;
            for (int i = 0; i < sieves.size(); i++) {
                if (!sieves.get(i).passes(doc)) {
                    if (failed >= 0) {
                        return;
                    }
                    failed = i;
                }
            }
            if (failed >= 0) {
                others.get(failed).collect(doc);
                return;
            }
            passing.collect(doc);
            for (LeafCollector other : others) {
                other.collect(doc);
            }
        }

        @Override
        public void finish() throws IOException {
            passing.finish();
            for (LeafCollector other : others) {
                other.finish();
            }
        }
    }
}
