package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.PlainRequest;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.benchmarks.peer.Peer;
import org.jianwen.benchmarks.peer.ProcessPeer;
import org.jianwen.benchmarks.peer.SqlitePeer;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;

/**
 * How fast do other engines answer the same requests?
 *
 * <p>Each gets those of {@link RequestTime} in rounds by turns, after the same time to warm up. What they find differs: words that are cut otherwise in an article are not found by words, and nothing of fewer than
 * three characters by trigrams. Hibernate Search and OpenSearch are there if {@code benchmarks/peers/build} made them, each a
 * process of its own.
 */
public final class Peers implements Benchmark {

    private static final LocalDate FROM = LocalDate.of(2023, 6, 1);
    private static final LocalDate TO = LocalDate.of(2025, 5, 31);

    private static Map<String, Peer.Maker> makers() {
        Map<String, Peer.Maker> makers = new LinkedHashMap<>();
        makers.put("Jianwen", Peers::jianwen);
        makers.put("plain Lucene, SmartChineseAnalyzer", Peers::plain);
        makers.put("SQLite FTS5, trigrams", SqlitePeer::make);
        makers.putAll(ProcessPeer.built());
        return makers;
    }

    /** One engine at work, and what it took. */
    private record Measured(String name, Peer peer, double indexCpu, long bytes, double[] times, double[] cpu) {}

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = RequestTime.dealtOut(data.news());
        List<String> all = RequestTime.queries(articles);
        List<String> queries = all.subList(0, effort.atMost(all.size()));
        List<Scratch> folders = new ArrayList<>();
        List<Measured> peers = new ArrayList<>();
        try {
            for (Map.Entry<String, Peer.Maker> maker : makers().entrySet()) {
                Scratch folder = Scratch.create();
                folders.add(folder);
                Peer[] made = new Peer[1];
                double cpu = Timing.processCpu(i -> made[0] = maker.getValue().make(folder, articles));
                int count = queries.size() * effort.rounds();
                peers.add(new Measured(
                        maker.getKey(),
                        made[0],
                        made[0].indexCpu(cpu),
                        folder.bytes(),
                        new double[count],
                        new double[effort.rounds()]));
            }
            return measure(queries, peers, effort);
        } finally {
            for (Measured one : peers) {
                one.peer.close();
            }
            for (Scratch folder : folders) {
                folder.close();
            }
        }
    }

    private static Table measure(List<String> queries, List<Measured> peers, Effort effort) throws IOException {
        int count = queries.size();
        for (Measured one : peers) {
            Timing.settle(effort.warmUp(), effort.warmUp().multipliedBy(3), count, i -> ask(one.peer, queries, i));
        }
        for (int round = 0; round < effort.rounds(); round++) {
            for (Measured one : peers) {
                int at = round;
                one.cpu[round] = one.peer.cpu(ignored -> {
                    double[] times = Timing.clock(count, i -> ask(one.peer, queries, at * count + i));
                    System.arraycopy(times, 0, one.times, at * count, count);
                });
            }
        }
        Table table = Table.of(
                "",
                "indexing, CPU s",
                "index, MB",
                "median, ms",
                "99 of 100, ms",
                "CPU of one request, ms",
                "found in all");
        for (Measured one : peers) {
            long found = 0;
            for (int i = 0; i < count; i++) {
                found += ask(one.peer, queries, i);
            }
            table = table.with(
                    one.name,
                    Figures.digits(one.indexCpu / 1000, 1),
                    Figures.digits(one.bytes / 1e6, 1),
                    Figures.digits(Figures.quantile(one.times, .5), 2),
                    Figures.digits(Figures.quantile(one.times, .99), 2),
                    Figures.digits(Figures.quantile(one.cpu, .5) / count, 2),
                    String.valueOf(found));
        }
        for (String name : ProcessPeer.missing()) {
            table = table.with(name, "not built: benchmarks/peers/build", "-", "-", "-", "-", "-");
        }
        return table;
    }

    private static long ask(Peer peer, List<String> queries, int number) throws IOException {
        return peer.answer(queries.get(number % queries.size()), FROM, TO, RequestTime.source(number));
    }

    private static Peer plain(Scratch scratch, List<Article> articles) throws IOException {
        PlainRequest plain = PlainRequest.build(scratch, articles);
        return new Peer() {
            @Override
            public long answer(String words, LocalDate from, LocalDate to, String source) throws IOException {
                return plain.answer(words, from, to, source).total();
            }

            @Override
            public void close() throws IOException {
                plain.close();
            }
        };
    }

    private static Peer jianwen(Scratch scratch, List<Article> articles) throws IOException {
        JianwenEngine jianwen = JianwenEngine.build(scratch, articles);
        return new Peer() {
            @Override
            public long answer(String words, LocalDate from, LocalDate to, String source) throws IOException {
                return jianwen.search(SearchRequest.of(words)
                                .between(from, to)
                                .fromSource(source)
                                .facetBy(DateInterval.MONTH))
                        .articles();
            }

            @Override
            public void close() throws IOException {
                jianwen.close();
            }
        };
    }
}
