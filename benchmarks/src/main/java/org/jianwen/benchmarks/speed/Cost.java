package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.jianwen.benchmarks.data.Queries;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.Engine;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.PlainEngine;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.schema.Article;

/**
 * What ours costs beside SmartChineseAnalyzer alone: the bytes of the index, the processor time of all threads while
 * indexing, and that of the searching thread for ten hits, read from the index whole. Both sides are asked for the same:
 * one thread adds the articles, with the same memory; hits without snippets and counts. Ours gives more unasked: which
 * hits are partial, and an exact total. Half of the queries are words of headlines, half are questions.
 */
public final class Cost implements Benchmark {

    private static final int QUERIES = 250;
    private static final int HITS = 10;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = data.news();
        List<String> queries = new ArrayList<>(Queries.words(articles, effort.atMost(QUERIES), 5));
        data.questions("cmrctrial").queries().stream()
                .limit(queries.size())
                .forEach(question -> queries.add(question.query()));
        try (Scratch plain = Scratch.create();
                Scratch ours = Scratch.create()) {
            Table table = indexing(articles, plain, ours, effort.rounds());
            try (Engine plainEngine = PlainEngine.openSmartcn(plain);
                    Engine ourEngine = JianwenEngine.open(ours)) {
                return searching(table, plainEngine, ourEngine, queries, effort);
            }
        }
    }

    private static Table indexing(List<Article> articles, Scratch plain, Scratch ours, int rounds) throws IOException {
        double[] plainTimes = new double[rounds];
        double[] ourTimes = new double[rounds];
        // The first round warms up.
        for (int round = -1; round < rounds; round++) {
            try (SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer()) {
                double theirs = Timing.processCpu(i -> PlainEngine.index(analyzer, plain, articles));
                double own = Timing.processCpu(i -> JianwenEngine.index(ours, articles));
                if (round >= 0) {
                    plainTimes[round] = theirs;
                    ourTimes[round] = own;
                }
            }
        }
        return Table.of("", "smartcn", "jianwen", "times as much")
                .with(row("index, MB", plain.bytes() / 1e6, ours.bytes() / 1e6, 1))
                .with(row("indexing, CPU s", Figures.median(plainTimes) / 1e3, Figures.median(ourTimes) / 1e3, 1));
    }

    private static Table searching(Table table, Engine plain, Engine ours, List<String> queries, Effort effort)
            throws IOException {
        Timing.Task plainTask = i -> plain.top(queries.get(i), HITS);
        Timing.Task ourTask = i -> ours.top(queries.get(i), HITS);
        Timing.warmUp(effort.warmUp(), queries.size(), plainTask);
        Timing.warmUp(effort.warmUp(), queries.size(), ourTask);
        double[] plainTimes = new double[effort.rounds()];
        double[] ourTimes = new double[effort.rounds()];
        for (int round = 0; round < effort.rounds(); round++) {
            plainTimes[round] = Timing.threadCpu(queries.size(), plainTask) / queries.size();
            ourTimes[round] = Timing.threadCpu(queries.size(), ourTask) / queries.size();
        }
        return table.with(row("query, CPU ms", Figures.median(plainTimes), Figures.median(ourTimes), 3));
    }

    private static String[] row(String what, double plain, double ours, int digits) {
        return new String[] {
            what, Figures.digits(plain, digits), Figures.digits(ours, digits), Figures.digits(ours / plain, 2)
        };
    }
}
