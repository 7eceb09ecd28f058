package org.jianwen.query.highlight;

/**
 * A string whose occurrences are to be marked.
 *
 * @param text the string in any spelling; breaks inside it, such as the hyphen of COVID-19, match any break
 * @param wholeWord whether a Latin letter or digit at either end must not continue in the text: AI is not in SAID
 */
public record Needle(String text, boolean wholeWord) {}
