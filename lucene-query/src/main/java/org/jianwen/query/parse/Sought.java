package org.jianwen.query.parse;

/**
 * A string that a query looks for.
 *
 * @param text the string in any spelling
 * @param wholeWord whether a Latin letter or digit at either end must not continue in the text
 */
public record Sought(String text, boolean wholeWord) {}
