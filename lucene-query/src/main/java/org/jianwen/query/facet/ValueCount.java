package org.jianwen.query.facet;

/**
 * How many matches have one value, such as one source.
 *
 * @param value the value as it was indexed
 * @param count the number of matches, 1 or more
 */
public record ValueCount(String value, long count) {}
