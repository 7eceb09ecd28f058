package org.jianwen.examples;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jianwen.examples.archive.KeptArchive;
import org.jianwen.index.SyncReport;
import org.jianwen.opensearch.ArticleCluster;
import org.jianwen.opensearch.ClusterIndexer;
import org.jianwen.opensearch.ClusterOptions;
import org.jianwen.opensearch.ClusterSearcher;
import org.jianwen.query.ArticleSearch;
import org.jianwen.schema.ArticleFields;

/** What commands do on a cluster; the rest of the program does not load its classes. Stateless. */
final class OnCluster {

    /** So long a cluster that does not answer is asked before a person is told. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private OnCluster() {}

    static ArticleSearch searcher(ClusterOption cluster, IndexOption index) throws IOException {
        return ClusterSearcher.open(options(cluster, index).retryFor(SOON));
    }

    /** Runs something on an index that is made if it is not there. */
    static <T> T indexing(ClusterOption cluster, IndexOption index, ArticleFields fields, Work<T> work)
            throws IOException {
        ClusterOptions options = options(cluster, index).fields(fields);
        ArticleCluster.open(options.retryFor(SOON)).close();
        try (ArticleCluster place = ArticleCluster.open(options);
                ClusterIndexer indexer = ClusterIndexer.open(place)) {
            return work.on(
                    source -> {
                        SyncReport report = indexer.synchronise(source);
                        indexer.commit();
                        return report;
                    },
                    place.fields());
        }
    }

    /** What is done with an index. */
    interface Work<T> {
        /** Does it, with the fields that the index has. */
        T on(KeptArchive.Index index, ArticleFields fields) throws IOException;
    }

    /** The name and password in an address are sent in a header, as proxies and nodes want them. */
    private static ClusterOptions options(ClusterOption cluster, IndexOption index) {
        URI[] hosts = cluster.hosts();
        ClusterOptions options =
                ClusterOptions.of(Arrays.stream(hosts).map(OnCluster::bare).toArray(URI[]::new));
        String user = hosts[0].getUserInfo();
        if (user != null) {
            int colon = user.indexOf(':');
            options = options.credentials(
                    colon < 0 ? user : user.substring(0, colon), colon < 0 ? "" : user.substring(colon + 1));
        }
        String name = index.name();
        return name == null ? options : options.index(name);
    }

    private static URI bare(URI host) {
        String user = host.getRawUserInfo();
        return user == null ? host : URI.create(host.toString().replaceFirst(Pattern.quote(user + "@"), ""));
    }
}
