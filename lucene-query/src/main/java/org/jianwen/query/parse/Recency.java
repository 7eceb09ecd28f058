package org.jianwen.query.parse;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * How much newer articles are preferred: a score is multiplied by {@code 1 + 2^(-age / half-life)}. What was published on
 * the day counts twice, what is one half-life older one and a half times, and what is very old, or undated, once.
 *
 * @param halfLife the age at which half of the preference is left; positive
 * @param day the day on which ages are counted from; what is later is of age 0
 */
public record Recency(Duration halfLife, LocalDate day) {

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if the half-life is not positive
     */
    public Recency {
        Objects.requireNonNull(halfLife, "the half-life is null: prefer nothing with prefer(null)");
        Objects.requireNonNull(day, "day");
        if (!halfLife.isPositive()) {
            throw new IllegalArgumentException(
                    "a half-life of " + halfLife + ": it must be positive, such as Duration.ofDays(30)");
        }
    }

    /** What a score is multiplied by for an article of that second since 1970. */
    public double factor(long second) {
        long start = day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        double age = Math.max(0, start - (double) second);
        return 1 + Math.pow(2, -age / halfLife.toSeconds());
    }
}
