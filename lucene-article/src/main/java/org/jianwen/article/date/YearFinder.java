package org.jianwen.article.date;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.schema.DateConfidence;
import org.jspecify.annotations.Nullable;

/**
 * Finds the year of a byline that names none, such as 09-16 08:05, in the text of its article.
 *
 * <p>If the text names that very day with its year, that is the year. Otherwise it is the latest year that the text speaks
 * of, unless the text also names a later day: then what the byline dates may be a year older or younger, and there is no
 * answer. Years that are looked forward to (到2030年, 2030年前) do not count.
 */
final class YearFinder {

    /** A date in a year that was found, and how sure the year is. */
    record Found(DateReading reading, DateConfidence confidence) {}

    private static final String YEAR = "(?<![0-9])(?<ahead>[到至在将] ?|预计|力争|截至 ?)?(?<y>(?:19|20)[0-9]{2})";
    private static final String IN_CHINESE =
            " ?年(?<before> ?[前底末后])?(?: ?(?<m>[0-9]{1,2}) ?月(?: ?(?<d>[0-9]{1,2}) ?日)?)?";
    private static final String IN_DIGITS = "[-/.](?<mm>[0-9]{1,2})[-/.](?<dd>[0-9]{1,2})";
    private static final Pattern DATE = Pattern.compile(YEAR + "(?:" + IN_CHINESE + "|" + IN_DIGITS + ")(?![0-9])");

    private final DateContext context;
    private final Set<Integer> years = new HashSet<>();
    private final Set<LocalDate> days = new HashSet<>();
    private final Set<Integer> yearsOfDays = new HashSet<>();
    private @Nullable LocalDate latestDay;

    private YearFinder(DateContext context) {
        this.context = context;
    }

    /** A finder over an article, in time linear in its length. */
    static YearFinder of(String article, DateContext context) {
        YearFinder finder = new YearFinder(context);
        Matcher match = DATE.matcher(article);
        while (match.find()) {
            finder.mention(match);
        }
        return finder;
    }

    private void mention(Matcher match) {
        LocalDate day = day(match);
        if (day != null && !day.atStartOfDay().isAfter(context.latest())) {
            days.add(day);
            yearsOfDays.add(day.getYear());
            latestDay = latestDay == null || day.isAfter(latestDay) ? day : latestDay;
        }
        if (match.group("ahead") == null && match.group("before") == null) {
            years.add(Integer.parseInt(match.group("y")));
        }
    }

    /** The date that a form says in the year that the article speaks of, or {@code null}. */
    @Nullable Found find(DateForm form) {
        DateReading named = latest(form, yearsOfDays, true);
        if (named != null) {
            return new Found(named, DateConfidence.MEDIUM);
        }
        DateReading latest = latest(form, years, false);
        if (latest == null
                || latestDay != null && latestDay.isAfter(latest.local().toLocalDate())) {
            return null;
        }
        return new Found(latest, DateConfidence.LOW);
    }

    private @Nullable DateReading latest(DateForm form, Iterable<Integer> candidates, boolean namedDay) {
        DateReading latest = null;
        for (int year : candidates) {
            DateReading reading = form.inYear(year, context);
            if (reading == null || namedDay && !days.contains(reading.local().toLocalDate())) {
                continue;
            }
            latest = latest == null || reading.local().isAfter(latest.local()) ? reading : latest;
        }
        return latest;
    }

    private static @Nullable LocalDate day(Matcher match) {
        String month = Objects.requireNonNullElse(match.group("m"), Objects.requireNonNullElse(match.group("mm"), "0"));
        String day = Objects.requireNonNullElse(match.group("d"), Objects.requireNonNullElse(match.group("dd"), "1"));
        int m = Integer.parseInt(month);
        int d = Integer.parseInt(day);
        if (m < 1 || m > 12 || d < 1) {
            return null;
        }
        LocalDate first = LocalDate.of(Integer.parseInt(match.group("y")), m, 1);
        return d > first.lengthOfMonth() ? null : first.withDayOfMonth(d);
    }
}
