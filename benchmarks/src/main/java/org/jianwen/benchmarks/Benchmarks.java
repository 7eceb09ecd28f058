package org.jianwen.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jianwen.benchmarks.answers.Boundaries;
import org.jianwen.benchmarks.answers.Exact;
import org.jianwen.benchmarks.answers.Headlines;
import org.jianwen.benchmarks.answers.Hostile;
import org.jianwen.benchmarks.answers.Names;
import org.jianwen.benchmarks.answers.Reading;
import org.jianwen.benchmarks.answers.ReadingRules;
import org.jianwen.benchmarks.answers.Relevance;
import org.jianwen.benchmarks.answers.Stories;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Machine;
import org.jianwen.benchmarks.figure.Results;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.speed.Cold;
import org.jianwen.benchmarks.speed.Cost;
import org.jianwen.benchmarks.speed.Growth;
import org.jianwen.benchmarks.speed.Highlight;
import org.jianwen.benchmarks.speed.Indexing;
import org.jianwen.benchmarks.speed.Peers;
import org.jianwen.benchmarks.speed.ReadingTime;
import org.jianwen.benchmarks.speed.RequestTime;
import org.jianwen.benchmarks.speed.Segment;
import org.jianwen.benchmarks.speed.Suggest;

/** The command: the name of a benchmark, and the folder of data. Prints a table in Markdown, and writes it as JSON. */
public final class Benchmarks {

    static final Map<String, Benchmark> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("boundaries", new Boundaries()),
            Map.entry("cold", new Cold()),
            Map.entry("cost", new Cost()),
            Map.entry("exact", new Exact()),
            Map.entry("growth", new Growth()),
            Map.entry("headlines", new Headlines()),
            Map.entry("highlight", new Highlight()),
            Map.entry("hostile", new Hostile()),
            Map.entry("index", new Indexing()),
            Map.entry("names", new Names()),
            Map.entry("peers", new Peers()),
            Map.entry("reading", new Reading()),
            Map.entry("reading-rules", new ReadingRules()),
            Map.entry("reading-time", new ReadingTime()),
            Map.entry("relevance", new Relevance()),
            Map.entry("request", new RequestTime()),
            Map.entry("segment", new Segment()),
            Map.entry("stories", new Stories()),
            Map.entry("suggest", new Suggest())));

    private Benchmarks() {}

    /** Runs one benchmark. */
    public static void main(String[] args) throws IOException {
        Benchmark benchmark = args.length == 2 ? ALL.get(args[0]) : null;
        if (benchmark == null) {
            System.err.println("usage: benchmarks/run NAME [folder of data], NAME all or one of");
            System.err.println(String.join(" ", ALL.keySet()));
            System.exit(2);
            return;
        }
        long start = System.nanoTime();
        Table table = benchmark.run(new SharedData(Path.of(args[1])), Effort.FULL);
        System.out.println(args[0] + " on " + Machine.describe() + "\n");
        System.out.println(table.markdown());
        String results = System.getProperty("jianwen.results");
        if (results != null) {
            Results.write(Path.of(results), args[0], table);
        }
        System.out.println("took " + (System.nanoTime() - start) / 1_000_000_000 + " s");
    }
}
