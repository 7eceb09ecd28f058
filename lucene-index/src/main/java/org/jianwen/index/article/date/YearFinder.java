package org.jianwen.index.article.date;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.schema.DateConfidence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year of a byline that names none, such as 09-16 08:05, in the text of its article.
 *
 * <p>If the text names that very day with its year, that is the year. Otherwise it is the latest year that the text speaks
 * of, unless the text also names a later day of that year: then what the byline dates may be a year older or younger, and
 * there is no answer. Years that are looked forward to (到2030年, 2030年前) do not count.
 */
final class YearFinder {

    /** A year's date and how sure it is. */
    record Found(DateReading reading, DateConfidence confidence) {}

    /** How many characters of an article are looked at. */
    static final int MAX_LENGTH = 200_000;

    private static final Pattern DATE = Pattern.compile(
            "(?<![0-9])(?<ahead>[到至在将] ?|预计|力争|截至 ?)?(?<y>(?:19|20)[0-9]{2})(?: ?年(?<before> ?[前底末后])?(?: ?(?<m>[0-9]{1,2}) ?月(?: ?(?<d>[0-9]{1,2}) ?日)?)?"
                    + "|[-/.](?<mm>[0-9]{1,2})[-/.](?<dd>[0-9]{1,2}))(?![0-9])");

    private YearFinder() {}

    /** The date that the form says in the year that the article speaks of, or {@code null}. */
    static @Nullable Found find(DateForm form, String article, DateContext context) {
        String text = article.length() > MAX_LENGTH ? article.substring(0, MAX_LENGTH) : article;
        DateReading named = null;
        DateReading latest = null;
        LocalDate latestDay = null;
        Matcher match = DATE.matcher(text);
        while (match.find()) {
            DateReading reading = form.inYear(Integer.parseInt(match.group("y")), context);
            LocalDate mentioned = day(match);
            if (mentioned != null && !mentioned.atStartOfDay().isAfter(context.latest())) {
                latestDay = latestDay == null || mentioned.isAfter(latestDay) ? mentioned : latestDay;
            }
            if (reading == null) {
                continue;
            }
            LocalDate day = reading.local().toLocalDate();
            if (day.equals(mentioned)) {
                named = named == null || reading.local().isAfter(named.local()) ? reading : named;
            }
            boolean ahead = match.group("ahead") != null || match.group("before") != null;
            if (!ahead && (latest == null || reading.local().isAfter(latest.local()))) {
                latest = reading;
            }
        }
        if (named != null) {
            return new Found(named, DateConfidence.MEDIUM);
        }
        boolean contradicted = latest != null
                && latestDay != null
                && latestDay.isAfter(latest.local().toLocalDate());
        return latest == null || contradicted ? null : new Found(latest, DateConfidence.LOW);
    }

    private static @Nullable LocalDate day(Matcher match) {
        String month = match.group("m") != null ? match.group("m") : match.group("mm");
        String day = match.group("d") != null ? match.group("d") : match.group("dd");
        if (month == null) {
            return null;
        }
        int m = Integer.parseInt(month);
        int d = day == null ? 1 : Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1) {
            return null;
        }
        LocalDate first = LocalDate.of(Integer.parseInt(match.group("y")), m, 1);
        return d > first.lengthOfMonth() ? null : first.withDayOfMonth(d);
    }
}
