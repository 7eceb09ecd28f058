package org.jianwen.opensearch;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.WordSegmenter;
import org.jianwen.schema.ArticleFields;
import org.jspecify.annotations.Nullable;

/** Where a cluster is and how its index is made. Immutable; each method gives a changed copy. */
public final class ClusterOptions {

    /** Who cuts texts into terms. */
    public enum Analysis {
        /** The program that writes cuts texts. The nodes need nothing but OpenSearch, and more bytes go to them. */
        CLIENT,
        /** The nodes, which have the plugin of this project installed. */
        NODES
    }

    /** The name of an index where none is chosen. */
    public static final String DEFAULT_INDEX = "jianwen";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,200}");

    final List<URI> hosts;
    final String index;
    final ArticleFields fields;
    final Map<String, String> headers;
    final @Nullable SSLContext tls;
    /** Longer times are as good as none, and do not fit in nanoseconds. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    final Duration connectTimeout;
    final Duration requestTimeout;
    final Duration retryFor;
    final int shards;
    final int replicas;
    final int bulkBytes;
    final Analysis analysis;

    private ClusterOptions(Draft draft) {
        this.hosts = draft.hosts;
        this.index = draft.index;
        this.fields = draft.fields;
        this.headers = Map.copyOf(draft.headers);
        this.tls = draft.tls;
        this.connectTimeout = draft.connectTimeout;
        this.requestTimeout = draft.requestTimeout;
        this.retryFor = draft.retryFor;
        this.shards = draft.shards;
        this.replicas = draft.replicas;
        this.bulkBytes = draft.bulkBytes;
        this.analysis = draft.analysis;
    }

    private static final class Draft {
        private List<URI> hosts = List.of();
        private String index = DEFAULT_INDEX;
        private ArticleFields fields = ArticleFields.NONE;
        private Map<String, String> headers = new LinkedHashMap<>();
        private @Nullable SSLContext tls;
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration requestTimeout = Duration.ofSeconds(60);
        private Duration retryFor = Duration.ofSeconds(60);
        private int shards = 1;
        private int replicas = 1;
        private int bulkBytes = 5 << 20;
        private Analysis analysis = Analysis.CLIENT;
    }

    private interface Change {
        void to(Draft draft);
    }

    private ClusterOptions with(Change change) {
        Draft draft = new Draft();
        draft.hosts = hosts;
        draft.index = index;
        draft.fields = fields;
        draft.headers = new LinkedHashMap<>(headers);
        draft.tls = tls;
        draft.connectTimeout = connectTimeout;
        draft.requestTimeout = requestTimeout;
        draft.retryFor = retryFor;
        draft.shards = shards;
        draft.replicas = replicas;
        draft.bulkBytes = bulkBytes;
        draft.analysis = analysis;
        change.to(draft);
        return new ClusterOptions(draft);
    }

    /**
     * The cluster whose nodes have those addresses, such as {@code http://127.0.0.1:9200}. One is enough; others are asked
     * when it does not answer.
     *
     * @throws IllegalArgumentException if there is none, or one is no address of the web
     */
    public static ClusterOptions of(URI... hosts) {
        if (hosts.length == 0) {
            throw new IllegalArgumentException("no node address: pass one such as http://127.0.0.1:9200");
        }
        for (URI host : hosts) {
            String scheme = host.getScheme() == null ? "" : host.getScheme().toLowerCase(Locale.ROOT);
            if (host.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
                throw new IllegalArgumentException(Quoted.of(host.toString())
                        + " is not the address of a node: pass one such as http://127.0.0.1:9200");
            }
        }
        Draft draft = new Draft();
        draft.hosts = List.of(hosts);
        return new ClusterOptions(draft);
    }

    /**
     * Sets the name of the index, {@value #DEFAULT_INDEX} if none is set. On the cluster it is an alias.
     *
     * @throws IllegalArgumentException if no index may have it
     */
    public ClusterOptions index(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("an index cannot be named " + Quoted.of(name)
                    + ": begin with a lower-case letter or digit, then use _ . and - as well");
        }
        return with(draft -> draft.index = name);
    }

    /** Declares fields of one's own, as for an index in a folder. */
    public ClusterOptions fields(ArticleFields declared) {
        Objects.requireNonNull(declared, "the fields are null: pass ArticleFields.NONE");
        if (!declared.segmenter().equals(WordSegmenter.SMARTCN)) {
            throw new IllegalArgumentException("the segmenter "
                    + Quoted.of(declared.segmenter().name()) + " cannot be used on a cluster: leave it out");
        }
        return with(draft -> draft.fields = declared);
    }

    /** Sends that name and password with each request. */
    public ClusterOptions credentials(String user, String password) {
        byte[] both = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
        return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
    }

    /** Sends a header with each request, such as a token of a gateway. */
    public ClusterOptions header(String name, String value) {
        return with(draft -> draft.headers.put(name, value));
    }

    /** Sets whose certificates are trusted, and with which own one a program shows itself. */
    public ClusterOptions tls(SSLContext context) {
        return with(draft -> draft.tls = Objects.requireNonNull(context, "the context is null"));
    }

    /** Sets how long a connection may take; five seconds is usual. */
    public ClusterOptions connectTimeout(Duration value) {
        return with(draft -> draft.connectTimeout = positive(value));
    }

    /** Sets how long an answer may take; a minute is usual. */
    public ClusterOptions requestTimeout(Duration value) {
        return with(draft -> draft.requestTimeout = positive(value));
    }

    /**
     * Sets how long writes are retried. The default is a minute. They are retried where nodes do not answer or are too
     * busy.
     */
    public ClusterOptions retryFor(Duration value) {
        return with(draft -> draft.retryFor = positive(value));
    }

    /**
     * Sets the shards of a new index, and copies of each; one by default. With one shard the order of hits is that of
     * an index in a folder.
     */
    public ClusterOptions shards(int primaries, int copies) {
        if (primaries < 1 || primaries > 1_024 || copies < 0 || copies > 100) {
            throw new IllegalArgumentException("shards must be between 1 and 1024 and copies between 0 and 100, were "
                    + primaries + " and " + copies);
        }
        return with(draft -> {
            draft.shards = primaries;
            draft.replicas = copies;
        });
    }

    /** Sets how many bytes a bulk request has, about; five million by default. */
    public ClusterOptions bulkBytes(int value) {
        if (value < 1 || value > 100 << 20) {
            throw new IllegalArgumentException(
                    "the bytes of a bulk request must be between 1 and " + (100 << 20) + ", were " + value);
        }
        return with(draft -> draft.bulkBytes = value);
    }

    /** Sets who analyses the texts of a new index; the client by default. */
    public ClusterOptions analysis(Analysis value) {
        return with(draft -> draft.analysis = Objects.requireNonNull(value, "analysis"));
    }

    /** These options for the index of that name, whatever its name. */
    ClusterOptions at(String name) {
        return with(draft -> draft.index = name);
    }

    private static Duration positive(Duration value) {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("a timeout must be positive, was " + value);
        }
        return value.compareTo(LONGEST) < 0 ? value : LONGEST;
    }

    @Override
    public String toString() {
        return index + " at " + hosts; // no headers: they hold secrets
    }
}
