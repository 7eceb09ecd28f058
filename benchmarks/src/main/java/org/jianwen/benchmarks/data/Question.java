package org.jianwen.benchmarks.data;

/**
 * A question of which it is known what answers it.
 *
 * @param text the question
 * @param answer the id of the one paragraph that answers it
 */
public record Question(String text, String answer) {}
