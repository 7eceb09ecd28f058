package org.jianwen.article.date;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jianwen.article.date.parse.form.DateMeaning;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A date that a clue may say.
 *
 * @param origin where it stands, or how it was reckoned
 * @param tier how well the like of it is trusted
 * @param label whether words beside it say that it is the date wanted
 * @param evidence the text around it
 * @param meaning what it means, {@code null} for one from an address or a file's name
 * @param reading the date; {@code null} until a year or a month is found for it
 * @param confidence how far it can be trusted alone
 */
record Candidate(
        DateOrigin origin,
        Tier tier,
        boolean label,
        String evidence,
        @Nullable DateMeaning meaning,
        @Nullable DateReading reading,
        DateConfidence confidence) {

    /** How well a kind of candidate is trusted, best first. */
    enum Tier {
        /** Made for machines, and names its zone. */
        INSTANT,
        /** Made for machines. */
        MACHINE,
        /** In a {@code time} element. */
        ELEMENT,
        /** In the line that names source and time, with its year. */
        BYLINE,
        /** Reckoned from the time of capture, from another candidate or from the article. */
        RECKONED,
        /** In the address. */
        URL,
        /** In the file's name. */
        FILE_NAME,
        /** Of the text rather than of this publication: where it was first printed, when it was drawn up. */
        CREDIT,
        /** The day of an event, as in 新华社北京9月27日电. */
        DATELINE
    }

    /** Best first; of equals the one found first. */
    static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::tier)
            .thenComparing(Candidate::origin)
            .thenComparing(candidate -> !candidate.label())
            .thenComparing(candidate -> !candidate.isPointInTime())
            .thenComparing(candidate -> candidate.date().precision().compareTo(DatePrecision.DAY) > 0);

    /** Its date, once it has one. */
    DateReading date() {
        if (reading == null) {
            throw new IllegalStateException(origin + " has no date yet");
        }
        return reading;
    }

    LocalDate day() {
        return date().local().toLocalDate();
    }

    /** Whether it speaks of this publication, not of the text's origin or of an event. */
    boolean isOfPublication() {
        return tier.compareTo(Tier.CREDIT) < 0;
    }

    /** Whether it says a time of day. */
    boolean isPointInTime() {
        return date().precision().isPointInTime();
    }

    /** Whether it says at least the day. */
    boolean hasDay() {
        return date().precision().compareTo(DatePrecision.DAY) <= 0;
    }

    /** Whether the other's date lies in the stretch that this one's names and is at least as exact. */
    boolean covers(Candidate other) {
        return covers(other.date());
    }

    /** Whether a reading lies in the stretch that this one's date names and is at least as exact. */
    boolean covers(DateReading other) {
        DatePrecision precision = date().precision();
        return other.precision().compareTo(precision) <= 0
                && precision.floor(other.local()).equals(date().local());
    }

    /** This candidate with a date found for it. */
    Candidate reckoned(DateReading found, DateOrigin how, DateConfidence trust) {
        return new Candidate(how, tier, label, evidence, meaning, found, trust);
    }

    /** This candidate, of which words beside it say that it may be the date of something else: never trusted fully. */
    Candidate inDoubt() {
        DateConfidence most = confidence == DateConfidence.HIGH ? DateConfidence.MEDIUM : confidence;
        return new Candidate(origin, tier, label, evidence, meaning, reading, most);
    }

    /** This candidate as a decision. */
    ArticleDate toDate(ZoneId zone, DateConfidence trust) {
        return new ArticleDate(date().local(), date().precision(), zone, origin, trust, evidence);
    }
}
