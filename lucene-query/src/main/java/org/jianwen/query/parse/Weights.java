package org.jianwen.query.parse;

import java.util.Arrays;
import org.jianwen.query.compile.score.Lead;
import org.jianwen.query.compile.score.ProximityRescorer;

/**
 * What a match is worth. Measured on the tuning questions of CMRC 2018 and DRCD among 19,589 news items, by the benchmark
 * {@code relevance} (mean reciprocal rank of the first ten): title and body each for itself, the better one counting, rank
 * as body alone does, and .02 to .03 above their sum; pairs that weigh more within a word give what words and pairs side by
 * side give, with half the terms. {@link ProximityRescorer} gives .006 (CMRC) and .011 (DRCD) more, and {@link Lead}, with
 * twenty instead of ten first hits, .005 and .0005 on top; around these numbers, on either half of the questions, the figures
 * move by .001 at most.
 *
 * @param word the weight of a word that is not of two characters
 * @param wordPair the weight of a pair of characters within one word
 * @param pair the weight of a pair of characters of two words
 * @param closeCharacter what a character that no other of the first hits has is worth in
 *     {@link ProximityRescorer}; 0 for nothing
 * @param closePair what the inverse document frequency of a pair of characters is multiplied by in
 *     {@link ProximityRescorer}
 * @param reach the distance, in characters, 1 to {@value #MAX_REACH}, at which what was found counts 1/e in
 *     {@link ProximityRescorer}; the end of a sentence is half of it more
 * @param lead what the inverse document frequencies of what an article begins with are multiplied by, see {@link Lead}
 * @param leadEnd how much more if what it begins with ends there
 */
public record Weights(
        float word,
        float wordPair,
        float pair,
        float closeCharacter,
        float closePair,
        int reach,
        float lead,
        float leadEnd) {

    /** The weights that were measured. */
    public static final Weights DEFAULT = new Weights(1, 1.5f, 1, 12, .4f, 48, .1f, .3f);

    /** The greatest reach. */
    public static final int MAX_REACH = 10_000;

    /** Checks the reach. */
    public Weights {
        if (reach < 1 || reach > MAX_REACH) {
            throw new IllegalArgumentException(
                    "the reach " + reach + " is no distance: use 1 to " + MAX_REACH + " characters");
        }
    }

    /** A number that differs between weights that differ and is the same in every process. */
    int fingerprint() {
        return Arrays.hashCode(new float[] {word, wordPair, pair, closeCharacter, closePair, reach, lead, leadEnd});
    }
}
