package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.reading.ReadingRun;

/**
 * The time of reading archived posts beside that of parsing the same bytes with jsoup, which reading does too, in several
 * Java processes one after another: the time by the clock of the whole pipeline, which unpacks the archive and reads on all
 * cores, and the processor time of reading bytes in memory one after the other. The first says how long one waits, the
 * second what the work costs.
 */
public final class ReadingTime implements Benchmark {

    /** Rounds in each process, for each process. */
    private static final int ROUNDS = 3;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<ReadingRun> runs = new ArrayList<>();
        for (int process = 0; process < effort.rounds(); process++) {
            runs.add(ReadingRun.inFreshProcess(data, effort.warmUp().dividedBy(2), ROUNDS * effort.rounds()));
        }
        String what = "the archived posts, median of " + runs.size() + " processes";
        return Table.of(what, "jsoup alone", "jianwen", "times as long", "least to most")
                .with(row(
                        "ms by the clock; jianwen from the packed archive, on all cores",
                        runs,
                        ReadingRun::jsoupClock,
                        ReadingRun::clock))
                .with(row(
                        "CPU ms of the process, out of memory, one after the other",
                        runs,
                        ReadingRun::jsoupCpu,
                        ReadingRun::cpu));
    }

    private static String[] row(
            String what,
            List<ReadingRun> runs,
            ToDoubleFunction<ReadingRun> jsoup,
            ToDoubleFunction<ReadingRun> jianwen) {
        double[] theirs = runs.stream().mapToDouble(jsoup).toArray();
        double[] ours = runs.stream().mapToDouble(jianwen).toArray();
        double[] ratios = runs.stream()
                .mapToDouble(run -> jianwen.applyAsDouble(run) / jsoup.applyAsDouble(run))
                .toArray();
        return new String[] {
            what,
            Figures.digits(Figures.median(theirs), 1),
            Figures.digits(Figures.median(ours), 1),
            Figures.digits(Figures.median(ratios), 2),
            Figures.digits(Figures.quantile(ratios, 0), 2) + " to " + Figures.digits(Figures.quantile(ratios, 1), 2)
        };
    }
}
