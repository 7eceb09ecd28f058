package org.jianwen.query.parse;

/**
 * What a match is worth. Measured on the tuning questions of CMRC 2018 and DRCD among 19,589 news items, by the benchmark
 * {@code relevance} (mean reciprocal rank of the first ten): title and body each for itself, the better one counting, rank
 * as body alone does, and .02 to .03 above their sum; pairs that weigh more within a word give what words and pairs side by
 * side give, with half the terms.
 *
 * @param word the weight of a word that is not of two characters
 * @param wordPair the weight of a pair of characters within one word
 * @param pair the weight of a pair of characters of two words
 * @param closeness the weight of {@link Closeness} against the sum of all others; 0 for none
 */
public record Weights(float word, float wordPair, float pair, float closeness) {

    /** The weights that were measured. */
    public static final Weights DEFAULT = new Weights(1, 1.5f, 1, .5f);
}
