package org.jianwen.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.benchmarks.data.Queries;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.LongArticles;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.figure.Timing;
import org.jianwen.schema.Article;

/**
 * How long takes marking ten hits of 10,000 characters, beside UnifiedHighlighter analysing the texts of the same index
 * again? Articles are news put together; queries are names.
 */
public final class Highlight implements Benchmark {

    private static final int LENGTH = 10_000;
    private static final int ARTICLES = 500;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = longArticles(data.news());
        List<String> names = Queries.names();
        List<String> queries = names.subList(0, effort.atMost(names.size()));
        try (Scratch scratch = Scratch.create();
                LongArticles index = LongArticles.build(scratch, articles)) {
            List<LongArticles.Page> pages = new ArrayList<>();
            for (String query : queries) {
                LongArticles.Page page = index.find(query);
                if (page.articles().size() == 10 || pages.isEmpty()) {
                    pages.add(page);
                }
            }
            return measure(index, pages, effort);
        }
    }

    private static Table measure(LongArticles index, List<LongArticles.Page> pages, Effort effort) throws IOException {
        Timing.Task theirs = i -> index.markByUnifiedHighlighter(pages.get(i % pages.size()));
        Timing.Task ours = i -> LongArticles.markByJianwen(pages.get(i % pages.size()));
        Timing.warmUp(effort.warmUp(), pages.size(), theirs);
        Timing.warmUp(effort.warmUp(), pages.size(), ours);
        double plain = Figures.median(Timing.clock(pages.size() * effort.rounds(), theirs));
        double own = Figures.median(Timing.clock(pages.size() * effort.rounds(), ours));
        return Table.of("ten hits of 10,000 characters", "UnifiedHighlighter", "jianwen", "times as long")
                .with("median, ms", Figures.digits(plain, 3), Figures.digits(own, 3), Figures.digits(own / plain, 3));
    }

    private static List<Article> longArticles(List<Article> news) {
        List<Article> articles = new ArrayList<>();
        StringBuilder body = new StringBuilder();
        for (Article article : news) {
            body.append(article.body()).append('\n');
            if (body.length() >= LENGTH) {
                articles.add(Article.of("long-" + articles.size(), article.title(), body.substring(0, LENGTH)));
                body.setLength(0);
            }
            if (articles.size() == ARTICLES) {
                break;
            }
        }
        if (articles.isEmpty()) {
            articles.add(Article.of("long-0", "", body.toString()));
        }
        return articles;
    }
}
