package org.jianwen.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.index.SyncReport;
import org.jianwen.index.Synchroniser;
import org.jianwen.opensearch.bulk.Operation;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jianwen.opensearch.sync.AheadSource;
import org.jianwen.opensearch.sync.ClusterView;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.origin.SyncTarget;
import org.jspecify.annotations.Nullable;

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
     * Opens the default index on a cluster for writing. It is named {@value ClusterOptions#DEFAULT_INDEX}, and is
     * made if there is none.
     *
     * @throws IOException as {@link ArticleCluster#open(ClusterOptions)}
     */
    public static ClusterIndexer open(URI host) throws IOException {
        return new ClusterIndexer(ArticleCluster.open(host), true);
    }

    /**
     * Opens an index on a cluster for writing; makes it if there is none.
     *
     * @throws IOException as {@link ArticleCluster#open(ClusterOptions)}
     */
    public static ClusterIndexer open(ClusterOptions options) throws IOException {
        return new ClusterIndexer(ArticleCluster.open(options), true);
    }

    /** Opens an index on a cluster for writing. Closing the indexer leaves the connection open. */
    public static ClusterIndexer open(ArticleCluster cluster) {
        return new ClusterIndexer(Objects.requireNonNull(cluster, "the cluster is null"), false);
    }

    /**
     * Rebuilds the index out of what it stores. The new one has the versions of this program and those options, and
     * stands behind the same name. It is needed after a change of the analysis, of the number of shards, or of who cuts
     * texts. It is searched as it was until the new one takes its place at once. Who writes meanwhile waits, for as
     * long as it is told to retry.
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
        writer.write(operation(Objects.requireNonNull(article, "article"), List.of()));
    }

    private Operation operation(Article article, List<Origin> origins) {
        return Operation.index(article.id(), documents.of(article, origins));
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
        try (Ahead ahead = new Ahead()) {
            for (Article article : articles) {
                ahead.add(Objects.requireNonNull(article, "article"), List.of());
                count++;
            }
        }
        return count;
    }

    /**
     * Synchronises the index with a source. It reads what is new or changed, and deletes what is gone, as {@code
     * ArticleIndexer.synchronise} does.
     *
     * <p>What is remembered of each place stands on the cluster with its articles, so that any machine may run it next, and
     * nothing beside the cluster can disagree with it; a run that ended in the middle leaves nothing half known. What the
     * cluster has taken is durable at once. One program at a time may synchronise one index.
     *
     * @return what was done; what cannot be read is in the report, and the rest is indexed
     * @throws IOException if the source cannot be listed or read, or the cluster takes nothing for too long
     */
    public SyncReport synchronise(SyncSource source) throws IOException {
        Objects.requireNonNull(source, "the source is null: pass one, such as ArticleReader.of().tracked(paths)");
        Target target = new Target();
        try {
            return Synchroniser.run(new AheadSource(source, target::lookUp), target, BulkReport.MAX_REPORTED);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** This index as what keeps it the same as a source sees it. */
    private final class Target implements SyncTarget {
        private @Nullable ClusterView newest;

        @Override
        public View view() throws IOException {
            writer.flush();
            newest = new ClusterView(cluster.client(), cluster.name());
            return newest;
        }

        /** What is read next is looked for in the state that was opened last. */
        private void lookUp(Collection<String> ids) throws IOException {
            if (newest != null) {
                newest.lookUp(ids);
            }
        }

        @Override
        public Adder adder() {
            return new Ahead();
        }

        @Override
        public void delete(String id) throws IOException {
            ClusterIndexer.this.delete(id);
        }

        @Override
        public long count() throws IOException {
            writer.flush();
            cluster.client().ask("POST", "/" + cluster.name() + "/_refresh", null);
            return ClusterIndexer.this.count();
        }
    }

    /** Cuts texts on all processors, some articles ahead, and writes them in their order. For one thread. */
    private final class Ahead implements SyncTarget.Adder {
        private final Deque<Future<Operation>> ahead = new ArrayDeque<>();
        private final ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

        @Override
        public void add(Article article, List<Origin> origins) throws IOException {
            ahead.add(threads.submit(() -> operation(article, origins)));
            if (ahead.size() >= AHEAD) {
                write(ahead.remove());
            }
        }

        @Override
        public void close() throws IOException {
            try {
                while (!ahead.isEmpty()) {
                    write(ahead.remove());
                }
            } finally {
                threads.shutdownNow();
            }
        }
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
            throw new IllegalArgumentException("the id is blank: pass the id of an article");
        }
        writer.write(Operation.delete(id));
    }

    /**
     * Sends everything, waits for the cluster, and makes it searchable.
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
        return count();
    }

    private long count() throws IOException {
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
