package org.jianwen.query.parse.exact;

import org.apache.lucene.search.Query;

/** A query that matches what another matches; another engine than Lucene runs that one instead. */
public interface DelegatingQuery {

    /** The other query. */
    Query delegate();
}
