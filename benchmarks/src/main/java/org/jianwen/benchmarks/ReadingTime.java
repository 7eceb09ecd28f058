package org.jianwen.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.index.ArticleReader;
import org.jianwen.index.article.ReadItem;
import org.jsoup.Jsoup;

/**
 * The time of reading archived posts beside that of parsing the same bytes with jsoup, which reading does too: the processor
 * time of one thread over bytes in memory, and the time by the clock of the whole pipeline, which unpacks the archive and
 * reads on all cores. The first says what the work costs, the second how long one waits.
 */
final class ReadingTime implements Benchmark {

    private static final int LEAST_ROUNDS = 7;
    private static final int MOST_WARM_UPS = 6;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<byte[]> posts = data.posts().stream()
                .map(post -> post.text().getBytes(StandardCharsets.UTF_8))
                .toList();
        ArticleReader reader = ArticleReader.of();
        Timing.Task parsing = i -> Jsoup.parse(new ByteArrayInputStream(posts.get(i)), "UTF-8", "");
        Timing.Task reading = i -> reader.read(posts.get(i), "post.md");
        Timing.Task pipeline = i -> {
            try (Stream<ReadItem> items = reader.read(List.of(data.postsArchive()))) {
                items.forEach(item -> {});
            }
        };
        Timing.warmUp(effort.warmUp(), posts.size(), parsing);
        Timing.warmUp(effort.warmUp(), 1, pipeline);
        // Both in turn, as they are measured: what the compiler makes of the one depends on the other.
        Timing.settle(effort.warmUp(), effort.warmUp().multipliedBy(MOST_WARM_UPS), posts.size(), i -> {
            parsing.run(i);
            reading.run(i);
        });
        int rounds = Math.max(LEAST_ROUNDS, effort.rounds());
        double[][] times = new double[4][rounds];
        for (int round = 0; round < rounds; round++) {
            times[0][round] = Timing.threadCpu(posts.size(), parsing);
            times[1][round] = Timing.threadCpu(posts.size(), reading);
            times[2][round] = sum(Timing.clock(posts.size(), parsing));
            times[3][round] = sum(Timing.clock(1, pipeline));
        }
        return Table.of(posts.size() + " posts, median of " + rounds + " rounds", "jsoup alone", "jianwen", "ratio")
                .with(row("CPU ms of one thread, out of memory", times[0], times[1]))
                .with(row("ms by the clock; jianwen from the packed archive, on all cores", times[2], times[3]));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    private static String[] row(String what, double[] jsoup, double[] ours) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / jsoup[i]);
        return new String[] {
            what,
            Figures.digits(Figures.median(jsoup), 1),
            Figures.digits(Figures.median(ours), 1),
            Figures.digits(Figures.median(ratios), 2)
        };
    }
}
