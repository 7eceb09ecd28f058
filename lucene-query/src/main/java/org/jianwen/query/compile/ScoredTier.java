package org.jianwen.query.compile;

import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;

/**
 * Something that puts a match above all that lack it.
 *
 * @param text what it is, in words
 * @param query what has it
 * @param points what it adds to a score
 */
public record ScoredTier(String text, Query query, float points) {

    /** The tier as it is added to others. */
    Query scored() {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }
}
