package org.jianwen.examples.ask;

import java.io.IOException;
import java.util.List;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchResult;

/** What a query that found nothing may have been meant as. Stateless; may be shared by threads. */
public final class Meant {

    private Meant() {}

    /** Other queries, if no hit has what was looked for as it was typed; else none. */
    public static List<String> by(ArticleSearch searcher, SearchResult result) throws IOException {
        boolean little = result.total() == 0 || result.match() != MatchMode.AS_TYPED;
        return little && !result.query().isBlank() ? searcher.didYouMean(result.query()) : List.of();
    }
}
