package org.jianwen.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Nodes of OpenSearch's own distribution, each a process of its own, on the loopback address. As root they run as the user
 * nobody, for OpenSearch refuses to run as root.
 */
final class Distribution implements AutoCloseable {

    private static final String EVERYONE = "rwxrwxrwx";
    private static final String VERSION = "3.8.0";

    private final Path folder = Files.createTempDirectory("jianwen-distribution");
    private final List<Integer> http;
    private final List<Integer> transport;
    private final Map<String, Process> running = new HashMap<>();

    private Distribution(int nodes) throws IOException {
        List<Integer> ports = freePorts(2 * nodes);
        http = ports.subList(0, nodes);
        transport = ports.subList(nodes, 2 * nodes);
        open(folder);
        unpack();
    }

    /** Where Maven keeps the distribution once it was asked for it. */
    static Path zip() {
        return Path.of(System.getProperty("user.home"))
                .resolve(".m2/repository/org/opensearch/distribution/integ-test-zip/opensearch")
                .resolve(VERSION)
                .resolve("opensearch-" + VERSION + ".zip");
    }

    /** Starts so many nodes, which find one another. */
    static Distribution start(int nodes) throws IOException {
        Distribution distribution = new Distribution(nodes);
        for (String name : distribution.names()) {
            distribution.startNode(name);
        }
        return distribution;
    }

    private List<String> names() {
        return IntStream.rangeClosed(1, http.size()).mapToObj(i -> "node-" + i).toList();
    }

    private static List<Integer> freePorts(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }

    private void unpack() throws IOException {
        try (InputStream file = Files.newInputStream(zip());
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                if (!to.startsWith(folder)) {
                    throw new IOException("an entry that leads out of its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(in, to);
                    open(to);
                }
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isDirectory).toList()) {
                open(path);
            }
        }
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(EVERYONE));
    }

    private Path home() {
        return folder.resolve("opensearch-" + VERSION);
    }

    /** Starts a node, on the data that it had. */
    void startNode(String name) throws IOException {
        int number = names().indexOf(name);
        Path config = folder.resolve(name + "-config");
        if (!Files.exists(config)) {
            Files.createDirectory(config);
            open(config);
            for (String file : List.of("jvm.options", "log4j2.properties", "opensearch.yml")) {
                Files.copy(home().resolve("config").resolve(file), config.resolve(file));
                open(config.resolve(file));
            }
        }
        Map<String, String> settings = new HashMap<>();
        settings.put("cluster.name", "jianwen-killed");
        settings.put("node.name", name);
        settings.put("network.host", "127.0.0.1");
        settings.put("http.port", String.valueOf(http.get(number)));
        settings.put("transport.port", String.valueOf(transport.get(number)));
        settings.put(
                "discovery.seed_hosts",
                transport.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")));
        settings.put("cluster.initial_cluster_manager_nodes", String.join(",", names()));
        settings.put("path.data", folder.resolve(name + "-data").toString());
        settings.put("path.logs", folder.resolve(name + "-logs").toString());
        settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        }
        command.add(home().resolve("bin/opensearch").toString());
        settings.forEach((key, value) -> command.addAll(List.of("-E", key + "=" + value)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".out").toFile());
        builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m");
        builder.environment().put("OPENSEARCH_PATH_CONF", config.toString());
        running.put(name, builder.start());
    }

    /** Kills a node as {@code kill -9} does. */
    void kill(String name) throws InterruptedException {
        Process node = running.remove(name);
        node.destroyForcibly();
        if (!node.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException(name + " does not die");
        }
    }

    URI[] hosts() {
        return http.stream().map(port -> URI.create("http://127.0.0.1:" + port)).toArray(URI[]::new);
    }

    @Override
    public void close() {
        running.values().forEach(Process::destroyForcibly);
        for (Process process : running.values()) {
            process.onExit().join();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
