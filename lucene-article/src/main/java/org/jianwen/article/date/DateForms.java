package org.jianwen.article.date;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jianwen.article.date.form.FormScanner;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as Chinese publishers write them, in a text that holds one or in a line that holds several.
 *
 * <p>Never throws on text, and takes time linear in its length up to {@link DateLimits#maxCharacters}. Immutable; may be
 * shared by threads.
 */
public final class DateForms {

    private static final DateForms CHINA = new DateForms(FormScanner.of(DateContext.DEFAULT_ZONE), DateLimits.DEFAULT);

    private final FormScanner scanner;
    private final DateLimits limits;

    private DateForms(FormScanner scanner, DateLimits limits) {
        this.scanner = scanner;
        this.limits = limits;
    }

    /** A reader for an archive in that zone. */
    public static DateForms of(ZoneId zone) {
        return of(zone, DateLimits.DEFAULT);
    }

    /** A reader for an archive in that zone, of as much of a text as the limits say. */
    public static DateForms of(ZoneId zone, DateLimits limits) {
        return new DateForms(zone.equals(DateContext.DEFAULT_ZONE) ? CHINA.scanner : FormScanner.of(zone), limits);
    }

    /**
     * The date that a text says: the only one in it, or the one labelled as that of publication, else the one that names
     * its year, else the most exact, else the first.
     *
     * @param text such as 33 分钟前, 2022年9月16日下午3点 or Fri, 16 Sep 2022 01:51:00 +0800
     * @param context what it is reckoned against
     * @return the date, or {@code null} where it says none, or says that it is that of something else (截止日期：2022-09-16)
     */
    public static @Nullable DateReading read(String text, DateContext context) {
        record Candidate(DateForm form, DateReading reading) {}
        return of(context.zone()).find(text).stream()
                .filter(form -> !form.isSomethingElse())
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
        return scanner.scan(limits.head(line)).stream().map(DateForm::new).toList();
    }
}
