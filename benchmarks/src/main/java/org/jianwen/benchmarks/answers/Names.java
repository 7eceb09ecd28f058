package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.benchmarks.data.Queries;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.Engine;
import org.jianwen.benchmarks.engine.Engines;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.schema.Article;

/** A name or new word typed without quotation marks: how many of the first ten contain it? */
public final class Names implements Benchmark {

    private static final int DEPTH = 10;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = data.news();
        Map<String, String> texts = new HashMap<>();
        for (Article article : articles) {
            texts.put(
                    article.id(),
                    FoldedText.of(article.title() + "\n" + article.body()).text());
        }
        List<String> names = Queries.names();
        names = names.subList(0, effort.atMost(names.size()));
        Table table = Table.of("engine", "share of the top 10 containing the name", "names whose top 10 all do");
        try (Engines engines = Engines.all(articles)) {
            for (Engine engine : engines.all()) {
                double[] shares = new double[names.size()];
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = share(engine.top(names.get(i), DEPTH), names.get(i), texts);
                }
                long whole = Arrays.stream(shares).filter(s -> s == 1).count();
                table = table.with(
                        engine.name(), Figures.digits(Figures.mean(shares), 4), whole + " of " + shares.length);
            }
        }
        return table;
    }

    private static double share(List<String> ids, String name, Map<String, String> texts) {
        String folded = FoldedText.of(name).text();
        long containing = ids.stream()
                .filter(id -> texts.getOrDefault(id, "").contains(folded))
                .count();
        return ids.isEmpty() ? 0 : (double) containing / ids.size();
    }
}
