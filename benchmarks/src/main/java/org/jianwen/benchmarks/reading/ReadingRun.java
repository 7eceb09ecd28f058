package org.jianwen.benchmarks.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.FreshJava;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.schema.origin.ReadItem;
import org.jsoup.Jsoup;

/**
 * How long one Java process takes to read the archived posts, beside parsing the same bytes with jsoup.
 *
 * @param jsoupCpu processor time of all threads while bytes in memory are parsed, milliseconds
 * @param cpu the same while they are read
 * @param jsoupClock time by the clock of the thread that parses, milliseconds
 * @param clock the same of the whole pipeline, which unpacks the archive and reads on all cores
 */
public record ReadingRun(double jsoupCpu, double cpu, double jsoupClock, double clock) {

    private static final int MOST_WARM_UPS = 6;

    /** Milliseconds of a process that can be told apart. */
    private static final int LEAST_CPU = 200;

    /**
     * Measures in a Java process of its own.
     *
     * @param rounds how often all is done of which the median is taken
     */
    public static ReadingRun inFreshProcess(SharedData data, Duration warmUp, int rounds) throws IOException {
        String answer = FreshJava.answer(
                ReadingRun.class, data.folder().toString(), Long.toString(warmUp.toMillis()), Integer.toString(rounds));
        double[] times = Arrays.stream(answer.split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new ReadingRun(times[0], times[1], times[2], times[3]);
    }

    /** Measures: the folder of data, milliseconds to warm up, rounds, the file to write the four times to. */
    public static void main(String[] args) throws IOException {
        ReadingRun run = measure(
                new SharedData(Path.of(args[0])),
                Duration.ofMillis(Long.parseLong(args[1])),
                Integer.parseInt(args[2]));
        Files.writeString(Path.of(args[3]), run.jsoupCpu + " " + run.cpu + " " + run.jsoupClock + " " + run.clock);
    }

    private static ReadingRun measure(SharedData data, Duration warmUp, int rounds) throws IOException {
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
        Timing.warmUp(warmUp, posts.size(), parsing);
        Timing.warmUp(warmUp, 1, pipeline);
        // Both in turn, as they are measured: what the compiler makes of the one depends on the other.
        Timing.settle(warmUp, warmUp.multipliedBy(MOST_WARM_UPS), posts.size(), i -> {
            parsing.run(i);
            reading.run(i);
        });
        double[][] times = new double[4][rounds];
        for (int round = 0; round < rounds; round++) {
            // Of all threads: reading has some of its own, so that none is waited for beyond its time.
            times[0][round] = processCpu(posts.size(), parsing);
            times[1][round] = processCpu(posts.size(), reading);
            times[2][round] = Arrays.stream(Timing.clock(posts.size(), parsing)).sum();
            times[3][round] = Timing.clock(1, pipeline)[0];
        }
        return new ReadingRun(
                Figures.median(times[0]), Figures.median(times[1]), Figures.median(times[2]), Figures.median(times[3]));
    }

    /** Milliseconds of one pass. A process counts in hundredths of a second, so enough passes are made. */
    private static double processCpu(int count, Timing.Task task) throws IOException {
        for (int passes = 1; ; passes *= 2) {
            int runs = passes * count;
            double cpu = Timing.processCpu(all -> {
                for (int i = 0; i < runs; i++) {
                    task.run(i % count);
                }
            });
            if (cpu >= LEAST_CPU) {
                return cpu / passes;
            }
        }
    }
}
