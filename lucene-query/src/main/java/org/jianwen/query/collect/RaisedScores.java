package org.jianwen.query.collect;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/**
 * Collects the best matches with the scores that they have among all, so that hits whose scores are alike there are in the
 * order that they have there.
 */
record RaisedScores<T>(BestMatches best, CollectorManager<? extends Collector, T> manager)
        implements CollectorManager<RaisedScores.Raised, T> {

    @Override
    public Raised newCollector() throws IOException {
        return new Raised(best, manager.newCollector());
    }

    @Override
    public T reduce(Collection<Raised> collectors) throws IOException {
        return reduce(manager, collectors.stream().map(Raised::collector).toList());
    }

    @SuppressWarnings("unchecked") // the collectors are those that the manager made
    private static <C extends Collector, T> T reduce(CollectorManager<C, T> manager, List<Collector> collectors)
            throws IOException {
        return manager.reduce((List<C>) collectors);
    }

    /** Hands scores on as they are among all matches. */
    record Raised(BestMatches best, Collector collector) implements Collector {

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new FilterLeafCollector(collector.getLeafCollector(context)) {
                @Override
                public void setScorer(Scorable scorer) throws IOException {
                    in.setScorer(new RaisedScorable(best, scorer));
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return collector.scoreMode();
        }

        @Override
        public void setWeight(Weight weight) {
            collector.setWeight(weight);
        }
    }

    private static final class RaisedScorable extends Scorable {
        private final BestMatches best;
        private final Scorable sum;

        RaisedScorable(BestMatches best, Scorable sum) {
            this.best = best;
            this.sum = sum;
        }

        @Override
        public float score() throws IOException {
            return best.score(sum.score());
        }

        @Override
        public void setMinCompetitiveScore(float score) throws IOException {
            float least = best.sumBelow(score);
            if (least > 0) {
                sum.setMinCompetitiveScore(least);
            }
        }
    }
}
