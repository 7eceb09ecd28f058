package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.jianwen.analysis.segment.ChineseWordAnalyzer;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.schema.Article;

/**
 * Measures the speed and the allocation of the segmenter beside SmartChineseAnalyzer. Both cut the bodies of the news by
 * turns, in one thread; then texts that would be hard to cut.
 */
public final class Segment implements Benchmark {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int ARTICLES = 3000;
    private static final int HARD = 200_000;
    private static final int HARD_WARM_UP = 12;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> news = data.news();
        List<String> bodies =
                news.stream().limit(effort.atMost(ARTICLES)).map(Article::body).toList();
        double[][] stock = new double[2][effort.rounds()];
        double[][] fast = new double[2][effort.rounds()];
        Table table;
        try (Analyzer theirs = new SmartChineseAnalyzer();
                Analyzer ours = new ChineseWordAnalyzer()) {
            // The first rounds warm up.
            for (int round = -3; round < effort.rounds(); round++) {
                measure(theirs, bodies, stock, round);
                measure(ours, bodies, fast, round);
            }
            double own = Figures.median(fast[0]);
            table = Table.of("", "smartcn", "jianwen", "times as much")
                    .with(row("characters in a CPU s", 1e9 / Figures.median(stock[0]), 1e9 / own, 0))
                    .with(
                            "bytes allocated a character",
                            Figures.digits(Figures.median(stock[1]), 2),
                            Figures.digits(Figures.median(fast[1]), 2),
                            "");
            for (String hard : List.of("偕", ".=", "中国", "人 ", "a", "\uD834\uDD7B")) {
                double[][] cost = new double[2][effort.rounds()];
                List<String> text = List.of(hard.repeat(Math.min(HARD, effort.atMost(HARD) * 100) / hard.length()));
                // Such a text first undoes what the compiler took for granted of news.
                for (int round = -HARD_WARM_UP; round < effort.rounds(); round++) {
                    measure(ours, text, cost, round);
                }
                table = table.with(
                        "ns a character of " + hard + " again and again, beside news",
                        "",
                        Figures.digits(Figures.median(cost[0]), 0),
                        Figures.digits(Figures.median(cost[0]) / own, 2));
            }
        }
        return table;
    }

    private static void measure(Analyzer analyzer, List<String> texts, double[][] to, int round) throws IOException {
        long characters = texts.stream().mapToLong(String::length).sum();
        long cpu = THREAD.getCurrentThreadCpuTime();
        long bytes = Timing.allocated();
        for (String text : texts) {
            try (TokenStream words = analyzer.tokenStream("", text)) {
                words.reset();
                while (words.incrementToken()) {
                    // only the cutting is measured
                }
                words.end();
            }
        }
        bytes = Timing.allocated() - bytes;
        cpu = THREAD.getCurrentThreadCpuTime() - cpu;
        if (round >= 0) {
            to[0][round] = (double) cpu / characters;
            to[1][round] = (double) bytes / characters;
        }
    }

    private static String[] row(String what, double theirs, double ours, int digits) {
        return new String[] {
            what, Figures.digits(theirs, digits), Figures.digits(ours, digits), Figures.digits(ours / theirs, 2)
        };
    }
}
