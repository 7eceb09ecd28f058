package org.jianwen.analysis.occurrence;

/**
 * An occurrence of what was looked for, in the original text.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param term a number that is the same for occurrences of one term, and another for each other term
 * @param word whether it counts for more where it is cut as a word there: words of Han characters
 */
public record Occurrence(int start, int end, int term, boolean word) {}
