package org.jianwen.index.article.date;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jianwen.index.article.date.form.FormScanner;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as Chinese publishers write them, in a text that holds one or in a line that holds several.
 *
 * <p>Never throws on text, and takes time linear in its length up to {@link #MAX_LENGTH}. Immutable; may be shared by
 * threads.
 */
public final class DateForms {

    /** How many characters of a text are looked at; dates stand at the beginning of a line or are all of it. */
    public static final int MAX_LENGTH = 2_000;

    private static final DateForms CHINA = new DateForms(DateContext.DEFAULT_ZONE);

    private final FormScanner scanner;

    private DateForms(ZoneId zone) {
        this.scanner = FormScanner.of(zone);
    }

    /** A reader for an archive in that zone. */
    public static DateForms of(ZoneId zone) {
        return zone.equals(DateContext.DEFAULT_ZONE) ? CHINA : new DateForms(zone);
    }

    /**
     * The date that a text says: the only one in it, or the one labelled as that of publication, else the one that names
     * its year, else the most exact, else the first.
     *
     * @param text such as 33 分钟前, 2022年9月16日下午3点 or Fri, 16 Sep 2022 01:51:00 +0800
     * @param context what it is reckoned against
     * @return the date, or {@code null} where it says none
     */
    public static @Nullable DateReading read(String text, DateContext context) {
        record Candidate(DateForm form, DateReading reading) {}
        return of(context.zone()).find(text).stream()
                .map(form -> new Candidate(form, form.resolve(context)))
                .filter(candidate -> candidate.reading() != null)
                .min(Comparator.<Candidate>comparingInt(
                                candidate -> candidate.form().label().ordinal())
                        .thenComparing(candidate -> candidate.form().isDateline())
                        .thenComparing(candidate -> candidate.form().kind())
                        .thenComparing(
                                candidate -> !candidate.reading().precision().isPointInTime())
                        .thenComparing(
                                candidate -> candidate.reading().precision().compareTo(DatePrecision.DAY) > 0))
                .map(Candidate::reading)
                .orElse(null);
    }

    /**
     * The date forms in a line, in their order, not overlapping.
     *
     * @param line a byline, an attribute's value or the like; offsets point into it
     */
    public List<DateForm> find(String line) {
        String head = line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line;
        return scanner.scan(head).stream().map(DateForm::new).toList();
    }
}
