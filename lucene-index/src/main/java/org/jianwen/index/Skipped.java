package org.jianwen.index;

/**
 * A file or entry that was not indexed.
 *
 * @param file the file, or the place in it
 * @param why the reason, as a sentence for a person
 */
public record Skipped(String file, String why) {}
