package org.jianwen.query.parse.exact;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A query that remembers what it matches or became, which may be much, for the request that it was made for. */
public interface ForOneRequest {

    /**
     * Lets go of what it remembers.
     *
     * @return whether it is then small enough to be kept for other requests
     */
    boolean release();

    /** Lets go of what all of them in a query remember, and tells whether the query may be kept for other requests. */
    static boolean release(Query query) {
        Releaser releaser = new Releaser();
        query.visit(releaser);
        return releaser.small;
    }

    /** Visits all of them in a query. */
    final class Releaser extends QueryVisitor {
        private boolean small = true;

        private Releaser() {}

        @Override
        public void visitLeaf(Query leaf) {
            if (leaf instanceof ForOneRequest query) {
                small &= query.release();
            }
        }

        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
        }
    }
}
