package org.jianwen.opensearch;

import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The cluster of three nodes that all tests share; it stops when they have ended. With {@code -Djianwen.opensearch=ADDRESS} they use
 * one that runs already.
 */
final class Cluster implements BeforeAllCallback {

    private static final String RUNNING = System.getProperty("jianwen.opensearch");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Cluster.class);

    private record Shared(Nodes nodes, URI[] hosts) implements AutoCloseable {
        @Override
        public void close() {
            nodes.close();
        }
    }

    private static final URI[][] HOSTS = new URI[1][];

    @Override
    public void beforeAll(ExtensionContext context) {
        HOSTS[0] = RUNNING != null
                ? Arrays.stream(RUNNING.split(",")).map(URI::create).toArray(URI[]::new)
                : context.getRoot()
                        .getStore(SPACE)
                        .getOrComputeIfAbsent(
                                "nodes",
                                key -> {
                                    Nodes nodes = Nodes.start(3);
                                    return new Shared(nodes, nodes.hosts());
                                },
                                Shared.class)
                        .hosts();
    }

    static URI[] hosts() {
        return HOSTS[0].clone();
    }

    /** Options for an index of its own. */
    static ClusterOptions fresh() {
        return ClusterOptions.of(hosts())
                .index("test-" + System.nanoTime() + "-" + NUMBER.incrementAndGet())
                .shards(1, 0);
    }
}
