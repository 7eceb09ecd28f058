package org.jianwen.query.collect;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Runs the queries of one request on an index or a cluster. Made anew for each request. */
public interface MatchEngine {

    /** The view whose terms queries are made of; only their frequencies are asked for. */
    IndexReader reader();

    /**
     * A scored query for the articles like the one of that id.
     *
     * @throws IllegalArgumentException if there is no article of that id
     */
    Query similar(Analyzer analyzer, String id) throws IOException;

    /** The score that a query gives an article, by its id. It is 0 if the article does not match, or is not there. */
    float score(Query query, String id) throws IOException;

    /** The same query with as much as can be known of it before it is run. */
    default Query rewritten(Query query) throws IOException {
        return query;
    }

    /** The number of articles that match. */
    long count(Query query) throws IOException;

    /** The number of articles that match, or {@code enough} if there are more. */
    int countUpTo(Query query, int enough) throws IOException;

    /**
     * Finds hits, and what there is to count.
     *
     * @param query what to look for, scored
     * @param filters what hits must pass
     * @param range which hits are wanted
     * @param sideways the filters without which there is something to count too, or {@code null} if nothing is counted
     */
    CollectedHits find(Query query, Map<String, Query> filters, HitRange range, @Nullable Set<String> sideways)
            throws IOException;

    /** A searcher over the stored fields of a page of hits. The hits have their numbers there. */
    IndexSearcher hits(CollectedHits found) throws IOException;

    /** A searcher that has the postings of some of these hits, under the same numbers. */
    IndexSearcher postings(CollectedHits found, List<Integer> docs) throws IOException;
}
