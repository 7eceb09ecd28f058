package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.fold.ExactSpellings;
import org.jianwen.benchmarks.data.OtherScript;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.data.Spelling;
import org.jianwen.benchmarks.engine.ExactSearch;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.schema.Article;

/**
 * Is text in quotation marks found in every article that contains it, and in no other? Random letters, digits and Han
 * characters from within a sentence of the news, as they stand, in the other script and in full width, beside folding
 * every article and looking into it for any spelling of the text.
 */
public final class Exact implements Benchmark {

    private static final int SHORT = 4_000;
    private static final int LONG = 400;
    private static final int MAX_SHORT = 12;
    private static final int MAX_LONG = 200;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = data.news();
        Map<String, String> runs =
                articles.parallelStream().collect(Collectors.toMap(Article::id, Exact::runs, (a, b) -> b));
        SplittableRandom random = new SplittableRandom(4);
        List<String> shorts = new ArrayList<>();
        List<String> longs = new ArrayList<>();
        while (shorts.size() < effort.atMost(SHORT)) {
            int length = random.nextInt(1, MAX_SHORT + 1);
            add(shorts, articles, length, length, random);
        }
        for (int tries = 0; longs.size() < effort.atMost(LONG) && tries < 1_000 * LONG; tries++) {
            add(longs, articles, MAX_SHORT + 1, MAX_LONG, random);
        }
        UnaryOperator<String> other = OtherScript.learn(data.paragraphs("drcddev"))::turn;
        Table table = Table.of("text in quotation marks", "queries", "matches", "recall", "precision");
        try (Scratch scratch = Scratch.create()) {
            JianwenEngine.index(scratch, articles);
            try (ExactSearch search = ExactSearch.open(scratch)) {
                table = measure(table, "1 to 12 characters", shorts, search, runs);
                table = measure(table, "the same, other script", turn(shorts, other), search, runs);
                table = measure(table, "the same, full width", turn(shorts, Spelling::fullWidth), search, runs);
                table = measure(table, "13 to 200 characters", longs, search, runs);
                table = measure(table, "the same, other script", turn(longs, other), search, runs);
            }
        }
        return table;
    }

    private static void add(List<String> texts, List<Article> articles, int min, int max, SplittableRandom random) {
        Article article = articles.get(random.nextInt(articles.size()));
        String text = random.nextInt(4) == 0 ? article.title() : article.body();
        int start = random.nextInt(text.length() + 1);
        int end = Spelling.endOfWordCharacters(text, start, max);
        if (text.codePointCount(start, end) >= min) {
            texts.add(text.substring(start, end));
        }
    }

    private static List<String> turn(List<String> texts, UnaryOperator<String> into) {
        return texts.stream().map(into).toList();
    }

    private static Table measure(
            Table table, String what, List<String> texts, ExactSearch search, Map<String, String> runs)
            throws IOException {
        List<Set<String>> wanted =
                texts.parallelStream().map(text -> containing(runs, text)).toList();
        long right = 0;
        long found = 0;
        long there = 0;
        for (int i = 0; i < texts.size(); i++) {
            Set<String> hits = new HashSet<>(search.found('"' + texts.get(i) + '"'));
            found += hits.size();
            there += wanted.get(i).size();
            hits.retainAll(wanted.get(i));
            right += hits.size();
        }
        String queries = Integer.toString(texts.size());
        return table.with(what, queries, Long.toString(there), share(right, there), share(right, found));
    }

    /** Never rounded up: one miss in a million does not read 1. */
    private static String share(long part, long whole) {
        return part == whole ? "1" : Figures.digits(Math.floor(1e7 * part / whole) / 1e7, 7);
    }

    private static Set<String> containing(Map<String, String> runs, String text) {
        List<String> spellings = ExactSpellings.of(text).stream()
                .map(spelling -> CharacterRuns.of(spelling).getFirst().text())
                .toList();
        return runs.entrySet().stream()
                .filter(article -> spellings.stream().anyMatch(article.getValue()::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The folded runs of title and body, one a line. */
    private static String runs(Article article) {
        StringBuilder lines = new StringBuilder();
        CharacterRuns.of(article.title())
                .forEach(run -> lines.append(run.text()).append('\n'));
        CharacterRuns.of(article.body()).forEach(run -> lines.append(run.text()).append('\n'));
        return lines.toString();
    }
}
