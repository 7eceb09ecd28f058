package org.jianwen.article.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Gives candidates without a year one, and those that may be two days the one that another candidate is close to. The year is that of another candidate close to the same day, else the latest that lies before
 * the capture, else the one that the article's own text names.
 */
final class YearlessReckoner {

    /** How far a byline and an address, or an event and its report, may lie apart. */
    private static final int CLOSE_DAYS = 3;

    private final DateContext context;
    private final Supplier<String> articleText;
    private final List<String> notes;
    private @Nullable YearFinder years;

    YearlessReckoner(DateContext context, Supplier<String> articleText, List<String> notes) {
        this.context = context;
        this.articleText = articleText;
        this.notes = notes;
    }

    /**
     * All candidates that have or now get a date, in their order.
     *
     * @param others candidates with dates that theirs lie close to, where none of their own does: the day of publication
     *     for that of a change
     */
    List<Candidate> reckon(List<Candidate> candidates, List<Candidate> others) {
        List<Candidate> dated = Stream.concat(
                        candidates.stream()
                                .filter(candidate -> candidate.reading() != null)
                                .sorted(Candidate.ORDER),
                        others.stream().sorted(Candidate.ORDER))
                .toList();
        List<Candidate> all = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate reckoned = candidate.reading() != null ? candidate : reckon(candidate, dated);
            if (reckoned != null) {
                all.add(reckoned);
            }
        }
        return all;
    }

    private @Nullable Candidate reckon(Candidate candidate, List<Candidate> dated) {
        DateForm form = candidate.form();
        if (form == null) {
            return null;
        }
        for (Candidate anchor : dated) {
            DateReading reading = near(form, anchor);
            if (reading != null) {
                return anchored(candidate, form, reading, anchor.origin().words());
            }
        }
        return form.isUndecided() ? asUsual(candidate, form) : alone(candidate, form);
    }

    /** A stamp with a time, 7/5/2005 9:23, is read as is usual in the archive's zone: month first in America, else day first. */
    private @Nullable Candidate asUsual(Candidate candidate, DateForm form) {
        DateReading dayFirst = form.possible(context).getFirst();
        if (!dayFirst.precision().isPointInTime() || !dayFirst.doubts().isEmpty()) {
            note(candidate, "nothing else says which number is the day; no date");
            return null;
        }
        boolean america = context.zone().getId().startsWith("America/");
        note(
                candidate,
                "the " + (america ? "second" : "first") + " number is taken for the day, as is usual in "
                        + context.zone());
        DateReading usual = america ? form.possible(context).getLast() : dayFirst;
        return candidate.reckoned(usual, candidate.origin(), DateConfidence.LOW);
    }

    private Candidate anchored(Candidate candidate, DateForm form, DateReading reading, String anchor) {
        if (form.isUndecided()) {
            note(candidate, "day and month as in the " + anchor);
            return candidate.reckoned(reading, candidate.origin(), DateConfidence.MEDIUM);
        }
        note(candidate, "year " + reading.local().getYear() + " from the " + anchor);
        return reckoned(candidate, reading, DateConfidence.MEDIUM);
    }

    private @Nullable Candidate alone(Candidate candidate, DateForm form) {
        if (context.captured() != null) {
            DateReading reading = form.resolve(context);
            if (reading != null) {
                note(candidate, "year " + reading.local().getYear() + ", the latest before the capture");
            }
            return reading == null ? null : reckoned(candidate, reading, DateConfidence.MEDIUM);
        }
        YearFinder.Found found = years().find(form);
        if (found == null) {
            note(candidate, "no year: the time of capture is unknown and the article names none that fits; no date");
            return null;
        }
        note(candidate, "year " + found.reading().local().getYear() + " from the article's own text");
        return reckoned(candidate, found.reading(), found.confidence());
    }

    private YearFinder years() {
        YearFinder finder = years;
        if (finder == null) {
            finder = YearFinder.of(articleText.get(), context);
            years = finder;
        }
        return finder;
    }

    private @Nullable DateReading near(DateForm form, Candidate anchor) {
        LocalDate day = anchor.day();
        if (form.isUndecided()) {
            List<DateReading> close = form.possible(context).stream()
                    .filter(reading -> anchor.hasDay() ? distance(reading, day) <= CLOSE_DAYS : anchor.covers(reading))
                    .toList();
            return close.size() == 1 ? close.getFirst() : null;
        }
        if (!anchor.hasDay()) {
            boolean month = anchor.date().precision() == DatePrecision.MONTH;
            DateReading reading = month ? form.inYear(day.getYear(), context) : null;
            boolean inside = reading != null && YearMonth.from(reading.local()).equals(YearMonth.from(day));
            return inside ? reading : month ? form.inMonth(YearMonth.from(day), context) : null;
        }
        return Stream.of(day, day.minusDays(CLOSE_DAYS), day.plusDays(CLOSE_DAYS))
                .flatMap(around -> Stream.of(
                        form.inYear(around.getYear(), context), form.inMonth(YearMonth.from(around), context)))
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
