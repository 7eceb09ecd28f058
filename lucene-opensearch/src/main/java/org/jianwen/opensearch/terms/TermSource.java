package org.jianwen.opensearch.terms;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;

/** What can be asked of a cluster about its terms. */
public interface TermSource {

    /** The number of articles that have each of those terms. */
    Map<Term, Integer> frequencies(Collection<Term> terms) throws IOException;

    /** Whether any article has each of those phrases, by the names that they are given. */
    Map<String, Boolean> anywhere(Map<String, Query> phrases) throws IOException;

    /** The number of articles, deleted ones that were not merged away included. */
    int articles() throws IOException;

    /** The values of a field of few values, in the order of their bytes. */
    List<String> values(String field) throws IOException;
}
