package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.PlainSimilar;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.story.Edit;
import org.jianwen.benchmarks.story.Grouped;
import org.jianwen.benchmarks.story.Planted;
import org.jianwen.junit.golden.Answering;
import org.jianwen.junit.golden.GoldenQuery;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;

/**
 * Are planted reprints of real news one story with what they were made of, and are real news left apart? And does one half
 * of an article find the other as similar: its reciprocal rank among the first ten, beside MoreLikeThis over words?
 */
public final class Stories implements Benchmark {

    private static final int COPIES_OF_EACH = 300;
    private static final int HALVES = 1_000;
    private static final int DEPTH = 10;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> news = data.news();
        Table table = reprints(news, effort.atMost(COPIES_OF_EACH));
        return similar(table, news, effort.atMost(HALVES));
    }

    private static Table reprints(List<Article> news, int each) throws IOException {
        Planted planted = Planted.copies(news, each);
        try (Scratch scratch = Scratch.create()) {
            JianwenEngine.index(scratch, planted.articles());
            try (ArticleSearcher searcher = ArticleSearcher.open(scratch.folder())) {
                Grouped grouped = Grouped.of(planted, searcher);
                Map<Edit, Integer> found = grouped.found();
                Table table = Table.of("of", "measure", "figure");
                for (Edit edit : Edit.values()) {
                    long all = planted.edits().values().stream()
                            .filter(edit::equals)
                            .count();
                    table = table.with(
                            "copies with another headline" + edit.label(),
                            "one story with the original",
                            found.getOrDefault(edit, 0) + " of " + all);
                }
                return real(table, grouped, news.size());
            }
        }
    }

    private static Table real(Table table, Grouped grouped, int news) {
        List<Double> shares = grouped.shares();
        long nearly = shares.stream()
                .filter(share -> share >= Grouped.NEARLY_THE_SAME)
                .count();
        String what = "real items, one story with another";
        return table.with(
                        what,
                        "share at least " + Grouped.NEARLY_THE_SAME + " of the shorter's 4-grams with it",
                        nearly + " of " + news)
                .with(what, "share less", shares.size() - nearly + " of " + news);
    }

    private static Table similar(Table table, List<Article> news, int count) throws IOException {
        Planted planted = Planted.halves(news, count);
        GoldenSet halves = new GoldenSet(planted.origins().entrySet().stream()
                .map(half -> GoldenQuery.of(half.getKey(), half.getValue()))
                .toList());
        try (Scratch ours = Scratch.create();
                Scratch theirs = Scratch.create()) {
            JianwenEngine.index(ours, planted.articles());
            try (ArticleSearcher searcher = ArticleSearcher.open(ours.folder());
                    PlainSimilar plain = PlainSimilar.build(theirs, planted.articles())) {
                return table.with(row("jianwen", halves, (id, hits) -> similar(searcher, id, hits)))
                        .with(row("MoreLikeThis over words", halves, plain::similar));
            }
        }
    }

    private static String[] row(String engine, GoldenSet halves, Answering answering) throws IOException {
        return new String[] {
            halves.queries().size() + " halves, similar articles by " + engine,
            "MRR@10 of the other half",
            Figures.digits(halves.score(answering, DEPTH).mrr(DEPTH), 4)
        };
    }

    private static List<String> similar(ArticleSearcher searcher, String id, int hits) throws IOException {
        SearchRequest request =
                SearchRequest.of("").similarTo(id).page(1, hits).withoutCounts().withoutSnippets();
        return searcher.search(request).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }
}
