package org.jianwen.query;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.schema.Article;

/**
 * Searches articles, wherever their index is. It is for programs that search a folder or a cluster, as configured.
 *
 * <p>{@link ArticleSearcher} answers for an index in a folder or in memory, and says what each method promises; {@code
 * ClusterSearcher} of the OpenSearch module answers for a cluster. May be shared by threads.
 */
public interface ArticleSearch extends Closeable {

    /** Finds what matches a request. */
    SearchResult search(SearchRequest request) throws IOException;

    /** The article with that id. */
    Optional<Article> article(String id) throws IOException;

    /** The places that an article came from, the one it is shown from first. */
    List<String> origins(String id) throws IOException;

    /** Says why an article has the score it has for a request. */
    Optional<ScoreExplanation> explain(SearchRequest request, String id) throws IOException;

    /** Suggests frequent words, sources and titles while somebody types. */
    List<Suggestion> suggest(String typed, int limit) throws IOException;

    /** Suggests corrections of a query that finds little. */
    List<String> didYouMean(String query) throws IOException;

    /** Finds peak periods of what a request matches. */
    Timeline timeline(SearchRequest request, int limit) throws IOException;

    /** Gives a searcher that sees only some articles. */
    ArticleSearch restrictedTo(Restriction restriction) throws IOException;
}
