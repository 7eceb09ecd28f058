package org.jianwen.benchmarks.figure;

import java.time.Duration;

/**
 * How long and how often to measure.
 *
 * @param warmUp how long each engine runs before it is timed
 * @param samples the most queries, substrings or headlines of a kind
 * @param rounds how often something is timed whose median is taken
 */
public record Effort(Duration warmUp, int samples, int rounds) {

    /** The effort behind published figures. {@code -Djianwen.rounds=3} takes less time. */
    public static final Effort FULL =
            new Effort(Duration.ofSeconds(20), Integer.MAX_VALUE, Integer.getInteger("jianwen.rounds", 5));

    /** That many, or fewer if the effort is limited. */
    public int atMost(int wanted) {
        return Math.min(wanted, samples);
    }
}
