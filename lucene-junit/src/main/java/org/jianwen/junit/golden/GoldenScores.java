package org.jianwen.junit.golden;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well the queries of a golden set were answered. Immutable; may be shared by threads.
 *
 * @param outcomes what each query found, in the order of the set, at least one
 * @param depth the most articles that were asked for
 */
public record GoldenScores(List<GoldenOutcome> outcomes, int depth) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no outcome, or the depth is not positive
     */
    public GoldenScores {
        outcomes = List.copyOf(outcomes);
        if (outcomes.isEmpty() || depth < 1) {
            throw new IllegalArgumentException(
                    outcomes.size() + " queries asked to a depth of " + depth + ": wanted at least one of each");
        }
    }

    /**
     * The mean reciprocal rank, from 0 to 1. It says how near the top the first wanted article is, on average.
     *
     * @param n how many of the articles found are looked at, at most {@code depth}
     * @throws IllegalArgumentException if so many were not asked for
     */
    public double mrr(int n) {
        check(n);
        return mean(outcome -> outcome.reciprocalRank(n));
    }

    /**
     * The mean share of wanted articles that are found, from 0 to 1.
     *
     * @param n how many of the articles found are looked at, at most {@code depth}
     * @throws IllegalArgumentException if so many were not asked for
     */
    public double recall(int n) {
        check(n);
        return mean(outcome -> outcome.recall(n));
    }

    /**
     * Lists the outcomes that are not wholly as wanted, worst first. A figure of theirs decides; equals keep the order
     * of the set.
     *
     * @param figure 1 for an outcome that could not be better, less for a worse one
     */
    public List<GoldenOutcome> worst(ToDoubleFunction<GoldenOutcome> figure) {
        return outcomes.stream()
                .filter(outcome -> figure.applyAsDouble(outcome) < 1)
                .sorted(Comparator.comparingDouble(figure))
                .toList();
    }

    private double mean(ToDoubleFunction<GoldenOutcome> figure) {
        return outcomes.stream().mapToDouble(figure).average().orElseThrow();
    }

    private void check(int n) {
        if (n < 1 || n > depth) {
            throw new IllegalArgumentException("n must be between 1 and " + depth + ", was " + n
                    + ": ask for more articles by scoring the set to a greater depth");
        }
    }
}
