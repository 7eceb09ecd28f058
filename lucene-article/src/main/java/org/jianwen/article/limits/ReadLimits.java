package org.jianwen.article.limits;

import java.time.Duration;
import java.util.Objects;

/**
 * How much is read before the rest is left and reported; every size that an archive controls. Immutable; threads may
 * share it.
 *
 * @param archive of files and archives
 * @param text of texts, and of what becomes an article
 * @param page of pages
 * @param dates of what may hold a date
 * @param maxTime how long one file, or one entry of an archive, may be read; 30 seconds. What was read until then is
 *     kept, and a line of the report says so
 */
public record ReadLimits(ArchiveLimits archive, TextLimits text, PageLimits page, DateLimits dates, Duration maxTime) {

    private static final ReadLimits DEFAULTS = new ReadLimits(
            ArchiveLimits.DEFAULT, TextLimits.DEFAULT, PageLimits.DEFAULT, DateLimits.DEFAULT, Duration.ofSeconds(30));

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public ReadLimits {
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(dates, "dates");
        if (!maxTime.isPositive()) {
            throw new IllegalArgumentException("maxTime must be longer than 0, was " + maxTime);
        }
    }

    /** The limits named above. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** These limits with those of archives. */
    public ReadLimits withArchive(ArchiveLimits value) {
        return new ReadLimits(value, text, page, dates, maxTime);
    }

    /** These limits with those of texts. */
    public ReadLimits withText(TextLimits value) {
        return new ReadLimits(archive, value, page, dates, maxTime);
    }

    /** These limits with those of pages. */
    public ReadLimits withPage(PageLimits value) {
        return new ReadLimits(archive, text, value, dates, maxTime);
    }

    /** These limits with those of dates. */
    public ReadLimits withDates(DateLimits value) {
        return new ReadLimits(archive, text, page, value, maxTime);
    }

    /** These limits with that time a file. */
    public ReadLimits withMaxTime(Duration value) {
        return new ReadLimits(archive, text, page, dates, value);
    }
}
