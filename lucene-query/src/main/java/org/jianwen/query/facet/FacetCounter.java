package org.jianwen.query.facet;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.DateFields;
import org.jspecify.annotations.Nullable;

/** Counts matches by date. Stateless; may be shared by threads. */
public final class FacetCounter {

    /** The most buckets that counts by date may have. Where there would be more, they are wider. */
    public static final int MAX_BUCKETS = 100_000;

    /** The time is looked at once for so many matches. */
    private static final int CHECKED = 4_096;

    private FacetCounter() {}

    /**
     * Counts matches by date in buckets of one width.
     *
     * @param matches what was found
     * @param interval how wide a bucket is
     * @param zone where a point in time falls on a day
     * @param stop says whether the time is up: then the matches that follow are not counted
     * @return the counts; their sum is the number of matches
     * @throws IOException if the index cannot be read
     */
    public static DateCounts byDate(FacetsCollector matches, DateInterval interval, ZoneId zone, BooleanSupplier stop)
            throws IOException {
        return tally(matches, zone, stop).counts(interval, MAX_BUCKETS);
    }

    /**
     * Counts matches by date in at most about the given number of buckets. It takes the narrowest of which no more reach from the first
     * date to the last and in which at least half of the dates can be placed, or years.
     *
     * @param matches what was found
     * @param buckets how many buckets are wanted at most
     * @param zone where a point in time falls on a day
     * @param stop says whether the time is up: then the matches that follow are not counted
     * @return the counts; their sum is the number of matches
     * @throws IOException if the index cannot be read
     */
    public static DateCounts byDate(FacetsCollector matches, int buckets, ZoneId zone, BooleanSupplier stop)
            throws IOException {
        DateTally tally = tally(matches, zone, stop);
        return tally.counts(tally.narrowest(buckets), MAX_BUCKETS);
    }

    /**
     * Counts by date of what another engine has counted by day.
     *
     * @param days how many points in time fall on which day since 1970
     * @param calendar how many calendar days, months and years there are of each, by the value of {@link DateFields#CALENDAR}
     * @param undated how many have no date
     * @param interval how wide a bucket is, or {@code null} if that is to suit the dates
     * @param buckets how many buckets are wanted at most where it is
     */
    public static DateCounts ofDays(
            Map<Long, Integer> days,
            Map<Long, Integer> calendar,
            long undated,
            @Nullable DateInterval interval,
            int buckets) {
        DateTally tally = new DateTally(ZoneOffset.UTC);
        days.forEach(tally::addDay);
        calendar.forEach(tally::addCalendar);
        tally.addUndated(undated);
        return tally.counts(interval == null ? tally.narrowest(buckets) : interval, MAX_BUCKETS);
    }

    private static DateTally tally(FacetsCollector matches, ZoneId zone, BooleanSupplier stop) throws IOException {
        DateTally tally = new DateTally(zone);
        int counted = 0;
        for (MatchingDocs segment : matches.getMatchingDocs()) {
            NumericDocValues seconds = DocValues.getNumeric(segment.context().reader(), ArticleSchema.DATE);
            NumericDocValues calendar = DocValues.getNumeric(segment.context().reader(), DateFields.CALENDAR);
            DocIdSetIterator docs = segment.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (++counted % CHECKED == 0 && stop.getAsBoolean()) {
                    return tally;
                }
                if (!seconds.advanceExact(doc)) {
                    tally.addUndated();
                } else if (calendar.advanceExact(doc)) {
                    tally.addCalendar(calendar.longValue());
                } else {
                    tally.addSecond(seconds.longValue());
                }
            }
        }
        return tally;
    }
}
