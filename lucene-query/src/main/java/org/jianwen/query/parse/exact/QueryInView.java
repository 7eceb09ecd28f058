package org.jianwen.query.parse.exact;

import java.util.function.Function;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** What a query becomes in a view of an index, found out once for the view asked last. May be shared by threads. */
final class QueryInView {

    private @Nullable Made made;

    private record Made(IndexReader reader, Query query) {}

    synchronized Query of(IndexReader reader, Function<IndexReader, Query> lookUp) {
        if (made == null || made.reader != reader) {
            made = new Made(reader, lookUp.apply(reader));
        }
        return made.query;
    }
}
