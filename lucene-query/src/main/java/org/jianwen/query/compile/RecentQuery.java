package org.jianwen.query.compile;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FilterScorer;
import org.apache.lucene.search.FilterWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** A query whose scores are multiplied by how recent an article is. */
public final class RecentQuery extends Query {

    private final Query query;
    private final Recency recency;

    RecentQuery(Query query, Recency recency) {
        this.query = query;
        this.recency = recency;
    }

    /** What is scored. */
    public Query delegate() {
        return query;
    }

    /** How much more recent articles are worth. */
    public Recency recency() {
        return recency;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = query.rewrite(searcher);
        return rewritten == query ? this : new RecentQuery(rewritten, recency);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Weight inner = searcher.createWeight(query, mode, boost);
        return mode.needsScores() ? new RecentWeight(inner) : inner;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        query.visit(visitor);
    }

    @Override
    public String toString(@Nullable String field) {
        return "recent(" + query.toString(field) + ", " + recency + ")";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecentQuery recent && query.equals(recent.query) && recency.equals(recent.recency);
    }

    @Override
    public int hashCode() {
        return 31 * query.hashCode() + recency.hashCode();
    }

    private double factor(NumericDocValues dates, int doc) throws IOException {
        return dates.advanceExact(doc) ? recency.factor(dates.longValue()) : 1;
    }

    private final class RecentWeight extends FilterWeight {

        RecentWeight(Weight inner) {
            super(RecentQuery.this, inner);
        }

        @Override
        public boolean isCacheable(LeafReaderContext context) {
            return in.isCacheable(context) && DocValues.isCacheable(context, ArticleSchema.DATE);
        }

        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
            ScorerSupplier inner = in.scorerSupplier(context);
            if (inner == null) {
                return null;
            }
            NumericDocValues dates = DocValues.getNumeric(context.reader(), ArticleSchema.DATE);
            return new ScorerSupplier() {
                @Override
                public Scorer get(long leadCost) throws IOException {
                    return new RecentScorer(inner.get(leadCost), dates);
                }

                @Override
                public long cost() {
                    return inner.cost();
                }
            };
        }

        @Override
        public Explanation explain(LeafReaderContext context, int doc) throws IOException {
            Explanation inner = in.explain(context, doc);
            if (!inner.isMatch()) {
                return inner;
            }
            double factor = factor(DocValues.getNumeric(context.reader(), ArticleSchema.DATE), doc);
            float score = (float) (inner.getValue().floatValue() * factor);
            return Explanation.match(score, "times " + factor + " for its date", inner);
        }
    }

    private final class RecentScorer extends FilterScorer {
        private final NumericDocValues dates;

        RecentScorer(Scorer in, NumericDocValues dates) {
            super(in);
            this.dates = dates;
        }

        @Override
        public float score() throws IOException {
            return (float) (in.score() * factor(dates, docID()));
        }

        @Override
        public float getMaxScore(int upTo) throws IOException {
            return 2 * in.getMaxScore(upTo);
        }

        @Override
        public int advanceShallow(int target) throws IOException {
            return in.advanceShallow(target);
        }
    }
}
