package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A number at a place where it is no part of a longer one. Looks at each place, so it is for few articles. */
final class NumberAlone extends Query {

    /** What a look at a document costs, in steps as Lucene counts them: it reads some hundred postings. */
    private static final float COST = 1_000;

    private final WholeNumber number;

    NumberAlone(WholeNumber number) {
        this.number = number;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        IntervalsSource where = number.places(searcher.getIndexReader());
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                IntervalIterator places = where.intervals(number.field(), context);
                return places == null ? null : new DefaultScorerSupplier(verified(places, score(), mode, context));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    private Scorer verified(IntervalIterator places, float score, ScoreMode mode, LeafReaderContext context)
            throws IOException {
        DigitPlaces digits = new DigitPlaces(context.reader(), number.field());
        return new ConstantScoreScorer(score, mode, new TwoPhaseIterator(places) {
            @Override
            public boolean matches() throws IOException {
                digits.read(places.docID());
                while (places.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    if (number.isAlone(digits, places.start(), places.end())) {
                        return true;
                    }
                }
                return false;
            }

            @Override
            public float matchCost() {
                return COST;
            }
        });
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String any) {
        return number.toString(any);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberAlone that && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(NumberAlone.class, number);
    }
}
