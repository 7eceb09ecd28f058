package org.jianwen.article.limits;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Limits on every size that an archive controls. The rest is left and reported. Immutable; threads may share it. */
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

    /** Sets the limits of archives. */
    public ReadLimits withArchive(ArchiveLimits value) {
        return new ReadLimits(value, text, page, dates, maxTime);
    }

    /** Sets the limits of texts. */
    public ReadLimits withText(TextLimits value) {
        return new ReadLimits(archive, value, page, dates, maxTime);
    }

    /** Sets the limits of pages. */
    public ReadLimits withPage(PageLimits value) {
        return new ReadLimits(archive, text, value, dates, maxTime);
    }

    /** Sets the limits of dates. */
    public ReadLimits withDates(DateLimits value) {
        return new ReadLimits(archive, text, page, value, maxTime);
    }

    /** Sets the time for one file. */
    public ReadLimits withMaxTime(Duration value) {
        return new ReadLimits(archive, text, page, dates, value);
    }

    /** The limits of files and archives. */
    public ArchiveLimits archive() {
        return archive;
    }

    /** The limits of texts, and of what becomes an article. */
    public TextLimits text() {
        return text;
    }

    /** The limits of pages. */
    public PageLimits page() {
        return page;
    }

    /** The limits of what may hold a date. */
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
