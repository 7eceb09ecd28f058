package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a query of many clauses, looked for once in each segment and remembered: one request goes through them
 * several times, and Lucene finds them all at once in a fraction of the time in which it finds them one by one. For one
 * request.
 */
final class MatchesOnce extends ConstantScoreWeight {

    /** Where something else matches no more than one in so many documents, each of these is looked at alone. */
    private static final int FEW = 16;

    /** So many documents are gone through before the time is looked at. */
    private static final int STRETCH = 1 << 15;

    /** {@code null} if all segments are known. */
    private final @Nullable Weight weight;

    private final ScoreMode mode;
    private final Map<LeafReader, BitSet> known;
    private final @Nullable QueryTimeout timeout;

    MatchesOnce(
            Query query,
            @Nullable Weight weight,
            ScoreMode mode,
            float boost,
            Map<LeafReader, BitSet> known,
            @Nullable QueryTimeout timeout) {
        super(query, boost);
        this.weight = weight;
        this.mode = mode;
        this.known = known;
        this.timeout = timeout;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        BitSet matches = known.get(context.reader());
        if (matches != null) {
            return supplier(matches);
        }
        ScorerSupplier one = Objects.requireNonNull(weight).scorerSupplier(context);
        return one == null ? null : new Looked(context.reader(), one);
    }

    private ScorerSupplier supplier(BitSet matches) {
        return new DefaultScorerSupplier(scorer(matches, matches.approximateCardinality()));
    }

    private Scorer scorer(BitSet matches, long cost) {
        return new ConstantScoreScorer(score(), mode, new BitSetIterator(matches, cost));
    }

    private final class Looked extends ScorerSupplier {
        private final LeafReader segment;
        private final ScorerSupplier one;

        Looked(LeafReader segment, ScorerSupplier one) {
            this.segment = segment;
            this.one = one;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            if (leadCost < segment.maxDoc() / FEW) {
                return one.get(leadCost);
            }
            BitSet matches = known.get(segment);
            return scorer(matches == null ? all() : matches, cost());
        }

        @Override
        public long cost() {
            return one.cost();
        }

        private BitSet all() throws IOException {
            FixedBitSet matches = new FixedBitSet(segment.maxDoc());
            LeafCollector collector = new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // They all count the same.
                }

                @Override
                public void collect(int doc) {
                    matches.set(doc);
                }
            };
            BulkScorer bulk = one.bulkScorer();
            for (int from = 0; from < segment.maxDoc(); ) {
                int to = Math.min(segment.maxDoc(), from + STRETCH);
                from = Math.max(to, bulk.score(collector, null, from, to));
                if (timeout != null && timeout.shouldExit()) {
                    return matches;
                }
            }
            known.put(segment, matches);
            return matches;
        }
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return false;
    }
}
