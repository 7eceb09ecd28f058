package org.jianwen.benchmarks.data;

/**
 * A page of the web and what a person read on it.
 *
 * @param name the name of its file
 * @param html the bytes as they were saved
 * @param body the text of its article
 * @param date when it was published, as written there; {@code UNKNOWN} where it does not say
 */
public record LabelledPage(String name, byte[] html, String body, String date) {}
