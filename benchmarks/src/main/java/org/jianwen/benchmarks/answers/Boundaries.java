package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.data.WordBoundaries;
import org.jianwen.benchmarks.data.WordBoundaries.Standing;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.JiebaAnalyzer;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.schema.Article;

/**
 * Counts articles that rank too high because a word only stands across two others. So 海风 stands in 沿海风力: does such
 * an article come first, or above one that has the word?
 *
 * <p>Words are those that SmartChineseAnalyzer and jieba both cut as one in some article; frequent ones those that stand in
 * the most articles, rare ones 200 drawn of those that stand in 5 to 50. An article only has a word across two others if
 * both say so of every place, and has the word if neither does.
 */
public final class Boundaries implements Benchmark {

    private static final int WORDS = 200;
    private static final int RARE_FROM = 5;
    private static final int RARE_TO = 50;
    private static final int DEPTH = 1_000;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = data.news();
        Table table =
                Table.of("words", "queries", "first only across two others", "one such above one that has the word");
        try (Analyzer smartcn = new SmartChineseAnalyzer();
                Analyzer jieba = new JiebaAnalyzer();
                Scratch scratch = Scratch.create();
                JianwenEngine engine = JianwenEngine.build(scratch, articles)) {
            List<Analyzer> judges = List.of(smartcn, jieba);
            Map<String, Integer> counts = WordBoundaries.wordsOfTwo(articles, judges);
            Map<String, Article> byId = new HashMap<>();
            articles.forEach(article -> byId.put(article.id(), article));
            List<String> frequent = new ArrayList<>(counts.keySet());
            frequent.sort((a, b) -> Integer.compare(counts.get(b), counts.get(a)));
            List<String> rare = new ArrayList<>(frequent);
            rare.removeIf(word -> counts.get(word) < RARE_FROM || counts.get(word) > RARE_TO);
            Collections.shuffle(rare, new Random(1));
            table = measure(table, "frequent", frequent, effort, engine, byId, judges);
            table = measure(table, "rare", rare, effort, engine, byId, judges);
        }
        return table;
    }

    private static Table measure(
            Table table,
            String name,
            List<String> words,
            Effort effort,
            JianwenEngine engine,
            Map<String, Article> byId,
            List<Analyzer> judges)
            throws IOException {
        List<String> typed = words.subList(0, Math.min(words.size(), effort.atMost(WORDS)));
        int first = 0;
        int above = 0;
        for (String word : typed) {
            List<Standing> standings = new ArrayList<>();
            for (String id : engine.top(word, DEPTH)) {
                standings.add(WordBoundaries.standing(word, byId.get(id), judges));
            }
            first += !standings.isEmpty() && standings.getFirst() == Standing.ACROSS ? 1 : 0;
            above += standings.lastIndexOf(Standing.WORD) > standings.indexOf(Standing.ACROSS)
                            && standings.contains(Standing.ACROSS)
                    ? 1
                    : 0;
        }
        return table.with(name, Integer.toString(typed.size()), Integer.toString(first), Integer.toString(above));
    }
}
