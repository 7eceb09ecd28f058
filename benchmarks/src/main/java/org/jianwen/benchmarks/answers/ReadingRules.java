package org.jianwen.benchmarks.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.benchmarks.data.LabelledCase;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Benchmark;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Table;
import org.jianwen.benchmarks.reading.RuleScores;

/** Which labelled pages and cases each rule that leaves out something wins and loses: it is switched off, all else as it is. */
public final class ReadingRules implements Benchmark {

    @Override
    public Table run(SharedData data, Effort effort) throws IOException {
        Table table = Table.of("rule", "wins", "loses");
        List<LabelledCase> cases = new ArrayList<>(data.cases());
        cases.addAll(data.seeds());
        for (RuleScores rule : RuleScores.of(data.pages(), cases)) {
            table = table.with(rule.rule(), Reading.listed(rule.wins()), Reading.listed(rule.loses()));
        }
        return table;
    }
}
