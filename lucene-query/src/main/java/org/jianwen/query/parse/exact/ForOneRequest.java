package org.jianwen.query.parse.exact;

import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A query that remembers what it matches or became, which may be much, for the request that it was made for. */
public interface ForOneRequest {

    /** Whether a query is one, or has one in it. */
    static boolean isIn(Query query) {
        Finder finder = new Finder();
        query.visit(finder);
        return finder.found;
    }

    /** Looks for one. */
    final class Finder extends QueryVisitor {
        private boolean found;

        private Finder() {}

        @Override
        public void visitLeaf(Query leaf) {
            found |= leaf instanceof ForOneRequest;
        }

        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
        }
    }
}
