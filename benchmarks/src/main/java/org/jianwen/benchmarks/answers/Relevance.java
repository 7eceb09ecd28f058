package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jianwen.benchmarks.data.OtherScript;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.engine.Engine;
import org.jianwen.benchmarks.engine.Engines;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.junit.golden.GoldenQuery;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.schema.Article;

/**
 * Where does the paragraph that answers a question stand among the first ten of all paragraphs and news? Mean reciprocal
 * rank, 0 for what is not among them; in the questions' own script and in the other.
 */
public final class Relevance implements Benchmark {

    private static final int DEPTH = 10;

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        List<Article> articles = data.paragraphsAmongNews();
        OtherScript other = OtherScript.learn(data.paragraphs("drcddev"));
        Table table = Table.of("questions", "script", "engine", "MRR@10", "ours minus theirs, 95%");
        try (Engines engines = Engines.all(articles)) {
            for (String set : SharedData.QUESTION_SETS) {
                List<GoldenQuery> questions = data.questions(set).queries();
                questions = questions.subList(0, effort.atMost(questions.size()));
                boolean traditional = set.equals("drcddev");
                UnaryOperator<String> turn = traditional ? OtherScript::toSimplified : other::toTraditional;
                table = measure(table, engines, set, "own", questions);
                table = measure(table, engines, set, "other", turned(questions, turn));
            }
        }
        return table;
    }

    private static List<GoldenQuery> turned(List<GoldenQuery> questions, UnaryOperator<String> turn) {
        return questions.stream()
                .map(question -> new GoldenQuery(turn.apply(question.query()), question.wanted()))
                .toList();
    }

    private static Table measure(Table table, Engines engines, String set, String script, List<GoldenQuery> questions)
            throws IOException {
        List<double[]> ranks = new ArrayList<>();
        for (Engine engine : engines.all()) {
            ranks.add(reciprocalRanks(engine, questions));
        }
        double[] ours = ranks.getLast();
        Table more = table;
        for (int i = 0; i < ranks.size(); i++) {
            double[] theirs = ranks.get(i);
            String difference =
                    theirs == ours ? "" : Figures.bootstrap(ours, theirs).toString();
            String name = engines.all().get(i).name();
            more = more.with(set, script, name, Figures.digits(Figures.mean(theirs), 4), difference);
        }
        return more;
    }

    private static double[] reciprocalRanks(Engine engine, List<GoldenQuery> questions) throws IOException {
        return new GoldenSet(questions)
                .score(engine::top, DEPTH).outcomes().stream()
                        .mapToDouble(outcome -> outcome.reciprocalRank(DEPTH))
                        .toArray();
    }
}
