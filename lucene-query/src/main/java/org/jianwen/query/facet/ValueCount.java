package org.jianwen.query.facet;

/**
 * How many matches have one value, such as one source.
 *
 * @param value the value as most articles spell it
 * @param count the number of matches, 1 or more
 */
public record ValueCount(String value, long count) {}
