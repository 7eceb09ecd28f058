package org.jianwen.index;

/**
 * Something that was not indexed.
 *
 * @param file the file, or the place in it
 * @param why the reason, as a sentence for a person
 */
public record Skipped(String file, String why) {}
