package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.benchmarks.data.RecombinedNews;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;

/**
 * What becomes dearer when there is more? Compares the news with ten times as many, made of their sentences; with {@code
 * -Djianwen.articles=1000000}, with a million. Requests are those of {@code request}, with snippets and counts by month.
 * With {@code -Djianwen.kept=FOLDER} the greater index is kept there, and not made again if it is there.
 */
public final class Growth implements Benchmark {

    private static final String ARTICLES = "jianwen.articles";
    private static final String KEPT = "jianwen.kept";
    private static final String COMMON = "中国";
    private static final String NOTHING = "犇骉麤鑫";

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> news = data.news();
        RecombinedNews made = new RecombinedNews(news);
        int many = Integer.getInteger(ARTICLES, 10 * news.size());
        List<String> asked = RequestTime.queries(news);
        asked = asked.subList(0, effort.atMost(asked.size()));
        String kept = System.getProperty(KEPT);
        double[] few;
        try (Scratch scratch = Scratch.create()) {
            few = measure(scratch, made.stream(news.size()), asked, effort);
        }
        double[] more;
        if (kept == null) {
            try (Scratch scratch = Scratch.create()) {
                more = measure(scratch, made.stream(many), asked, effort);
            }
        } else {
            more = measure(new Scratch(Path.of(kept)), made.stream(many), asked, effort);
        }
        Table table = Table.of("", news.size() + " articles", many + " articles", "times as much");
        String[] rows = {
            "indexing, all cores, CPU s",
            "index, MB",
            "first search, CPU ms",
            "request, median, CPU ms",
            "request, 99 of 100, CPU ms",
            COMMON + ", ten hits without counts, CPU ms",
            "first suggestion, CPU ms",
            "suggestion, CPU ms",
            "did-you-mean that finds nothing, CPU ms",
            "heap of a searching process, MB"
        };
        for (int i = 0; i < rows.length; i++) {
            String ratio = Figures.digits(more[i] / few[i], 2);
            table = table.with(rows[i], Figures.digits(few[i], 2), Figures.digits(more[i], 2), ratio);
        }
        return table;
    }

    private static double[] measure(Scratch scratch, Stream<Article> articles, List<String> asked, Effort effort)
            throws IOException {
        double index = Double.NaN;
        if (!Files.isDirectory(scratch.folder()) || scratch.bytes() == 0) {
            index = Timing.processCpu(i -> JianwenEngine.indexOnAllProcessors(scratch, articles)) / 1e3;
        }
        try (JianwenEngine jianwen = JianwenEngine.open(scratch)) {
            double first = Timing.threadCpu(1, i -> jianwen.search(request(COMMON)));
            Timing.Task task = i -> jianwen.search(request(asked.get(i)));
            Timing.warmUp(effort.warmUp(), asked.size(), task);
            double[] requests = Timing.threadCpuOfEach(asked.size(), task);
            double[] common = Timing.threadCpuOfEach(effort.rounds() * 5, i -> jianwen.top(COMMON, 10));
            double suggestion = Timing.threadCpu(1, i -> jianwen.suggested("tf"));
            double[] more = Timing.threadCpuOfEach(26, i -> jianwen.suggested(String.valueOf((char) ('a' + i))));
            double[] meant = Timing.threadCpuOfEach(effort.rounds(), i -> jianwen.meant(NOTHING));
            return new double[] {
                index,
                scratch.bytes() / 1e6,
                first,
                Figures.median(requests),
                Figures.quantile(requests, .99),
                Figures.median(common),
                suggestion,
                Figures.median(more),
                Figures.quantile(meant, 1),
                heap()
            };
        }
    }

    private static SearchRequest request(String query) {
        return SearchRequest.of(query).facetBy(DateInterval.MONTH);
    }

    private static double heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    }
}
