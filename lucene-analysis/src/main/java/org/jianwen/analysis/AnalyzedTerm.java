package org.jianwen.analysis;

/**
 * A term that a text becomes in the index. Immutable; threads may share it.
 *
 * @param field {@value ArticleAnalysis#WORDS} or {@value ArticleAnalysis#CHARACTERS}
 * @param text the term
 * @param start where it begins in the original, in UTF-16 units
 * @param end where it ends in the original, exclusive
 * @param position its position in the field, the first term's being 0
 */
public record AnalyzedTerm(String field, String text, int start, int end, int position) {}
