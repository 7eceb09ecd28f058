package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jianwen.analysis.Quoted;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.typing.HostileQueries;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.HitOrder;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;

/** Whatever is typed, in search, suggestions, timelines and explanations: does anything throw, and what does it cost? */
public final class Hostile implements Benchmark {

    private static final System.Logger LOG = System.getLogger(Hostile.class.getName());
    private static final int QUERIES = 100_000;
    private static final double SLOW = 500;
    private static final int TEXTS = 2_000;
    private static final int NANOS = 1_000_000;

    /** One way to ask. */
    private interface Way {
        void ask(ArticleSearcher searcher, String query) throws IOException;
    }

    private static final List<Way> WAYS = List.of(
            (searcher, query) -> searcher.search(SearchRequest.of(query)),
            (searcher, query) ->
                    searcher.search(SearchRequest.of(query).facetByAbout(20).page(2, 10)),
            (searcher, query) -> searcher.search(
                    SearchRequest.of(query).orderBy(HitOrder.NEWEST).withoutSnippets()),
            (searcher, query) -> searcher.search(SearchRequest.of(query).groupReprints()),
            (searcher, query) -> searcher.suggest(query, 10),
            (searcher, query) -> searcher.didYouMean(query),
            (searcher, query) -> searcher.timeline(SearchRequest.of(query), 3),
            (searcher, query) -> searcher.explain(SearchRequest.of(query), "none"));

    private static final List<String> NAMES = List.of(
            "search", "counts, page 2", "newest first", "grouped", "suggest", "did you mean", "timeline", "explain");

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        SplittableRandom random = new SplittableRandom(11);
        List<List<Double>> times = new ArrayList<>();
        int[] thrown = new int[WAYS.size()];
        TreeMap<Double, String> slowest = new TreeMap<>();
        WAYS.forEach(way -> times.add(new ArrayList<>()));
        try (Scratch scratch = Scratch.create()) {
            HostileQueries queries = new HostileQueries(index(data, scratch), 5);
            try (ArticleSearcher searcher = ArticleSearcher.open(scratch.folder())) {
                // What is made once after a refresh is no part of what a query costs.
                searcher.suggest("a", 1);
                for (int i = effort.atMost(Integer.getInteger("jianwen.hostile", QUERIES)); i > 0; i--) {
                    String query = queries.next();
                    int way = random.nextInt(WAYS.size());
                    long start = threads.getCurrentThreadCpuTime();
                    try {
                        WAYS.get(way).ask(searcher, query);
                    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                        thrown[way]++;
                        LOG.log(Level.WARNING, NAMES.get(way) + " threw for " + Quoted.of(query), e);
                    }
                    double took = (double) (threads.getCurrentThreadCpuTime() - start) / NANOS;
                    times.get(way).add(took);
                    slowest.put(took, NAMES.get(way) + ", " + query.length() + " characters: " + Quoted.of(query));
                    if (slowest.size() > effort.rounds()) {
                        slowest.pollFirstEntry();
                    }
                }
            }
        }
        slowest.forEach((took, what) -> LOG.log(Level.INFO, Figures.digits(took, 0) + " ms for " + what));
        return table(times, thrown);
    }

    private static List<String> index(SharedData data, Scratch scratch) throws IOException {
        List<Article> articles = data.news();
        JianwenEngine.index(scratch, articles);
        return articles.stream()
                .map(Article::body)
                .filter(body -> !body.isEmpty())
                .limit(TEXTS)
                .toList();
    }

    private static Table table(List<List<Double>> times, int[] thrown) {
        Table table = Table.of("asked", "queries", "threw", "over 500 CPU ms", "mean", "99 in 100", "most");
        for (int way = 0; way < WAYS.size(); way++) {
            double[] took =
                    times.get(way).stream().mapToDouble(Double::doubleValue).toArray();
            if (took.length > 0) {
                long slow = times.get(way).stream().filter(time -> time > SLOW).count();
                table = table.with(
                        NAMES.get(way),
                        Integer.toString(took.length),
                        Integer.toString(thrown[way]),
                        Long.toString(slow),
                        Figures.digits(Figures.mean(took), 1),
                        Figures.digits(Figures.quantile(took, .99), 0),
                        Figures.digits(Figures.quantile(took, 1), 0));
            }
        }
        return table;
    }
}
