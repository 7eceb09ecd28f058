package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.util.List;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.PlainRequest;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.schema.Article;

/**
 * What does it cost to index everything, beside plain Lucene? Here that is words, pairs of characters, counts, sketches and
 * the texts; there the words of SmartChineseAnalyzer with offsets. Both sides take turns in one process, with the same memory; the
 * first round warms up. The clock says little on a machine that others use; the processor time says more.
 */
public final class Indexing implements Benchmark {

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = RequestTime.dealtOut(data.news());
        int cores = Runtime.getRuntime().availableProcessors();
        Measured plain = new Measured(effort.rounds());
        Measured ours = new Measured(effort.rounds());
        Measured plainThreads = new Measured(effort.rounds());
        Measured ourThreads = new Measured(effort.rounds());
        for (int round = -1; round < effort.rounds(); round++) {
            plain.measure(round, scratch -> PlainRequest.index(scratch, articles));
            ours.measure(round, scratch -> JianwenEngine.index(scratch, articles));
            plainThreads.measure(round, scratch -> PlainRequest.index(scratch, articles, cores));
            ourThreads.measure(round, scratch -> JianwenEngine.indexOnAllProcessors(scratch, articles.stream()));
        }
        return Table.of("", "plain Lucene", "jianwen", "times as much")
                .with(row("CPU s, one thread adding", plain.cpu(), ours.cpu(), 1))
                .with(row("CPU s, a thread for each core adding", plainThreads.cpu(), ourThreads.cpu(), 1))
                .with(row("clock s, theirs one thread, ours all cores", plain.clock(), ourThreads.clock(), 1))
                .with(row("clock s, both all cores", plainThreads.clock(), ourThreads.clock(), 1))
                .with(row("bytes allocated for a character", plain.allocated(articles), ours.allocated(articles), 0))
                .with(row("index, MB", plain.megabytes, ours.megabytes, 1));
    }

    private static String[] row(String what, double plain, double ours, int digits) {
        return new String[] {
            what, Figures.digits(plain, digits), Figures.digits(ours, digits), Figures.digits(ours / plain, 2)
        };
    }

    private interface Writing {
        void to(Scratch scratch) throws IOException;
    }

    /** One way of indexing, measured in each round. */
    private static final class Measured {
        private final double[] cpu;
        private final double[] clock;
        private final double[] allocated;
        private double megabytes;

        private Measured(int rounds) {
            cpu = new double[rounds];
            clock = new double[rounds];
            allocated = new double[rounds];
        }

        private void measure(int round, Writing writing) throws IOException {
            try (Scratch scratch = Scratch.create()) {
                long bytes = Timing.allocated();
                long start = System.nanoTime();
                double milliseconds = Timing.processCpu(i -> writing.to(scratch));
                if (round >= 0) {
                    cpu[round] = milliseconds / 1e3;
                    clock[round] = (System.nanoTime() - start) / 1e9;
                    allocated[round] = Timing.allocated() - bytes;
                }
                megabytes = scratch.bytes() / 1e6;
            }
        }

        private double cpu() {
            return Figures.median(cpu);
        }

        private double clock() {
            return Figures.median(clock);
        }

        private double allocated(List<Article> articles) {
            long characters = 0;
            for (Article article : articles) {
                characters += article.title().length() + article.body().length();
            }
            return Figures.median(allocated) / characters;
        }
    }
}
