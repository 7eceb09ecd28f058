package org.jianwen.article.limits;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much is read before the rest is left and reported; every size that an archive controls. Immutable; threads may
 * share it.
 */
public final class ReadLimits {

    private static final ReadLimits DEFAULTS = new ReadLimits(
            ArchiveLimits.DEFAULT, TextLimits.DEFAULT, PageLimits.DEFAULT, DateLimits.DEFAULT, Duration.ofSeconds(30));

    private final ArchiveLimits archive;
    private final TextLimits text;
    private final PageLimits page;
    private final DateLimits dates;
    private final Duration maxTime;

    private ReadLimits(ArchiveLimits archive, TextLimits text, PageLimits page, DateLimits dates, Duration maxTime) {
        Objects.requireNonNull(archive, "archive");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(page, "page");
        Objects.requireNonNull(dates, "dates");
        if (!maxTime.isPositive()) {
            throw new IllegalArgumentException("maxTime must be longer than 0, was " + maxTime);
        }
        this.archive = archive;
        this.text = text;
        this.page = page;
        this.dates = dates;
        this.maxTime = maxTime;
    }

    /** The usual limits. */
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

    /** Of files and archives. */
    public ArchiveLimits archive() {
        return archive;
    }

    /** Of texts, and of what becomes an article. */
    public TextLimits text() {
        return text;
    }

    /** Of pages. */
    public PageLimits page() {
        return page;
    }

    /** Of what may hold a date. */
    public DateLimits dates() {
        return dates;
    }

    /**
     * How long one file, or one entry of an archive, may be read; 30 seconds. What was read until then is kept, and a line
     * of the report says so. Where it is a second or more, a small file read by itself is read by the thread that asks, to its
     * end.
     */
    public Duration maxTime() {
        return maxTime;
    }

    private List<@Nullable Object> parts() {
        return Arrays.asList(archive, text, page, dates, maxTime);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadLimits that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public String toString() {
        return "ReadLimits[archive=" + archive + ", text=" + text + ", page=" + page + ", dates=" + dates + ", maxTime="
                + maxTime + "]";
    }
}
