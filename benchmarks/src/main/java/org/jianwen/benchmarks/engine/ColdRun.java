package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import org.jianwen.benchmarks.figure.FreshJava;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;

/**
 * What a Java process takes that opens an index, answers one request and ends.
 *
 * @param cpu processor time of the process from its start, milliseconds
 * @param askingCpu of that, opening and answering
 * @param asking opening and answering by the clock, milliseconds
 */
public record ColdRun(double cpu, double askingCpu, double asking) {

    private static final LocalDate FROM = LocalDate.of(2023, 6, 1);
    private static final LocalDate TO = LocalDate.of(2025, 5, 31);

    /** Measures in a Java process of its own. */
    public static ColdRun inFreshProcess(boolean plain, Scratch scratch, String words, String source)
            throws IOException {
        double[] times = Arrays.stream(FreshJava.answer(
                                ColdRun.class,
                                Boolean.toString(plain),
                                scratch.folder().toString(),
                                words,
                                source)
                        .split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new ColdRun(times[0], times[1], times[2]);
    }

    /**
     * Asks once, and writes the three times to a file.
     *
     * @param args whether plain Lucene is asked, the folder of its index, words, a source, the file
     */
    public static void main(String[] args) throws IOException {
        Scratch scratch = new Scratch(Path.of(args[1]));
        Duration before = cpuSoFar();
        long start = System.nanoTime();
        Closeable open =
                Boolean.parseBoolean(args[0]) ? plain(scratch, args[2], args[3]) : jianwen(scratch, args[2], args[3]);
        double asking = (System.nanoTime() - start) / 1e6;
        Duration after = cpuSoFar();
        open.close();
        Files.writeString(
                Path.of(args[4]),
                after.toNanos() / 1e6 + " " + after.minus(before).toNanos() / 1e6 + " " + asking);
    }

    private static Closeable plain(Scratch scratch, String words, String source) throws IOException {
        PlainRequest plain = PlainRequest.open(scratch);
        plain.answer(words, FROM, TO, source);
        return plain;
    }

    private static Closeable jianwen(Scratch scratch, String words, String source) throws IOException {
        JianwenEngine jianwen = JianwenEngine.open(scratch);
        jianwen.search(
                SearchRequest.of(words).between(FROM, TO).fromSource(source).facetBy(DateInterval.MONTH));
        return jianwen;
    }

    private static Duration cpuSoFar() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
