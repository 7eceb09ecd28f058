package org.jianwen.query.facet;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DateFields;

/** Counts matches by date and by value. Stateless; may be shared by threads. */
public final class FacetCounter {

    /** The most bars that counts by date may have; a longer stretch of time is refused. */
    public static final int MAX_BARS = 100_000;

    private FacetCounter() {}

    /**
     * Counts matches by date.
     *
     * @param matches what was found, collected without scores
     * @param interval how wide a bar is
     * @param zone where a point in time falls on a day
     * @return the counts; their sum is the number of matches
     * @throws IllegalArgumentException if the matches spread over more than {@link #MAX_BARS} bars
     */
    public static DateCounts byDate(FacetsCollector matches, DateInterval interval, ZoneId zone) throws IOException {
        Map<LocalDate, Long> counts = new HashMap<>();
        DayCache days = new DayCache(zone);
        long coarse = 0;
        long undated = 0;
        for (MatchingDocs segment : matches.getMatchingDocs()) {
            NumericDocValues seconds = DocValues.getNumeric(segment.context().reader(), ArticleSchema.DATE);
            NumericDocValues calendar = DocValues.getNumeric(segment.context().reader(), DateFields.CALENDAR);
            DocIdSetIterator docs = segment.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (!seconds.advanceExact(doc)) {
                    undated++;
                } else if (!calendar.advanceExact(doc)) {
                    counts.merge(interval.startOf(days.dayOf(seconds.longValue())), 1L, Long::sum);
                } else if (interval.holds(DateFields.calendarPrecision(calendar.longValue()))) {
                    LocalDate day = LocalDate.ofEpochDay(DateFields.calendarDay(calendar.longValue()));
                    counts.merge(interval.startOf(day), 1L, Long::sum);
                } else {
                    coarse++;
                }
            }
        }
        return new DateCounts(bars(counts, interval), coarse, undated);
    }

    /**
     * Counts matches by the values of a keyword field.
     *
     * @param top the most values to return
     * @return the values with most matches, most first, then in the order of their UTF-8 bytes
     */
    public static List<ValueCount> byValue(FacetsCollector matches, IndexReader reader, String field, int top)
            throws IOException {
        if (FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) == null) {
            return List.of();
        }
        StringDocValuesReaderState state = new StringDocValuesReaderState(reader, field);
        FacetResult result = new StringValueFacetCounts(state, matches).getTopChildren(top, field);
        List<ValueCount> counts = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            counts.add(new ValueCount(value.label, value.value.longValue()));
        }
        return counts;
    }

    private static List<DateCount> bars(Map<LocalDate, Long> counts, DateInterval interval) {
        if (counts.isEmpty()) {
            return List.of();
        }
        LocalDate last = counts.keySet().stream().max(LocalDate::compareTo).orElseThrow();
        List<DateCount> bars = new ArrayList<>();
        LocalDate start = counts.keySet().stream().min(LocalDate::compareTo).orElseThrow();
        for (; !start.isAfter(last); start = interval.next(start)) {
            if (bars.size() == MAX_BARS) {
                throw new IllegalArgumentException(
                        "the matches spread over more than " + MAX_BARS + " bars: count by a wider interval");
            }
            bars.add(new DateCount(start, interval, counts.getOrDefault(start, 0L)));
        }
        return bars;
    }

    /** Days of points in time; remembers the last day, for neighbours in an archive are often of one day. */
    private static final class DayCache {
        private final ZoneId zone;
        private LocalDate day = LocalDate.EPOCH;
        private long first = 1;
        private long end;

        DayCache(ZoneId zone) {
            this.zone = zone;
        }

        LocalDate dayOf(long second) {
            if (second < first || second >= end) {
                day = LocalDate.ofInstant(Instant.ofEpochSecond(second), zone);
                first = day.atStartOfDay(zone).toEpochSecond();
                end = day.plusDays(1).atStartOfDay(zone).toEpochSecond();
            }
            return day;
        }
    }
}
