package org.jianwen.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jianwen.junit.golden.GoldenOutcome;
import org.jianwen.junit.golden.GoldenScores;
import org.jianwen.junit.golden.GoldenSet;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions about how well a golden set is answered. Each gives this object back, or throws an
 * {@link AssertionFailedError} that lists the queries that did worst. Immutable; may be shared by threads.
 */
public final class GoldenAssert {

    /** The number of articles that each query is asked for. No assertion looks at more. */
    public static final int DEPTH = 100;

    private static final int MRR_DEPTH = 10;
    private static final int LISTED = 10;

    private final GoldenScores scores;

    private GoldenAssert(GoldenScores scores) {
        this.scores = scores;
    }

    /** Assertions about how well a searcher answers a set, each query asked for {@value #DEPTH} articles. */
    public static GoldenAssert assertThatGoldenSet(ArticleSearcher searcher, GoldenSet set) {
        Objects.requireNonNull(searcher, "the searcher is null: pass one that is open");
        Objects.requireNonNull(set, "the set is null");
        try {
            return assertThatScores(set.score((query, depth) -> top(searcher, query, depth), DEPTH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> top(ArticleSearcher searcher, String query, int depth) throws IOException {
        return searcher.search(SearchRequest.of(query).withoutCounts().page(1, depth)).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }

    /** Assertions about figures that were computed elsewhere. */
    public static GoldenAssert assertThatScores(GoldenScores scores) {
        return new GoldenAssert(Objects.requireNonNull(scores, "the scores are null"));
    }

    /** The figures that the assertions are about. */
    public GoldenScores scores() {
        return scores;
    }

    /**
     * The mean reciprocal rank of the first ten is at least that.
     *
     * @param floor from 0 to 1
     */
    public GoldenAssert hasMrr(double floor) {
        return atLeast("MRR@" + MRR_DEPTH, scores.mrr(MRR_DEPTH), floor, outcome -> outcome.reciprocalRank(MRR_DEPTH));
    }

    /**
     * The mean share of wanted articles among the first {@code n} is at least that.
     *
     * @param floor from 0 to 1
     * @param n from 1 to {@value #DEPTH}
     */
    public GoldenAssert hasRecall(double floor, int n) {
        return atLeast("recall@" + n, scores.recall(n), floor, outcome -> outcome.recall(n));
    }

    private GoldenAssert atLeast(String name, double figure, double floor, ToDoubleFunction<GoldenOutcome> each) {
        if (!(floor >= 0 && floor <= 1)) {
            throw new IllegalArgumentException("the floor must be between 0 and 1, was " + floor);
        }
        if (figure < floor) {
            throw new AssertionFailedError(message(name, figure, floor, each), floor, figure);
        }
        return this;
    }

    private String message(String name, double figure, double floor, ToDoubleFunction<GoldenOutcome> each) {
        List<GoldenOutcome> worst = scores.worst(each);
        StringBuilder message = new StringBuilder(String.format(
                Locale.ROOT,
                "%s is %.4f over %d queries, wanted at least %s; %d of them could do better, the worst first:",
                name,
                figure,
                scores.outcomes().size(),
                floor,
                worst.size()));
        for (GoldenOutcome outcome : worst.subList(0, Math.min(LISTED, worst.size()))) {
            message.append(String.format(Locale.ROOT, "%n  %.2f  ", each.applyAsDouble(outcome)))
                    .append(Shown.quoted(outcome.query().query()))
                    .append(" wants ")
                    .append(Shown.ids(outcome.query().wanted()))
                    .append(", finds ")
                    .append(Shown.ids(outcome.found()));
        }
        if (worst.size() > LISTED) {
            message.append(System.lineSeparator()).append("  …");
        }
        return message.toString();
    }
}
