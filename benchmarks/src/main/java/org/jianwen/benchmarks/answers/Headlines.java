package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.List;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.JianwenEngine;
import org.jianwen.benchmarks.engine.Scratch;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;

/** A headline pasted whole into the search box: is an article of that headline among the first ten? */
public final class Headlines implements Benchmark {

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = data.news();
        List<String> headlines = articles.stream()
                .map(Article::title)
                .filter(title -> !title.isBlank())
                .distinct()
                .toList();
        headlines = headlines.subList(0, effort.atMost(headlines.size()));
        int thrown = 0;
        int found = 0;
        int first = 0;
        try (Scratch scratch = Scratch.create();
                JianwenEngine engine = JianwenEngine.build(scratch, articles)) {
            for (String headline : headlines) {
                try {
                    List<Hit> hits = engine.search(SearchRequest.of(headline)).hits();
                    List<String> titles =
                            hits.stream().map(hit -> hit.article().title()).toList();
                    found += titles.contains(headline) ? 1 : 0;
                    first += titles.indexOf(headline) == 0 ? 1 : 0;
                } catch (RuntimeException e) {
                    thrown++;
                }
            }
        }
        int all = headlines.size();
        return Table.of("headlines", "threw", "found themselves in the top 10", "first")
                .with(
                        Integer.toString(all),
                        Integer.toString(thrown),
                        Figures.digits(100.0 * found / all, 3) + "%",
                        Figures.digits(100.0 * first / all, 3) + "%");
    }
}
