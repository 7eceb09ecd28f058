package org.jianwen.article.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.form.DateMeaning;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Infers the year of dates without one, and of dates that may be two days which is meant.
 *
 * <p>The year is that of another date of the article close to the same day, else the latest before the capture, else that of
 * the one day which the article's own text names in full and which is the same day. A year that the text merely mentions
 * gives none: 老码头已于2007年停用 does not say when it was written; only the latest of all, named again and again, gives it.
 */
final class YearInference {

    /** How far a byline and an address, or an event and its report, may lie apart. */
    private static final int CLOSE_DAYS = 3;

    /** A year that is not looked forward to, as 到2030年 and 2030年前 are. */
    private static final Pattern YEAR = Pattern.compile("(?<![0-9到至])((?:19|20)[0-9]{2})年(?! ?[前底末])");

    /** A year that is named less often is a mere mention. */
    private static final int OFTEN = 3;

    /** So many characters of an article are looked at for a year. */
    private static final int MOST_TEXT = 1_000_000;

    private final DateContext context;
    private final Supplier<String> articleText;
    private final List<String> notes;
    private final DateResolver resolver;
    private @Nullable List<LocalDate> days;

    YearInference(DateContext context, Supplier<String> articleText, List<String> notes) {
        this.context = context;
        this.articleText = articleText;
        this.notes = notes;
        this.resolver = new DateResolver(context);
    }

    /**
     * All candidates that have or now get a date, in their order.
     *
     * @param others candidates with dates that theirs lie close to, where none of their own does: the day of publication
     *     for that of a change
     */
    List<Candidate> infer(List<Candidate> candidates, List<Candidate> others) {
        if (candidates.stream().allMatch(candidate -> candidate.reading() != null)) {
            return new ArrayList<>(candidates);
        }
        List<Candidate> dated = Stream.concat(
                        candidates.stream()
                                .filter(candidate -> candidate.reading() != null)
                                .sorted(Candidate.ORDER),
                        others.stream().sorted(Candidate.ORDER))
                .toList();
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate inferred = candidate.reading() != null ? candidate : infer(candidate, dated);
            if (inferred != null) {
                all.add(inferred);
            }
        }
        return all;
    }

    private @Nullable Candidate infer(Candidate candidate, List<Candidate> dated) {
        DateMeaning meaning = candidate.meaning();
        if (meaning == null) {
            return null;
        }
        for (Candidate anchor : dated) {
            DateReading reading = near(meaning, anchor);
            if (reading != null) {
                return anchored(candidate, meaning, reading, anchor.origin().words());
            }
        }
        return isUndecided(meaning) ? asUsual(candidate, meaning) : alone(candidate, meaning);
    }

    /** A stamp with a time, 7/5/2005 9:23, is read as is usual in the archive's zone: month first in America, else day first. */
    private @Nullable Candidate asUsual(Candidate candidate, DateMeaning meaning) {
        DateReading dayFirst = resolver.possible(meaning).getFirst();
        if (!dayFirst.precision().isPointInTime() || !dayFirst.doubts().isEmpty()) {
            note(candidate, "nothing else says which number is the day; no date");
            return null;
        }
        boolean america = context.zone().getId().startsWith("America/");
        note(
                candidate,
                "the " + (america ? "second" : "first") + " number is taken for the day, as is usual in "
                        + context.zone());
        DateReading usual = america ? resolver.possible(meaning).getLast() : dayFirst;
        return candidate.reckoned(usual, candidate.origin(), DateConfidence.LOW);
    }

    private Candidate anchored(Candidate candidate, DateMeaning meaning, DateReading reading, String anchor) {
        if (isUndecided(meaning)) {
            note(candidate, "day and month as in the " + anchor);
            return candidate.reckoned(reading, candidate.origin(), DateConfidence.MEDIUM);
        }
        note(candidate, "year " + reading.local().getYear() + " from the " + anchor);
        return reckoned(candidate, reading, DateConfidence.MEDIUM);
    }

    private @Nullable Candidate alone(Candidate candidate, DateMeaning meaning) {
        if (context.captured() != null) {
            DateReading reading = resolver.resolve(meaning, note -> {});
            if (reading != null) {
                note(candidate, "year " + reading.local().getYear() + ", the latest before the capture");
            }
            return reading == null ? null : reckoned(candidate, reading, DateConfidence.MEDIUM);
        }
        List<DateReading> named = days().stream()
                .map(day -> resolver.inYear(meaning, day.getYear()))
                .filter(reading ->
                        reading != null && days().contains(reading.local().toLocalDate()))
                .distinct()
                .toList();
        DateReading inOften = named.isEmpty() ? often(meaning) : null;
        if (named.size() != 1 && inOften == null) {
            note(
                    candidate,
                    "no year: the time of capture is unknown and the article does not name the day in full; no date");
            return null;
        }
        DateReading reading = inOften == null ? named.getFirst() : inOften;
        note(candidate, "year " + reading.local().getYear() + " from the article's own text");
        return reckoned(candidate, reading, inOften == null ? DateConfidence.MEDIUM : DateConfidence.LOW);
    }

    /** The date in the latest year that the article names, if it speaks of it again and again and names no later day. */
    private @Nullable DateReading often(DateMeaning meaning) {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        Matcher year = YEAR.matcher(articleText.get());
        while (year.find()) {
            years.merge(Integer.parseInt(year.group(1)), 1, Integer::sum);
        }
        if (years.isEmpty() || years.lastEntry().getValue() < OFTEN) {
            return null;
        }
        DateReading reading = resolver.inYear(meaning, years.lastKey());
        boolean before = reading != null
                && days().stream().anyMatch(day -> day.isAfter(reading.local().toLocalDate()));
        return before ? null : reading;
    }

    /** The days that the article's own text names with their years. */
    private List<LocalDate> days() {
        List<LocalDate> found = days;
        if (found == null) {
            String text = articleText.get();
            found = text.substring(0, Math.min(MOST_TEXT, text.length()))
                    .lines()
                    .flatMap(line -> DateScanner.scan(line).stream())
                    .filter(ParsedDate::hasYear)
                    .map(date -> resolver.resolve(date.meaning(), note -> {}))
                    .filter(date -> date != null && date.precision().compareTo(DatePrecision.DAY) <= 0)
                    .map(date -> date.local().toLocalDate())
                    .distinct()
                    .toList();
            days = found;
        }
        return found;
    }

    private static boolean isUndecided(DateMeaning meaning) {
        return meaning instanceof DateMeaning.Undecided;
    }

    private @Nullable DateReading near(DateMeaning meaning, Candidate anchor) {
        LocalDate day = anchor.day();
        if (isUndecided(meaning)) {
            List<DateReading> close = resolver.possible(meaning).stream()
                    .filter(reading -> anchor.hasDay() ? distance(reading, day) <= CLOSE_DAYS : anchor.covers(reading))
                    .toList();
            return close.size() == 1 ? close.getFirst() : null;
        }
        if (!anchor.hasDay()) {
            boolean month = anchor.date().precision() == DatePrecision.MONTH;
            DateReading reading = month ? resolver.inYear(meaning, day.getYear()) : null;
            boolean inside = reading != null && YearMonth.from(reading.local()).equals(YearMonth.from(day));
            return inside ? reading : month ? resolver.inMonth(meaning, YearMonth.from(day)) : null;
        }
        return Stream.of(day, day.minusDays(CLOSE_DAYS), day.plusDays(CLOSE_DAYS))
                .flatMap(around -> Stream.of(
                        resolver.inYear(meaning, around.getYear()), resolver.inMonth(meaning, YearMonth.from(around))))
                .filter(reading -> reading != null && distance(reading, day) <= CLOSE_DAYS)
                .findFirst()
                .orElse(null);
    }

    private static long distance(DateReading reading, LocalDate day) {
        return Math.abs(ChronoUnit.DAYS.between(day, reading.local().toLocalDate()));
    }

    private static Candidate reckoned(Candidate candidate, DateReading reading, DateConfidence trust) {
        DateConfidence most = candidate.isOfPublication() ? trust : DateConfidence.LOW;
        return candidate.reckoned(reading, DateOrigin.INFERRED_YEAR, most);
    }

    private void note(Candidate candidate, String what) {
        notes.add(candidate.origin().words() + " 「" + candidate.evidence() + "」: " + what);
    }
}
