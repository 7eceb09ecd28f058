package org.jianwen.query.collect;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How much work an answer is worth. Immutable; each method gives a changed copy.
 *
 * @param trackTotalHits so many matches are counted at least; the total may stop there if nothing else has to see them all
 * @param timeLimit after this time the answer is what has been found so far, or {@code null} for no limit
 */
public record Effort(int trackTotalHits, @Nullable Duration timeLimit) {

    /** Everything is counted and shown, however long it takes. */
    public static final Effort FULL = new Effort(Integer.MAX_VALUE, null);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the number or the time is not positive
     */
    public Effort {
        if (trackTotalHits < 1) {
            throw new IllegalArgumentException("counting up to " + trackTotalHits + ": wanted 1 or more");
        }
        if (timeLimit != null && !timeLimit.isPositive()) {
            throw new IllegalArgumentException("a time limit of " + timeLimit + ": wanted a positive one");
        }
    }

    /** With so many matches counted at least. */
    public Effort trackTotalHits(int value) {
        return new Effort(value, timeLimit);
    }

    /** With that limit, or none if {@code null}. */
    public Effort timeout(@Nullable Duration value) {
        return new Effort(trackTotalHits, value);
    }
}
