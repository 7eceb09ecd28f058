package org.jianwen.article.date;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a date is reckoned against. Immutable; may be shared by threads.
 *
 * @param zone the archive's zone: forms without a zone are read in it and every point in time is shown in it
 * @param captured when the file was saved, {@code null} where unknown; forms such as 3天前 have no date then
 * @param now when this is read. It is only a bound, never a date: where the capture is unknown, dates more than a day
 *     later are refused
 */
public record DateContext(ZoneId zone, @Nullable Instant captured, Instant now) {

    /** The zone of an archive that names none. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");

    /** How far behind the capture a date that names its year may lie, since zones are often wrong. */
    static final Duration SLACK = Duration.ofDays(1);

    /** Checks what it is given. */
    public DateContext {
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(now, "now");
    }

    /** An archive in that zone, the time of capture unknown, read now. */
    public static DateContext of(ZoneId zone) {
        return new DateContext(zone, null, Clock.systemUTC().instant());
    }

    /** An archive in {@link #DEFAULT_ZONE}. */
    public static DateContext ofDefaults() {
        return of(DEFAULT_ZONE);
    }

    /** This context for a file saved then, or at an unknown time. */
    public DateContext withCaptured(@Nullable Instant value) {
        return new DateContext(zone, value, now);
    }

    /** This context as if read then. */
    public DateContext withNow(Instant value) {
        return new DateContext(zone, captured, value);
    }

    /** The latest that a date which names its year may be, on the archive's clocks. */
    LocalDateTime latest() {
        return local((captured == null ? now : captured).plus(SLACK));
    }

    /** The latest that a relative date or one without a year may be, on the archive's clocks. */
    LocalDateTime latestReckoned() {
        return local(captured == null ? now : captured);
    }

    /** A point in time on the archive's clocks. */
    LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }
}
