package org.jianwen.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.opensearch.http.Json;
import org.jianwen.query.BackendSearch;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles on a cluster, with the requests and results that {@code ArticleSearcher} has for an index in a folder.
 *
 * <p>It finds what the cluster has refreshed, which OpenSearch does about once a second while it is searched; {@link
 * #refresh} does it at once. May be shared by threads.
 */
public final class ClusterSearcher implements Closeable {

    /** How long a state is kept after its last use where nothing else is said: five minutes. */
    public static final Duration DEFAULT_KEEP = Duration.ofMinutes(5);

    private final ArticleCluster cluster;
    private final boolean own;
    private final BackendSearch requests = new BackendSearch();
    private final Analyzer analyzer = ArticleSchema.analyzer();
    private final ClusterSpellings spellings;
    private final ClusterSearch search;

    private ClusterSearcher(ArticleCluster cluster, boolean own) {
        this.cluster = cluster;
        this.own = own;
        this.spellings = new ClusterSpellings(cluster);
        this.search = new ClusterSearch(cluster, spellings);
    }

    /**
     * Opens the index named {@value ClusterOptions#DEFAULT_INDEX} on a cluster.
     *
     * @throws IOException as {@link ArticleCluster#open(ClusterOptions)}
     */
    public static ClusterSearcher open(URI host) throws IOException {
        return new ClusterSearcher(ArticleCluster.open(host), true);
    }

    /** Opens an index on a cluster. Closing the searcher leaves the connection open. */
    public static ClusterSearcher open(ArticleCluster cluster) {
        return new ClusterSearcher(Objects.requireNonNull(cluster, "the cluster is null"), false);
    }

    /**
     * Finds what matches a request, as {@code ArticleSearcher.search} does.
     *
     * @throws IOException if the cluster cannot be reached, or fails
     */
    public SearchResult search(SearchRequest request) throws IOException {
        return search(request, search);
    }

    private SearchResult search(SearchRequest request, ClusterSearch where) throws IOException {
        Objects.requireNonNull(request, "the request is null: pass SearchRequest.of(\"\") for every article");
        try {
            return requests.search(request, deadline -> new ClusterBackend(where, analyzer, request, deadline));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * The article of that id.
     *
     * @throws IOException if the cluster cannot be reached
     */
    public Optional<Article> article(String id) throws IOException {
        return search.article(id);
    }

    /**
     * The places that an article came from, as {@link ClusterIndexer#synchronise} remembers them: the one it is shown from first.
     *
     * @return their keys, such as paths of files; none for an article that was added in another way, or is not there
     * @throws IOException if the cluster cannot be reached
     */
    public List<String> origins(String id) throws IOException {
        return search.origins(id);
    }

    /**
     * The number of articles.
     *
     * @throws IOException if the cluster cannot be reached
     */
    public long size() throws IOException {
        return search.size();
    }

    /**
     * Lets later requests find all that was written until now.
     *
     * @throws IOException if the cluster cannot be reached
     */
    public void refresh() throws IOException {
        cluster.client().ask("POST", "/" + cluster.name() + "/_refresh", null);
        spellings.forget();
    }

    /**
     * Keeps the state of the index as it is now, for results that follow one another over several pages, as
     * {@code ArticleSearcher.snapshot} does. The cluster lets it go when it has not been used for {@link #DEFAULT_KEEP}.
     */
    public ClusterSnapshot snapshot() throws IOException {
        return snapshot(DEFAULT_KEEP);
    }

    /**
     * Keeps the state as {@link #snapshot()}, and lets it go when it has not been used for so long.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public ClusterSnapshot snapshot(Duration keep) throws IOException {
        if (!keep.isPositive()) {
            throw new IllegalArgumentException("keeping a state for " + keep + ": the time must be positive");
        }
        Map<String, @Nullable Object> answer = cluster.client()
                .ask(
                        "POST",
                        "/" + cluster.name() + "/_search/point_in_time?keep_alive=" + keep.toMillis() + "ms",
                        null);
        String id = String.valueOf(answer.get("pit_id"));
        ClusterSearch pinned = new ClusterSearch(cluster, spellings, id, keep);
        return new ClusterSnapshot(
                pinned,
                request -> search(request, pinned),
                () -> cluster.client().ask("DELETE", "/_search/point_in_time", Json.map("pit_id", List.of(id))));
    }

    /** Lets go of what the searcher holds. */
    @Override
    public void close() {
        requests.close();
        analyzer.close();
        if (own) {
            cluster.close();
        }
    }
}
