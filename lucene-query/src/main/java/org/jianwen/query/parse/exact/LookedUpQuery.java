package org.jianwen.query.parse.exact;

import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** A query that becomes another once terms of an index are looked up, which is done once for a view. */
abstract class LookedUpQuery extends Query {

    private @Nullable Made made;

    private record Made(IndexReader reader, Query query) {}

    abstract Query in(ExactQueries index);

    @Override
    public final Query rewrite(IndexSearcher searcher) {
        return in(searcher.getIndexReader(), reader -> in(new ExactQueries(reader, new TermStatesCache(reader))));
    }

    private synchronized Query in(IndexReader reader, Function<IndexReader, Query> look) {
        if (made == null || made.reader != reader) {
            made = new Made(reader, look.apply(reader));
        }
        return made.query;
    }

    @Override
    public final void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }
}
