package org.jianwen.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.jianwen.opensearch.dsl.QueryJson;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.terms.TermsReader;
import org.jianwen.query.ArticleSearch;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.suggest.Suggester;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.timeline.Timeline;
import org.jianwen.query.view.BackendSearch;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Finds articles on a cluster. Requests and results are those that {@code ArticleSearcher} has for an index in a
 * folder.
 *
 * <p>It finds what the cluster has refreshed, which OpenSearch does about once a second while it is searched; {@link
 * #refresh} does it at once. May be shared by threads.
 */
public final class ClusterSearcher implements ArticleSearch {

    /** The default time that an unused snapshot is kept: five minutes. */
    public static final Duration DEFAULT_KEEP = Duration.ofMinutes(5);

    private final ArticleCluster cluster;
    private final boolean own;
    private final BackendSearch requests = new BackendSearch();
    private final Analyzer analyzer = ArticleSchema.analyzer();
    private final ClusterSearch search;
    private final SampleArticles sample;
    private final boolean restricted;

    private ClusterSearcher(ArticleCluster cluster, boolean own, @Nullable Map<String, Object> visible) {
        this.cluster = cluster;
        this.own = own;
        this.restricted = visible != null;
        this.search = new ClusterSearch(cluster, visible);
        this.sample = new SampleArticles(search, analyzer);
    }

    /**
     * Opens the index named {@value ClusterOptions#DEFAULT_INDEX} on a cluster.
     *
     * @throws IOException as {@link ArticleCluster#existing}
     */
    public static ClusterSearcher open(URI host) throws IOException {
        return open(ClusterOptions.of(host));
    }

    /**
     * Opens an index on a cluster.
     *
     * @throws IOException as {@link ArticleCluster#existing}
     */
    public static ClusterSearcher open(ClusterOptions options) throws IOException {
        return new ClusterSearcher(ArticleCluster.existing(options), true, null);
    }

    /** Opens an index on a cluster. Closing the searcher leaves the connection open. */
    public static ClusterSearcher open(ArticleCluster cluster) {
        return new ClusterSearcher(Objects.requireNonNull(cluster, "the cluster is null"), false, null);
    }

    /**
     * Finds what matches a request, as {@code ArticleSearcher.search} does.
     *
     * @throws IOException if the cluster cannot be reached, or fails
     */
    @Override
    public SearchResult search(SearchRequest request) throws IOException {
        return search(request, search);
    }

    private SearchResult search(SearchRequest request, ClusterSearch where) throws IOException {
        return asking(() -> requests.search(request, engine(where)));
    }

    private BackendSearch.Engine engine(ClusterSearch where) {
        return (request, deadline) -> new ClusterBackend(where, analyzer, request, deadline);
    }

    private interface Question<T> {
        T answer() throws IOException;
    }

    private static <T> T asking(Question<T> question) throws IOException {
        try {
            return question.answer();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Says why an article has the score it has for a request, as {@code ArticleSearcher.explain} does. It asks the cluster once for
     * each part of the score.
     *
     * @return the account; empty if there is no article of that id
     * @throws IOException if the cluster cannot be reached
     */
    @Override
    public Optional<ScoreExplanation> explain(SearchRequest request, String id) throws IOException {
        return asking(() -> requests.explain(request, id, engine(search)));
    }

    /**
     * Finds peak periods of what a request matches, as {@code ArticleSearcher.timeline} does.
     *
     * @param limit the most periods to give, 1 to {@value Timeline#MAX_PERIODS}
     * @throws IOException if the cluster cannot be reached
     * @throws IllegalArgumentException if the number is out of range
     */
    @Override
    public Timeline timeline(SearchRequest request, int limit) throws IOException {
        return asking(() -> requests.timeline(request, limit, engine(search)));
    }

    /**
     * Suggests frequent words, sources and titles while somebody types. It does as {@code ArticleSearcher.suggest}, out
     * of some of the articles: the newest {@value SampleArticles#ARTICLES}, with the first
     * {@value SampleArticles#LETTERS} UTF-16 units of each text. How many articles each suggestion finds is counted
     * among all.
     *
     * <p>The first call reads these articles, which takes seconds; they are read again in the background when a call finds
     * that they were read ten minutes ago.
     *
     * @param typed what was typed; nothing is suggested for nothing, and for more than 60 letters
     * @param limit the most suggestions to give, 1 to {@value Suggester#MAX_SUGGESTIONS}
     * @throws IOException if the cluster cannot be reached
     * @throws IllegalArgumentException if the number is out of range
     */
    @Override
    public List<Suggestion> suggest(String typed, int limit) throws IOException {
        Objects.requireNonNull(typed, "the typed text is null: pass \"\" for nothing");
        return asking(() -> requests.suggest(sample.index(), articles(), typed, limit));
    }

    /**
     * Proposes other queries where a query finds little. It does as {@code ArticleSearcher.didYouMean}, with words of
     * the articles that {@link #suggest} goes by.
     *
     * @return at most three queries, the likeliest first, each of which finds articles with all of its words
     * @throws IOException if the cluster cannot be reached
     */
    @Override
    public List<String> didYouMean(String query) throws IOException {
        Objects.requireNonNull(query, "the query is null: pass what was typed");
        return asking(() -> requests.didYouMean(sample.index(), articles(), query));
    }

    private BackendSearch.Articles articles() {
        Deadline never = Deadline.after(null, System::nanoTime);
        return new ClusterBackend(search, analyzer, SearchRequest.of(""), never)::having;
    }

    /**
     * Gives a searcher that sees only some articles. None of its hits, counts, totals, suggestions, corrections, similar
     * articles, timelines and notes tells of the others; only scores do, which go by the frequencies that words have in all
     * articles of a shard.
     *
     * <p>It uses the connection of this one, and is closed apart.
     *
     * @throws IllegalArgumentException if there is no such field, it cannot be held to the condition, or a query of Lucene's own
     *     is none that a cluster can be asked
     * @throws IOException if the cluster cannot be reached
     */
    @Override
    public ClusterSearcher restrictedTo(Restriction restriction) throws IOException {
        Objects.requireNonNull(
                restriction, "the restriction is null: pass one such as Restriction.where(field, equalTo(value))");
        if (restricted) {
            throw new IllegalStateException(
                    "this searcher is restricted already: put both conditions into one Restriction");
        }
        Query visible = restriction.query(new TermsReader(search.terms()), cluster.fields());
        return new ClusterSearcher(cluster, false, new QueryJson(cluster.fields()).of(visible));
    }

    /**
     * The article of that id.
     *
     * @throws IOException if the cluster cannot be reached
     */
    @Override
    public Optional<Article> article(String id) throws IOException {
        return search.article(id);
    }

    /**
     * The places that an article came from, the one it is shown from first. {@link ClusterIndexer#synchronise}
     * remembers them.
     *
     * @return their keys, such as paths of files; none for an article that was added in another way, or is not there
     * @throws IOException if the cluster cannot be reached
     */
    @Override
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
        search.spellings().forget();
        sample.forget();
    }

    /**
     * Takes a snapshot, for results on several pages, as {@code ArticleSearcher.snapshot} does. The cluster lets it
     * go when it has not been used for {@link #DEFAULT_KEEP}.
     */
    public ClusterSnapshot snapshot() throws IOException {
        return snapshot(DEFAULT_KEEP);
    }

    /**
     * Takes a snapshot that expires when unused for that time. Otherwise it is as of {@link #snapshot()}.
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
        ClusterSearch pinned = search.pinned(id, keep);
        return new ClusterSnapshot(
                pinned,
                request -> search(request, pinned),
                (request, limit) -> asking(() -> requests.timeline(request, limit, engine(pinned))),
                () -> cluster.client().ask("DELETE", "/_search/point_in_time", Json.map("pit_id", List.of(id))));
    }

    /** Closes the searcher. */
    @Override
    public void close() {
        sample.close();
        requests.close();
        analyzer.close();
        if (own) {
            cluster.close();
        }
    }
}
