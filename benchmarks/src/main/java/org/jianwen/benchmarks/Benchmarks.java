package org.jianwen.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Machine;

/** The command: the name of a benchmark, and the folder of data. Prints a table in Markdown. */
public final class Benchmarks {

    static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "cost", new Cost(),
            "exact", new Exact(),
            "headlines", new Headlines(),
            "highlight", new Highlight(),
            "names", new Names(),
            "reading", new Reading(),
            "reading-time", new ReadingTime(),
            "relevance", new Relevance(),
            "request", new RequestTime()));

    private Benchmarks() {}

    /** Runs one benchmark. */
    public static void main(String[] args) throws IOException {
        Benchmark benchmark = args.length == 2 ? ALL.get(args[0]) : null;
        if (benchmark == null) {
            System.err.println("usage: benchmarks/run NAME [folder of data], NAME one of " + ALL.keySet());
            System.exit(2);
            return;
        }
        long start = System.nanoTime();
        String table =
                benchmark.run(new SharedData(Path.of(args[1])), Effort.FULL).markdown();
        System.out.println(args[0] + " on " + Machine.describe() + "\n");
        System.out.println(table);
        System.out.println("took " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }
}
