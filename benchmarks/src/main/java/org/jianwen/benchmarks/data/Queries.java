package org.jianwen.benchmarks.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.schema.Article;

/** Queries as people type them, drawn from headlines. */
public final class Queries {

    private Queries() {}

    /** Names of people, firms and places of the news, those in most articles first. */
    public static List<String> names() {
        return ResourceTable.of(Queries.class::getResourceAsStream, "names.txt", 1)
                .column(0);
    }

    /**
     * Two to four words that stand in one headline, in its order, with spaces between them: words of two characters or
     * more as SmartChineseAnalyzer cuts them.
     *
     * @param count how many queries
     * @param seed the same seed gives the same queries
     */
    public static List<String> words(List<Article> articles, int count, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> queries = new ArrayList<>();
        try (Analyzer analyzer = new SmartChineseAnalyzer()) {
            for (int tries = 0; queries.size() < count && tries < 100 * count; tries++) {
                Article article = articles.get(random.nextInt(articles.size()));
                List<String> words = words(analyzer, article.title());
                int wanted = random.nextInt(2, 5);
                while (words.size() > wanted) {
                    words.remove(random.nextInt(words.size()));
                }
                if (words.size() == wanted) {
                    queries.add(words.stream().collect(Collectors.joining(" ")));
                }
            }
        }
        return queries;
    }

    /** The words of two characters or more of each text, in its order, as SmartChineseAnalyzer cuts them. */
    public static List<List<String>> cut(List<String> texts) throws IOException {
        List<List<String>> cut = new ArrayList<>();
        try (Analyzer analyzer = new SmartChineseAnalyzer()) {
            for (String text : texts) {
                cut.add(words(analyzer, text));
            }
        }
        return cut;
    }

    private static List<String> words(Analyzer analyzer, String text) throws IOException {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("title", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (term.length() > 1 && Character.isIdeographic(term.charAt(0))) {
                    words.add(term.toString());
                }
            }
            stream.end();
        }
        return words;
    }
}
