package org.jianwen.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.opensearch.bulk.Operation;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;

/**
 * Writes articles to a cluster, as {@code ArticleIndexer} does to an index in a folder.
 *
 * <p>What is added is sent many at a time, no faster than the cluster takes it. What the cluster has taken is durable there;
 * {@link #commit} sends the rest and says whether all was taken. Several programs may write to one cluster. May be shared by
 * threads; of two that write one article at a time either may be last.
 */
public final class ClusterIndexer implements Closeable {

    private static final int AHEAD = 64;

    private final ArticleCluster cluster;
    private final boolean own;
    private final Analyzer analyzer = ArticleSchema.analyzer();
    private final DocumentJson documents;
    private final BulkWriter writer;
    private long told;
    private boolean closed;

    private ClusterIndexer(ArticleCluster cluster, boolean own) {
        this.cluster = cluster;
        this.own = own;
        this.documents = new DocumentJson(cluster.fields(), analyzer, cluster.onNodes());
        this.writer = new BulkWriter(cluster);
    }

    /**
     * Opens the index named {@value ClusterOptions#DEFAULT_INDEX} on a cluster for writing; makes it if there is none.
     *
     * @throws IOException as {@link ArticleCluster#open(ClusterOptions)}
     */
    public static ClusterIndexer open(URI host) throws IOException {
        return new ClusterIndexer(ArticleCluster.open(host), true);
    }

    /** Opens an index on a cluster for writing. Closing the indexer leaves the connection open. */
    public static ClusterIndexer open(ArticleCluster cluster) {
        return new ClusterIndexer(Objects.requireNonNull(cluster, "the cluster is null"), false);
    }

    /**
     * Makes the index anew of what it stores, with the versions of this program and those options, behind the same name: after
     * a change of the analysis, of the number of shards, or of who cuts texts. It is searched as it was until the new one takes
     * its place at once. Who writes meanwhile waits, for as long as it is told to retry.
     *
     * @return the number of articles
     * @throws IOException if there is no such index, or the cluster fails; then the old index goes on to be used
     */
    public static long rebuild(ClusterOptions options) throws IOException {
        return ClusterRebuild.run(options);
    }

    /**
     * Adds an article; one of the same id is replaced. It may be sent later.
     *
     * @throws IOException if the cluster takes nothing for too long
     * @throws IllegalArgumentException if the article cannot be indexed; nothing is written then
     */
    public void add(Article article) throws IOException {
        writer.write(operation(Objects.requireNonNull(article, "article")));
    }

    private Operation operation(Article article) {
        return Operation.index(article.id(), documents.of(article));
    }

    /**
     * Adds each of the articles, cutting texts on all processors. Of those of one id the last stays. The caller closes the
     * stream.
     *
     * @return the number of articles
     * @throws IOException as {@link #add}
     */
    public long addAll(Stream<Article> articles) throws IOException {
        return addAll((Iterable<Article>) articles::iterator);
    }

    /** As {@link #addAll(Stream)}. */
    public long addAll(Iterable<Article> articles) throws IOException {
        long count = 0;
        Deque<Future<Operation>> ahead = new ArrayDeque<>();
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Article article : articles) {
                Objects.requireNonNull(article, "article");
                ahead.add(threads.submit(() -> operation(article)));
                count++;
                if (ahead.size() >= AHEAD) {
                    write(ahead.remove());
                }
            }
            while (!ahead.isEmpty()) {
                write(ahead.remove());
            }
        } finally {
            threads.shutdownNow();
        }
        return count;
    }

    private void write(Future<Operation> operation) throws IOException {
        try {
            writer.write(operation.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while articles were added");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IOException("an article could not be added", e.getCause());
        }
    }

    /**
     * Deletes the article of that id, if there is one.
     *
     * @throws IOException if the cluster takes nothing for too long
     * @throws IllegalArgumentException if the id is blank, as none is
     */
    public void delete(String id) throws IOException {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a blank id names no article");
        }
        writer.write(Operation.delete(id));
    }

    /**
     * Sends what was not sent yet, waits until the cluster has taken all, and lets it be found.
     *
     * @return the number of articles in the index
     * @throws IOException if the cluster takes nothing for too long, or has refused some since the last commit; {@link
     *     #report} says which
     */
    public long commit() throws IOException {
        writer.flush();
        cluster.client().ask("POST", "/" + cluster.name() + "/_refresh", null);
        BulkReport report = writer.report();
        long refused = report.refusedCount() - told;
        told = report.refusedCount();
        if (refused > 0) {
            String first = report.refused().isEmpty()
                    ? ""
                    : ", the last listed: " + report.refused().getLast();
            throw new ClusterException(
                    "the cluster refused " + refused + " articles" + first
                            + "; report() lists them, and the rest is there",
                    null);
        }
        return Json.number(cluster.client().ask("GET", "/" + cluster.name() + "/_count", null), "count");
    }

    /** What the cluster has taken and refused until now. */
    public BulkReport report() {
        return writer.report();
    }

    /**
     * Commits and closes. Closing twice does nothing.
     *
     * @throws IOException as {@link #commit}
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            commit();
        } finally {
            writer.close();
            analyzer.close();
            if (own) {
                cluster.close();
            }
        }
    }
}
