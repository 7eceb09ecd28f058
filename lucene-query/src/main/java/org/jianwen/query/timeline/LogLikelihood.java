package org.jianwen.query.timeline;

/** How surprising a count is. Stateless; may be shared by threads. */
final class LogLikelihood {

    private LogLikelihood() {}

    /**
     * The logarithm of the likelihood ratio of a count that is higher than expected: Kulldorff's scan statistic for Poisson
     * counts (A spatial scan statistic, 1997).
     *
     * @return 0 if the count is not higher than expected
     */
    static double ofPeriod(double count, double expected, double total) {
        return count <= expected
                ? 0
                : entropy(count, expected) + entropy(total - count, Math.max(total - expected, Double.MIN_NORMAL));
    }

    /**
     * Twice the logarithm of the likelihood ratio for a word that more articles here have than elsewhere: Dunning's G²
     * (Accurate methods for the statistics of surprise and coincidence, 1993). Above 3.84 for one in twenty words by chance.
     *
     * @return 0 if the word is no more frequent here
     */
    static double ofWord(int here, int allHere, int elsewhere, int allElsewhere) {
        if ((double) here * allElsewhere <= (double) elsewhere * allHere) {
            return 0;
        }
        double share = (double) (here + elsewhere) / (allHere + allElsewhere);
        return 2
                * (entropy(here, allHere * share)
                        + entropy(elsewhere, allElsewhere * share)
                        + entropy(allHere - here, allHere * (1 - share))
                        + entropy(allElsewhere - elsewhere, allElsewhere * (1 - share)));
    }

    private static double entropy(double count, double expected) {
        return count <= 0 ? 0 : count * Math.log(count / expected);
    }
}
