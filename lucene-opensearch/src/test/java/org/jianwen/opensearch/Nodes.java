package org.jianwen.opensearch;

import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.jianwen.opensearch.plugin.JianwenAnalysisPlugin;
import org.opensearch.common.settings.Settings;

/** A cluster of real nodes in this virtual machine, on ports of the loopback address that were free. */
final class Nodes implements AutoCloseable {

    private final OpenSearchRunner runner = new OpenSearchRunner();
    private final Path folder;
    private final List<Integer> http;

    private Nodes(Path folder, List<Integer> http) {
        this.folder = folder;
        this.http = http;
    }

    /** Starts so many nodes, and waits until they are one cluster. */
    static Nodes start(int count) {
        try {
            Nodes nodes = new Nodes(Files.createTempDirectory("jianwen-nodes"), freePorts(count));
            nodes.run(freePorts(count));
            return nodes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<Integer> transport) {
        String seeds = transport.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        runner.onBuild((number, settings) -> configure(number, settings, transport, seeds));
        runner.build(newConfigs()
                .basePath(folder.toString())
                .clusterName("jianwen-test")
                .numOfNode(http.size())
                .pluginTypes(JianwenAnalysisPlugin.class.getName() + "," + SmartcnPlugin.class.getName())
                .disableESLogger());
        int there = runner.client()
                .admin()
                .cluster()
                .prepareHealth()
                .setWaitForNodes(String.valueOf(http.size()))
                .get()
                .getNumberOfNodes();
        if (there != http.size()) {
            close();
            throw new IllegalStateException(there + " nodes are in the cluster, not " + http.size());
        }
    }

    private void configure(int number, Settings.Builder settings, List<Integer> transport, String seeds) {
        settings.put("http.port", String.valueOf(http.get(number - 1)));
        settings.put("transport.port", String.valueOf(transport.get(number - 1)));
        settings.put("network.host", "127.0.0.1");
        if (http.size() > 1) { // else the runner says that there are no others to look for
            settings.put("discovery.seed_hosts", seeds);
            settings.put("cluster.initial_cluster_manager_nodes", "Node 1");
        }
        settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        settings.put("node.processors", "2");
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                open.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return open.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : open) {
                socket.close();
            }
        }
    }

    URI[] hosts() {
        return http.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toArray(URI[]::new);
    }

    @Override
    public void close() {
        try {
            runner.close();
            runner.clean();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
