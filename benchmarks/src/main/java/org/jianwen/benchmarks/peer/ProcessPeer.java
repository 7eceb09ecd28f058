package org.jianwen.benchmarks.peer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.schema.Article;

/**
 * An engine in a Java process of its own, with a class path of its own: another Lucene, or a node.
 *
 * <p>{@code benchmarks/peers/build} makes them; their source is beside it. A request goes to the process as a line, and its
 * answer comes back as one, which adds some hundredths of a millisecond.
 */
public final class ProcessPeer implements Peer {

    private static final Map<String, String> NAMES = names();

    private final Process process;
    private final PrintWriter out;
    private final BufferedReader in;
    private double indexCpu;

    private ProcessPeer(Process process) {
        this.process = process;
        out = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        in = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("hibernate-search", "HibernateSearchPeer");
        names.put("opensearch", "OpenSearchPeer");
        return names;
    }

    /** The engines that were built, by their folders' names. None if {@code jianwen.peers} names no folder. */
    public static Map<String, Peer.Maker> built() {
        Map<String, Peer.Maker> makers = new LinkedHashMap<>();
        String root = System.getProperty("jianwen.peers");
        if (root != null) {
            NAMES.forEach((folder, main) -> {
                Path target = Path.of(root, folder, "target");
                if (Files.isDirectory(target.resolve("classes")) && Files.isDirectory(target.resolve("libraries"))) {
                    makers.put(folder, (scratch, articles) -> make(target, main, scratch, articles));
                }
            });
        }
        return makers;
    }

    /** The names of those that were not built. */
    public static Set<String> missing() {
        Set<String> missing = new LinkedHashSet<>(NAMES.keySet());
        missing.removeAll(built().keySet());
        return missing;
    }

    private static ProcessPeer make(Path target, String main, Scratch scratch, List<Article> articles)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(
                target.resolve("classes") + System.getProperty("path.separator") + target.resolve("libraries") + "/*");
        command.add("org.jianwen.benchmarks.peers." + main);
        command.add(Files.createDirectory(scratch.folder().resolve("index")).toString());
        ProcessPeer peer = new ProcessPeer(
                new ProcessBuilder(command).redirectError(Redirect.INHERIT).start());
        try {
            peer.index(scratch, articles);
            return peer;
        } catch (IOException | RuntimeException e) {
            peer.close();
            throw e;
        }
    }

    private void index(Scratch scratch, List<Article> articles) throws IOException {
        Path file = scratch.folder().resolve("articles.tsv");
        Files.writeString(file, articles.stream().map(ProcessPeer::line).collect(Collectors.joining()));
        expect("ready");
        indexCpu = cpu(ignored -> {
            out.println(file);
            expect("indexed");
        });
        Files.delete(file);
    }

    private static String line(Article article) {
        return String.join(
                        "\t",
                        oneLine(article.id()),
                        oneLine(article.title()),
                        oneLine(article.body()),
                        oneLine(Objects.requireNonNull(article.source())),
                        Objects.requireNonNull(article.published()).day().toString())
                + "\n";
    }

    /** The files' lines end only where Java's do, and white space is nothing to any engine. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\n\\r]", " ");
    }

    private void expect(String wanted) throws IOException {
        String line = answer();
        if (!line.equals(wanted)) {
            throw new IOException("the engine says 「" + line + "」, wanted " + wanted);
        }
    }

    private String answer() throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("the engine's process ended; why it says above");
        }
        return line;
    }

    @Override
    public double indexCpu(double here) {
        return indexCpu;
    }

    @Override
    public double cpu(Timing.Task task) throws IOException {
        Duration before = total();
        task.run(0);
        return total().minus(before).toNanos() / 1e6;
    }

    private Duration total() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public long answer(String words, LocalDate from, LocalDate to, String source) throws IOException {
        out.println(String.join("\t", oneLine(words), from.toString(), to.toString(), oneLine(source)));
        return Long.parseLong(answer());
    }

    @Override
    public void close() throws IOException {
        out.close();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } finally {
            in.close();
        }
    }
}
