package org.jianwen.opensearch;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jianwen.analysis.ArticleAnalysis;
import org.jianwen.analysis.Quoted;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.IndexBody;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.store.IndexMismatchException;
import org.jspecify.annotations.Nullable;

/**
 * An index on a cluster, where {@code ArticleIndex} is one in a folder. Its name is an alias, behind which a new one may take the
 * place of the old. May be shared by threads.
 */
public final class ArticleCluster implements Closeable {

    private final ClusterOptions options;
    private final ClusterClient client;
    private volatile ArticleFields fields = ArticleFields.NONE;
    private volatile boolean onNodes;
    private volatile int shards = 1;

    private ArticleCluster(ClusterOptions options) {
        this.options = options;
        this.client = new ClusterClient(
                options.hosts, options.headers, options.tls, options.connectTimeout, options.requestTimeout);
    }

    /**
     * Opens the index named {@value ClusterOptions#DEFAULT_INDEX} on a cluster; makes it if there is none.
     *
     * @throws IOException as {@link #open(ClusterOptions)}
     */
    public static ArticleCluster open(URI host) throws IOException {
        return open(ClusterOptions.of(host));
    }

    /**
     * Opens an index on a cluster; makes it if there is none. Fields that are declared and not there yet are added to it.
     *
     * @throws IOException if the cluster cannot be reached or refuses; an {@link IndexMismatchException} if another version
     *     made the index, or a field is there as another kind
     */
    public static ArticleCluster open(ClusterOptions options) throws IOException {
        return opened(options, cluster -> cluster.create(options.index + "-1", true));
    }

    /**
     * Opens an index that is on a cluster already.
     *
     * @throws IOException as {@link #open(ClusterOptions)}, and if there is no such index
     */
    public static ArticleCluster existing(ClusterOptions options) throws IOException {
        return opened(options, cluster -> {
            throw new IOException("no index " + Quoted.of(options.index) + " is on the cluster " + options.hosts
                    + ": write to it first, or check its name");
        });
    }

    private interface Missing {
        void in(ArticleCluster cluster) throws IOException;
    }

    private static ArticleCluster opened(ClusterOptions options, Missing missing) throws IOException {
        ArticleCluster cluster = new ArticleCluster(options);
        try {
            if (cluster.indexes().isEmpty()) {
                missing.in(cluster);
            }
            cluster.read();
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** A connection to whatever index is there, which is not read. */
    static ArticleCluster connect(ClusterOptions options) {
        return new ArticleCluster(options);
    }

    /** The fields that articles have. */
    public ArticleFields fields() {
        return fields;
    }

    /** The name of the index. */
    public String name() {
        return options.index;
    }

    ClusterOptions options() {
        return options;
    }

    ClusterClient client() {
        return client;
    }

    /** Whether nodes cut texts into terms. */
    boolean onNodes() {
        return onNodes;
    }

    /** How many shards the index has. */
    int shards() {
        return shards;
    }

    /** The indexes behind the name: one, but for a moment. */
    List<String> indexes() throws IOException {
        ClusterClient.Answer answer =
                client.ask("GET", "/_alias/" + options.index, null, "", options.requestTimeout, options.retryFor);
        if (answer.status() == 404) {
            return List.of();
        }
        return List.copyOf(
                new TreeSet<>(answer.orThrow("GET /_alias/" + options.index).keySet()));
    }

    /** Makes an index, behind the name or apart. */
    void create(String index, boolean named) throws IOException {
        boolean cutThere = options.analysis == ClusterOptions.Analysis.NODES;
        Map<String, Object> body = IndexBody.of(options.fields, cutThere, options.shards, options.replicas);
        if (named) {
            body.put("aliases", Json.map(options.index, Json.map("is_write_index", true)));
        }
        try {
            client.ask("PUT", "/" + index, body);
        } catch (ClusterException e) {
            if (!e.type().equals("resource_already_exists_exception")) {
                throw e; // else another program was faster
            }
        }
    }

    private void read() throws IOException {
        List<String> indexes = indexes();
        if (indexes.size() != 1) {
            throw new IOException("behind " + Quoted.of(options.index) + " stand " + indexes
                    + ": give the alias to one of them, and try again");
        }
        String index = indexes.getFirst();
        Map<String, @Nullable Object> meta =
                Json.at(client.ask("GET", "/" + index + "/_mapping", null), index, "mappings", "_meta");
        check(index, meta);
        Map<String, @Nullable Object> settings =
                Json.at(client.ask("GET", "/" + index + "/_settings", null), index, "settings", "index");
        shards = Integer.parseInt(String.valueOf(settings.get("number_of_shards")));
        onNodes = "nodes".equals(meta.get("cut"));
        ArticleFields there = ArticleFields.parse(meta.get("fields") instanceof String text ? text : "");
        ArticleField other = options.fields.contradictedBy(there);
        if (other != null) {
            throw new IndexMismatchException("the field " + Quoted.of(other.name()) + " of " + index
                    + " is another kind there: declare " + there + ", or rebuild it");
        }
        fields = there.overriddenBy(options.fields);
        if (!fields.record().equals(there.record())) {
            client.ask(
                    "PUT",
                    "/" + index + "/_mapping",
                    Json.map(
                            "_meta",
                            IndexBody.meta(fields, onNodes),
                            "properties",
                            IndexBody.properties(fields, onNodes)));
        }
    }

    private static void check(String index, Map<String, @Nullable Object> meta) throws IndexMismatchException {
        check(index, "this module", Json.number(meta, "jianwen"), IndexBody.VERSION);
        check(index, "schema", Json.number(meta, "schema"), ArticleSchema.VERSION);
        check(index, "analysis", Json.number(meta, "analysis"), ArticleAnalysis.VERSION);
    }

    private static void check(String index, String what, long there, int here) throws IndexMismatchException {
        if (there != here) {
            throw new IndexMismatchException(index + " was made with version " + there + " of " + what
                    + ", this program has " + here + ": rebuild it with ClusterIndexer.rebuild");
        }
    }

    /** Closes the connections. The index stays. */
    @Override
    public void close() {
        client.close();
    }

    @Override
    public String toString() {
        return options.toString();
    }
}
