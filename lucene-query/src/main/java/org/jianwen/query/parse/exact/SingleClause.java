package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A query of many clauses that Lucene counts as one. Lucene refuses a query of more than 1,024 clauses in all; here what was
 * typed is limited before, each word of it becomes several clauses, and what is scored is added to what matches. For one
 * request: what matches is looked for once.
 */
public final class SingleClause extends Query implements DelegatingQuery, ForOneRequest {
    /** So many clauses are left to Lucene to count, which may then see through them. */
    private static final int FEW = 200;

    private final Query query;

    /** The matches by segment, as far as they have been looked for. */
    private final Map<LeafReader, BitSet> matches;

    private SingleClause(Query query, Map<LeafReader, BitSet> matches) {
        this.query = query;
        this.matches = matches;
    }

    /** That query, wrapped if it has many clauses. */
    public static Query of(Query query) {
        return of(query, FEW);
    }

    /** That query, wrapped if it has more clauses than that. */
    static Query of(Query query, int few) {
        Counter counter = new Counter();
        query.visit(counter);
        return counter.clauses > few ? new SingleClause(query, new IdentityHashMap<>()) : query;
    }

    @Override
    public Query delegate() {
        return query;
    }

    private static final class Counter extends QueryVisitor {
        private int clauses;

        @Override
        public void consumeTerms(Query parent, Term... terms) {
            clauses++;
        }

        @Override
        public void visitLeaf(Query leaf) {
            clauses++;
        }

        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
        }
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        if (isKnown(searcher)) {
            return this;
        }
        Query rewritten = query.rewrite(searcher);
        return rewritten == query
                ? this
                : rewritten instanceof MatchNoDocsQuery ? rewritten : new SingleClause(rewritten, matches);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (mode.needsScores()) {
            return searcher.createWeight(query, mode, boost);
        }
        Weight weight = isKnown(searcher) ? null : searcher.createWeight(query, mode, boost);
        return new MatchesOnce(this, weight, mode, boost, matches, searcher.getTimeout());
    }

    private boolean isKnown(IndexSearcher searcher) {
        return !matches.isEmpty()
                && searcher.getIndexReader().leaves().stream().allMatch(leaf -> matches.containsKey(leaf.reader()));
    }

    /** Its clauses are too many to be kept. */
    @Override
    public boolean release() {
        return false;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String field) {
        return query.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SingleClause single && query.equals(single.query);
    }

    @Override
    public int hashCode() {
        return 31 * query.hashCode() + 7;
    }
}
