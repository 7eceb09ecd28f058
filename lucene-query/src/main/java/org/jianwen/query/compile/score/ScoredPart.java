package org.jianwen.query.compile.score;

import java.util.List;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/**
 * One part of a score: a word or a pair of characters, in the field in which it weighs most.
 *
 * @param text the word or the pair, folded
 * @param fields the fields of words that are looked in
 * @param queries what looks for it in each of them, without the weight
 * @param weight what it is multiplied by
 */
public record ScoredPart(String text, List<String> fields, List<Query> queries, float weight) {

    /** Copies the lists. */
    public ScoredPart {
        fields = List.copyOf(fields);
        queries = List.copyOf(queries);
    }

    /** The part as it is added to others. */
    public Query query() {
        Query best = queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
        return weight == 1 ? best : new BoostQuery(best, weight);
    }
}
