package org.jianwen.query.story;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches the reprints of an article, and the article. It looks at every document that it is asked about. */
final class ReprintsQuery extends Query {

    /** A comparison of sketches costs about as much as so many simple ones. */
    private static final float COST = 100;

    private final StoryCandidate story;

    ReprintsQuery(StoryCandidate story) {
        this.story = story;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
                ReprintRule rule = new ReprintRule(searcher.getIndexReader());
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), scoreMode, check(segment, rule)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext segment) {
                return false;
            }
        };
    }

    private TwoPhaseIterator check(LeafReaderContext segment, ReprintRule rule) throws IOException {
        StoryCandidates tellings = new StoryCandidates(segment);
        return new TwoPhaseIterator(DocIdSetIterator.all(segment.reader().maxDoc())) {
            @Override
            public boolean matches() throws IOException {
                return rule.same(story, tellings.of(approximation.docID()));
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "reprints of " + story.doc();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return sameClassAs(other) && story.equals(((ReprintsQuery) other).story);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + story.hashCode();
    }
}
