package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.benchmarks.data.Queries;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.PlainRequest;
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
 * How long takes a whole request: words, a stretch of two years, one source of four, counts by month and by source, ten
 * hits with snippets? Names and two to four words of a headline, beside plain Lucene by hand. The news have one source,
 * so they are dealt out to four. Both sides get the same requests, in rounds by turns, after the same time to warm up;
 * both indexes are written by one thread with the same memory. From the second round on ours goes by the plans that it made
 * of the queries, as with a click on a filter; so the last row asks a searcher that was just opened.
 */
public final class RequestTime implements Benchmark {

    private static final int QUERIES = 200;
    private static final int SOURCES = 4;
    private static final LocalDate FROM = LocalDate.of(2023, 6, 1);
    private static final LocalDate TO = LocalDate.of(2025, 5, 31);

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = dealtOut(data.news());
        List<String> queries = queries(articles);
        List<String> asked = queries.subList(0, effort.atMost(queries.size()));
        try (Scratch theirs = Scratch.create();
                Scratch ours = Scratch.create();
                PlainRequest plain = PlainRequest.build(theirs, articles);
                JianwenEngine jianwen = JianwenEngine.build(ours, articles)) {
            return measure(asked, plain, jianwen, () -> JianwenEngine.open(ours), effort);
        }
    }

    /** News of one source, dealt out to four. */
    static List<Article> dealtOut(List<Article> news) {
        List<Article> articles = new ArrayList<>();
        for (Article article : news) {
            articles.add(article.withSource(source(articles.size())));
        }
        return articles;
    }

    /** Names, and words of headlines. */
    static List<String> queries(List<Article> articles) throws IOException {
        List<String> queries = new ArrayList<>(Queries.names());
        queries.addAll(Queries.words(articles, QUERIES, 6));
        return queries;
    }

    private interface Opening {
        JianwenEngine open() throws IOException;
    }

    private static Table measure(
            List<String> queries, PlainRequest plain, JianwenEngine jianwen, Opening again, Effort effort)
            throws IOException {
        Timing.Task plainTask = i -> plain.answer(queries.get(i % queries.size()), FROM, TO, source(i));
        Timing.Task ourTask = i -> jianwen.search(request(queries.get(i % queries.size()), source(i)));
        int count = queries.size() * effort.rounds();
        Timing.settle(effort.warmUp(), effort.warmUp().multipliedBy(5), count, plainTask);
        Timing.settle(effort.warmUp(), effort.warmUp().multipliedBy(5), count, ourTask);
        double[] theirs = new double[count];
        double[] ours = new double[count];
        for (int from = 0; from < count; from += queries.size()) {
            int round = from;
            double[] plainRound = Timing.clock(queries.size(), i -> plainTask.run(round + i));
            double[] ourRound = Timing.clock(queries.size(), i -> ourTask.run(round + i));
            System.arraycopy(plainRound, 0, theirs, round, queries.size());
            System.arraycopy(ourRound, 0, ours, round, queries.size());
        }
        Table table = row(
                row(Table.of("", "plain Lucene", "jianwen", "times as long"), "median, ms", theirs, ours, .5),
                "99 of 100, ms",
                theirs,
                ours,
                .99);
        double[] plainCpu = new double[effort.rounds()];
        double[] ourCpu = new double[effort.rounds()];
        double[] first = new double[effort.rounds()];
        for (int round = 0; round < effort.rounds(); round++) {
            plainCpu[round] = Timing.threadCpu(queries.size(), plainTask) / queries.size();
            ourCpu[round] = Timing.threadCpu(queries.size(), ourTask) / queries.size();
            try (JianwenEngine opened = again.open()) {
                first[round] = Timing.threadCpu(queries.size(), i -> opened.search(request(queries.get(i), source(i))))
                        / queries.size();
            }
        }
        return row(
                row(table, "CPU of one request, ms", plainCpu, ourCpu, .5),
                "CPU of one that was not asked before, ms",
                plainCpu,
                first,
                .5);
    }

    private static Table row(Table table, String what, double[] theirs, double[] ours, double share) {
        double plain = Figures.quantile(theirs, share);
        double own = Figures.quantile(ours, share);
        return table.with(what, Figures.digits(plain, 3), Figures.digits(own, 3), Figures.digits(own / plain, 2));
    }

    private static SearchRequest request(String query, String source) {
        return SearchRequest.of(query).between(FROM, TO).fromSource(source).facetBy(DateInterval.MONTH);
    }

    static String source(int number) {
        return "来源" + number % SOURCES;
    }
}
