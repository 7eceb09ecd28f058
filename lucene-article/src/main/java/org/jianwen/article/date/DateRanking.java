package org.jianwen.article.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianwen.article.date.Candidate.Tier;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/** Chooses one of several candidates for a date, and says what speaks for and against it. */
final class DateRanking {

    private static final int VOTES_TO_OVERRULE = 2;

    private final DateContext context;
    private final List<String> notes;

    DateRanking(DateContext context, List<String> notes) {
        this.context = context;
        this.notes = notes;
    }

    /** The date chosen, or {@code null} where there is no candidate. */
    @Nullable ArticleDate choose(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return null;
        }
        List<Candidate> ranked = new ArrayList<>(candidates);
        ranked.sort(Candidate.ORDER);
        Candidate first = overruled(dropContradictedRelativeDate(ranked), ranked);
        Candidate chosen = refined(first, ranked);
        DateConfidence confidence = confidence(first, chosen, ranked);
        if (chosen.tier() == Tier.URL || chosen.tier() == Tier.FILE_NAME) {
            notes.add(chosen.origin().words() + ": the only evidence, of no known zone");
        }
        if (chosen.tier() == Tier.CREDIT) {
            notes.add(chosen.origin().words()
                    + ": the only evidence; it says when the text was first printed or drawn up");
        }
        return chosen.toDate(context.zone(), confidence);
    }

    /** A form such as 3小时前 that contradicts the address was not the article's, but a comment's or another article's. */
    private Candidate dropContradictedRelativeDate(List<Candidate> ranked) {
        Candidate best = ranked.get(0);
        if (best.tier() != Tier.RECKONED) {
            return best;
        }
        Candidate hint = ranked.stream()
                .filter(other -> other.tier() == Tier.URL || other.tier() == Tier.FILE_NAME && !isDayOfCapture(other))
                .filter(Candidate::hasDay)
                .findFirst()
                .orElse(best);
        if (daysApart(best, hint) <= 1) {
            return best;
        }
        notes.add(describe(best) + " is not taken: " + describe(hint) + " names its year");
        return hint;
    }

    private boolean isDayOfCapture(Candidate candidate) {
        return context.captured() != null
                && context.local(context.captured()).toLocalDate().equals(candidate.day());
    }

    /** What a page says for machines only yields to two other places that agree on another day. */
    private Candidate overruled(Candidate first, List<Candidate> ranked) {
        boolean yields = first.origin() == DateOrigin.META
                || first.origin() == DateOrigin.JSON_LD
                || first.origin() == DateOrigin.TIME_ELEMENT;
        if (!yields || !first.hasDay() || votes(first.day(), ranked) > 1) {
            return first;
        }
        Candidate agreed = ranked.stream()
                .filter(other -> other.hasDay() && other.isOfPublication())
                .filter(other -> votes(other.day(), ranked) >= VOTES_TO_OVERRULE)
                .findFirst()
                .orElse(null);
        if (agreed != null) {
            notes.add(describe(first) + " is overruled: other places agree on " + describe(agreed));
            return agreed;
        }
        Candidate shown = first.origin() == DateOrigin.META ? shownBefore(first, ranked) : null;
        if (shown != null) {
            notes.add(
                    describe(first) + " is overruled: the page shows that it was published before, " + describe(shown));
        }
        return shown == null ? first : shown;
    }

    /** The visible day of publication, if it is days earlier. A new system may have written the one for machines. */
    private static @Nullable Candidate shownBefore(Candidate first, List<Candidate> ranked) {
        return ranked.stream()
                .filter(other -> other.tier() == Tier.BYLINE
                        && other.label()
                        && other.hasDay()
                        && other.day().isBefore(first.day().minusDays(1)))
                .findFirst()
                .orElse(null);
    }

    /** How many places name that day. */
    private static int votes(LocalDate day, List<Candidate> ranked) {
        Set<DateOrigin> places = EnumSet.noneOf(DateOrigin.class);
        for (Candidate other : ranked) {
            if (other.isOfPublication() && other.hasDay() && other.day().equals(day)) {
                places.add(other.origin());
            }
        }
        return places.size();
    }

    /**
     * The best candidate that says the same more exactly. A time of 00:00 is no more exact than its day; what programs
     * write for a day, such as 2022-09-16 00:00:00, is one.
     */
    private Candidate refined(Candidate first, List<Candidate> ranked) {
        Candidate coarse = isBareMidnight(first) ? asDay(first) : first;
        Candidate best = null;
        for (Candidate other : ranked) {
            boolean sharper = other.isOfPublication()
                    && !isBareMidnight(other)
                    && (coarse.covers(other) || coversInUtc(coarse, other))
                    && other.date().precision().compareTo(coarse.date().precision()) < 0;
            if (sharper && (best == null || other.isPointInTime() && !best.isPointInTime())) {
                best = other;
            }
        }
        if (best == null) {
            return first.tier() == Tier.MACHINE ? coarse : first;
        }
        return sharpest(best, ranked);
    }

    /** The same minute to the second, where another candidate has it. */
    private static Candidate sharpest(Candidate candidate, List<Candidate> ranked) {
        for (Candidate other : ranked) {
            if (candidate.covers(other)
                    && other.date().precision().compareTo(candidate.date().precision()) < 0
                    && other.isOfPublication()) {
                return other;
            }
        }
        return candidate;
    }

    private static boolean isBareMidnight(Candidate candidate) {
        return candidate.isPointInTime()
                && !candidate.date().instant()
                && candidate.date().local().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static Candidate asDay(Candidate candidate) {
        DateReading day = new DateReading(candidate.date().local(), DatePrecision.DAY, false, List.of());
        return candidate.reckoned(day, candidate.origin(), candidate.confidence());
    }

    /** A day in front matter may be the one in UTC: 2020-06-17 for 2020-06-18T00:03:28+08:00. */
    private boolean coversInUtc(Candidate day, Candidate other) {
        if (day.date().precision() != DatePrecision.DAY || !other.date().instant() || day.tier() != Tier.MACHINE) {
            return false;
        }
        LocalDate utc = other.date()
                .local()
                .atZone(context.zone())
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDate();
        if (!utc.equals(day.day())) {
            return false;
        }
        notes.add(describe(day) + " is the day in UTC of " + describe(other));
        return true;
    }

    private DateConfidence confidence(Candidate first, Candidate chosen, List<Candidate> ranked) {
        int trust = Math.min(first.confidence().ordinal(), chosen.confidence().ordinal());
        boolean corroborated = false;
        List<Candidate> against = new ArrayList<>();
        for (Candidate other : ranked) {
            corroborated |= corroborates(other, chosen);
            if (contradicts(other, chosen)) {
                against.add(other);
            }
        }
        if (!against.isEmpty()) {
            notes.add(describe(chosen) + " is contradicted by "
                    + against.stream()
                            .map(DateRanking::describe)
                            .distinct()
                            .limit(3)
                            .collect(Collectors.joining(", ")));
        }
        boolean weighty = against.stream().anyMatch(other -> other.tier().compareTo(Tier.BYLINE) <= 0);
        int change = (weighty ? 1 : 0) - (corroborated ? 1 : 0);
        int best = chosen.origin() == DateOrigin.INFERRED_YEAR && first == chosen ? 1 : 0;
        return DateConfidence.values()[Math.max(best, Math.min(2, trust + change))];
    }

    private static boolean corroborates(Candidate other, Candidate chosen) {
        boolean anotherPlace = !Objects.equals(other.origin(), chosen.origin()) || other.tier() != chosen.tier();
        if (!anotherPlace || !other.hasDay() || !chosen.hasDay()) {
            return false;
        }
        return other.tier() == Tier.DATELINE
                ? daysApart(other, chosen) <= 1
                : other.day().equals(chosen.day());
    }

    private static boolean contradicts(Candidate other, Candidate chosen) {
        return other.isOfPublication() && other.hasDay() && chosen.hasDay() && daysApart(other, chosen) > 1;
    }

    private static long daysApart(Candidate a, Candidate b) {
        return Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
    }

    private static String describe(Candidate candidate) {
        return candidate.origin().words() + " " + candidate.date().value();
    }
}
