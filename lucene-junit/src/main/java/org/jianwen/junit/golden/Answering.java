package org.jianwen.junit.golden;

import java.io.IOException;
import java.util.List;

/**
 * Answers the queries of a golden set. It may be a searcher, or anything else that finds articles. Asked by one thread.
 */
@FunctionalInterface
public interface Answering {

    /**
     * Answers a query.
     *
     * @param query what a person types
     * @param depth the most articles to give
     * @return their ids, best first
     * @throws IOException if the index cannot be read
     */
    List<String> top(String query, int depth) throws IOException;
}
