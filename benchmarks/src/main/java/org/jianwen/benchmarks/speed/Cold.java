package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.ColdRun;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.PlainRequest;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.schema.Article;

/**
 * What does a process cost that opens an index and answers one request?
 *
 * <p>The requests are those of {@link RequestTime}, beside plain Lucene by hand, in Java processes by turns, each with
 * another request. Files are in the system's cache.
 */
public final class Cold implements Benchmark {

    private static final int PROCESSES = 4;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = RequestTime.dealtOut(data.news());
        List<String> queries = RequestTime.queries(articles);
        try (Scratch theirs = Scratch.create();
                Scratch ours = Scratch.create()) {
            PlainRequest.index(theirs, articles);
            JianwenEngine.index(ours, articles);
            List<ColdRun> plain = new ArrayList<>();
            List<ColdRun> jianwen = new ArrayList<>();
            for (int i = 0; i < effort.atMost(PROCESSES * effort.rounds()); i++) {
                String words = queries.get(i * 7 % queries.size());
                plain.add(ColdRun.inFreshProcess(true, theirs, words, RequestTime.source(i)));
                jianwen.add(ColdRun.inFreshProcess(false, ours, words, RequestTime.source(i)));
            }
            return Table.of("median of " + plain.size() + " processes", "plain Lucene", "jianwen", "times as much")
                    .with(row("CPU ms of the process", plain, jianwen, ColdRun::cpu))
                    .with(row("of that, opening and the first request", plain, jianwen, ColdRun::askingCpu))
                    .with(row("the same by the clock, ms", plain, jianwen, ColdRun::asking));
        }
    }

    private static String[] row(
            String what, List<ColdRun> plain, List<ColdRun> jianwen, ToDoubleFunction<ColdRun> figure) {
        double theirs = Figures.median(plain.stream().mapToDouble(figure).toArray());
        double ours = Figures.median(jianwen.stream().mapToDouble(figure).toArray());
        return new String[] {what, Figures.digits(theirs, 0), Figures.digits(ours, 0), Figures.digits(ours / theirs, 2)
        };
    }
}
