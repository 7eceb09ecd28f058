package org.jianwen.query.parse.exact;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** A query that becomes another once terms of an index are looked up, which is done once for a view. */
abstract class LookedUpQuery extends Query implements ForOneRequest {

    private @Nullable Made made;

    private record Made(IndexReader reader, Query query) {}

    abstract Query in(ExactQueries index);

    @Override
    public final synchronized Query rewrite(IndexSearcher searcher) {
        IndexReader reader = searcher.getIndexReader();
        if (made == null || made.reader != reader) {
            Query query = in(new ExactQueries(reader, new TermStatesCache(reader)));
            // It was counted as one before it became as many terms as there are pairs that a character begins.
            made = new Made(reader, SingleClause.of(query, 1));
        }
        return made.query;
    }

    @Override
    public final void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }
}
