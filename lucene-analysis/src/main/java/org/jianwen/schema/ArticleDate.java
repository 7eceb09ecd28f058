package org.jianwen.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jianwen.analysis.Quoted;

/**
 * A date as exact as its evidence and no more exact.
 *
 * <p>A date to the second or minute is a point in time, shown in the zone it was read in. A date to the day, month or
 * year is a stretch of the calendar and does not move with the zone. Dates are immutable and may be shared by threads.
 *
 * @param local the date on the clocks of {@code zone}; what lies below the precision is zero, the first day or month
 * @param precision how much of {@code local} the evidence supports
 * @param zone the zone that the date was read in: the archive's, not necessarily the one its evidence names
 * @param offset how far its clocks were from UTC then; it tells apart the two passes of an hour that a clock change repeats
 * @param origin where in the input the evidence stood
 * @param confidence how far the evidence can be trusted
 * @param evidence the text it was read from, as it stands in the input, possibly shortened; empty where a program
 *     passed the date
 */
public record ArticleDate(
        LocalDateTime local,
        DatePrecision precision,
        ZoneId zone,
        ZoneOffset offset,
        DateOrigin origin,
        DateConfidence confidence,
        String evidence) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);
    private static final DateTimeFormatter MONTHS = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
    private static final DateTimeFormatter YEARS = DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);

    /** Beyond these the year is out of bounds in every zone. */
    private static final Instant EARLIEST = Instant.parse("0000-12-30T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10000-01-02T00:00:00Z");

    /**
     * Creates a date and cuts {@code local} down to its precision. It takes another offset where the zone does not have
     * that one then.
     *
     * @throws IllegalArgumentException if the year is not between 1 and 9999, which ISO 8601 could not write
     */
    public ArticleDate {
        Objects.requireNonNull(local, "local");
        Objects.requireNonNull(precision, "precision");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(offset, "offset");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(confidence, "confidence");
        Objects.requireNonNull(evidence, "evidence");
        if (local.getYear() < 1 || local.getYear() > 9999) {
            throw new IllegalArgumentException("year " + local.getYear() + " is not between 1 and 9999");
        }
        local = precision.floor(local);
        offset = ZonedDateTime.ofLocal(local, zone, offset).getOffset();
    }

    /** Creates a date in {@code zone}. Of an hour that a clock change repeats, the first is taken. */
    public ArticleDate(
            LocalDateTime local,
            DatePrecision precision,
            ZoneId zone,
            DateOrigin origin,
            DateConfidence confidence,
            String evidence) {
        this(
                local,
                precision,
                zone,
                Objects.requireNonNull(local, "local")
                        .atZone(Objects.requireNonNull(zone, "zone"))
                        .getOffset(),
                origin,
                confidence,
                evidence);
    }

    /**
     * A point in time, to the second, that a program passes; shown in {@code zone}.
     *
     * @throws IllegalArgumentException if its year there is not between 1 and 9999
     */
    public static ArticleDate at(Instant instant, ZoneId zone) {
        Objects.requireNonNull(instant, "instant");
        Objects.requireNonNull(zone, "zone");
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw new IllegalArgumentException(instant + ": its year is not between 1 and 9999");
        }
        ZonedDateTime there = instant.atZone(zone);
        return new ArticleDate(
                there.toLocalDateTime(),
                DatePrecision.SECOND,
                zone,
                there.getOffset(),
                DateOrigin.FIELD,
                DateConfidence.HIGH,
                "");
    }

    /** A calendar day that a program passes, in the archive whose zone is {@code zone}. */
    public static ArticleDate on(LocalDate day, ZoneId zone) {
        Objects.requireNonNull(day, "day");
        return of(day.atTime(LocalTime.MIDNIGHT), DatePrecision.DAY, zone);
    }

    /** A date that a program passes. */
    public static ArticleDate of(LocalDateTime local, DatePrecision precision, ZoneId zone) {
        return new ArticleDate(local, precision, zone, DateOrigin.FIELD, DateConfidence.HIGH, "");
    }

    /**
     * Parses what {@link #value()} writes. That is a point in time, shown in {@link ArticleSchema#DEFAULT_ZONE}, or a
     * day, month or year.
     *
     * @throws IllegalArgumentException if it is nothing of the kind
     */
    public static ArticleDate parse(String value) {
        Objects.requireNonNull(value, "value");
        ZoneId zone = ArticleSchema.DEFAULT_ZONE;
        try {
            return switch (value.length()) {
                case 4 -> of(Year.parse(value).atDay(1).atStartOfDay(), DatePrecision.YEAR, zone);
                case 7 -> of(YearMonth.parse(value).atDay(1).atStartOfDay(), DatePrecision.MONTH, zone);
                case 10 -> on(LocalDate.parse(value), zone);
                default -> {
                    ArticleDate time = at(OffsetDateTime.parse(value).toInstant(), zone);
                    boolean minute = value.indexOf(':') == value.lastIndexOf(':', value.length() - 4);
                    yield minute ? of(time.local, DatePrecision.MINUTE, zone) : time;
                }
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    Quoted.of(value)
                            + " is not a date: use one like 2024, 2024-05, 2024-05-01 or 2024-05-01T08:30+08:00",
                    e);
        }
    }

    /**
     * Gives the first moment of what this date names, in its zone. That may be a second, minute, day, month or year.
     */
    public Instant instant() {
        return zoned().toInstant();
    }

    private ZonedDateTime zoned() {
        return ZonedDateTime.ofLocal(local, zone, offset);
    }

    /** The day that this date names or, below day precision, begins with. */
    public LocalDate day() {
        return local.toLocalDate();
    }

    /**
     * Formats this date in ISO 8601, as long as its precision. Examples are {@code 2022-09-14T22:13:02+08:00},
     * {@code 2025-06-17T16:01+08:00}, {@code 2025-09-03}, {@code 2025-09} and {@code 2025}.
     */
    public String value() {
        return switch (precision) {
            case SECOND -> SECONDS.format(zoned());
            case MINUTE -> MINUTES.format(zoned());
            case DAY -> local.toLocalDate().toString();
            case MONTH -> MONTHS.format(local);
            case YEAR -> YEARS.format(local);
        };
    }
}
