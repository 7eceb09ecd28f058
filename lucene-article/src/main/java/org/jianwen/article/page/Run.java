package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Lines next to one another that no line before or after makes worth more (Ruzzo and Tompa, A linear time algorithm for finding
 * all maximal scoring subsequences, ISMB 1999).
 *
 * @param from the first
 * @param to one past the last
 * @param before the sum of the worth of all lines before the first
 * @param behind the same of all lines up to the last
 */
record Run(int from, int to, double before, double behind) {
    /** What the lines are worth. */
    double worth() {
        return behind - before;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** All maximal runs of so many lines, in order. */
    static List<Run> maximal(int lines, IntToDoubleFunction worths) {
        List<Run> runs = new ArrayList<>();
        List<Integer> lower = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < lines; i++) {
            double worth = worths.applyAsDouble(i);
            sum += worth;
            if (worth <= 0) {
                continue;
            }
            Run run = new Run(i, i + 1, sum - worth, sum);
            int at = lower(runs, lower, runs.size() - 1, run.before());
            while (at >= 0 && runs.get(at).behind() < run.behind()) {
                run = new Run(runs.get(at).from(), run.to(), runs.get(at).before(), run.behind());
                runs.subList(at, runs.size()).clear();
                int next = lower.get(at);
                lower.subList(at, lower.size()).clear();
                at = next;
            }
            runs.add(run);
            lower.add(at);
        }
        return runs;
    }

    /** The last run, from index {@code from} back, with a smaller sum before it, or -1. */
    private static int lower(List<Run> runs, List<Integer> lower, int from, double before) {
        int at = from;
        while (at >= 0 && runs.get(at).before() >= before) {
            at = lower.get(at);
        }
        return at;
    }
}
