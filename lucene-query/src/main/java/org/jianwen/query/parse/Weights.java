package org.jianwen.query.parse;

/**
 * What a match is worth in one field against another. Measured on the questions of CMRC 2018 and DRCD among 25,274 other
 * paragraphs: words and twice the character pairs, in one sum, rank above either alone (mean reciprocal rank of the first
 * ten .983 and .954; words alone .958 and .916).
 *
 * @param words the weight of a word of SmartChineseAnalyzer
 * @param characters the weight of a pair of characters
 * @param title the weight of a match in the title; one in the body weighs 1
 */
public record Weights(float words, float characters, float title) {

    /** The weights that were measured. */
    public static final Weights DEFAULT = new Weights(1, 2, 1);
}
