package org.jianwen.query.parse.exact;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A query that becomes another once terms of an index are looked up, which is done once for a view. */
abstract class LookedUpQuery extends Query implements ForOneRequest {

    private final QueryInView inView = new QueryInView();

    abstract Query in(ExactQueries index);

    @Override
    public final Query rewrite(IndexSearcher searcher) {
        // It was counted as one before it became as many terms as there are pairs that a character begins.
        return inView.of(
                searcher.getIndexReader(),
                reader -> SingleClause.of(in(new ExactQueries(reader, new TermStatesCache(reader))), 1));
    }

    /** It becomes too many terms to be kept, but for those that say otherwise. */
    @Override
    public boolean release() {
        return false;
    }

    @Override
    public final void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }
}
