package org.jianwen.query.collect;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much work an answer is worth. Immutable; each method gives a changed copy.
 */
public final class Effort {

    /** Everything is counted and shown, however long it takes. */
    public static final Effort FULL = new Effort(Integer.MAX_VALUE, null);

    private final int trackTotalHits;
    private final @Nullable Duration timeLimit;

    private Effort(int trackTotalHits, @Nullable Duration timeLimit) {
        if (trackTotalHits < 1) {
            throw new IllegalArgumentException("trackTotalHits must be 1 or more, was " + trackTotalHits);
        }
        if (timeLimit != null && !timeLimit.isPositive()) {
            throw new IllegalArgumentException("the timeout must be positive, was " + timeLimit);
        }
        this.trackTotalHits = trackTotalHits;
        this.timeLimit = timeLimit;
    }

    /** Counts at least this many matches exactly. */
    public Effort trackTotalHits(int value) {
        return new Effort(value, timeLimit);
    }

    /** Sets a timeout; {@code null} means none. */
    public Effort timeout(@Nullable Duration value) {
        return new Effort(trackTotalHits, value);
    }

    /** How many matches are counted exactly. The total may stop there if nothing else needs them all. */
    public int trackTotalHits() {
        return trackTotalHits;
    }

    /** The timeout, after which the answer is what was found so far; {@code null} for none. */
    public @Nullable Duration timeLimit() {
        return timeLimit;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(trackTotalHits, timeLimit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Effort that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "Effort[trackTotalHits=" + trackTotalHits + ", timeLimit=" + timeLimit + "]";
    }
}
