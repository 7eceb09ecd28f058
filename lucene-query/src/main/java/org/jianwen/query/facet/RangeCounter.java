package org.jianwen.query.facet;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.FieldKind;
import org.jianwen.schema.document.DateFields;
import org.jianwen.schema.document.FieldValues;

/** Counts matches by ranges of a field of numbers or dates. Stateless; may be shared by threads. */
public final class RangeCounter {

    /** The time is looked at once for so many matches. */
    private static final int CHECKED = 4_096;

    private RangeCounter() {}

    /**
     * Counts the matches in each range.
     *
     * @param matches what was found
     * @param field a field of numbers or dates
     * @param zone where a point in time falls on a day
     * @param stop says whether the time is up: then the matches that follow are not counted
     * @throws IOException if the index cannot be read
     */
    public static RangeCounts count(
            FacetsCollector matches, ArticleField field, FieldRanges ranges, ZoneId zone, BooleanSupplier stop)
            throws IOException {
        long[] bounds = bounds(field, ranges, zone);
        long[] counts = new long[bounds.length + 1];
        long without = 0;
        int seen = 0;
        for (MatchingDocs segment : matches.getMatchingDocs()) {
            LeafReader reader = segment.context().reader();
            SortedNumericDocValues values = DocValues.getSortedNumeric(reader, field.name());
            NumericDocValues calendar = DocValues.getNumeric(reader, DateFields.calendarOf(field.name()));
            DocIdSetIterator docs = segment.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                if (++seen % CHECKED == 0 && stop.getAsBoolean()) {
                    break;
                }
                int range = !values.advanceExact(doc)
                        ? -1
                        : calendar.advanceExact(doc)
                                ? range(bounds, DateFields.calendarSeconds(calendar.longValue(), zone))
                                : range(bounds, values.nextValue());
                if (range < 0) {
                    without++;
                } else {
                    counts[range]++;
                }
            }
        }
        return counts(ranges, counts, without);
    }

    /**
     * Counts by ranges of what another engine has counted.
     *
     * @param values how many points in time, or numbers, lie in each range
     * @param calendar how many calendar days, months and years there are of each, by the value of {@link
     *     DateFields#CALENDAR}
     * @param without how many have no value
     */
    public static RangeCounts of(
            ArticleField field,
            FieldRanges ranges,
            ZoneId zone,
            long[] values,
            Map<Long, Integer> calendar,
            long without) {
        long[] bounds = bounds(field, ranges, zone);
        long[] counts = values.clone();
        long others = without;
        for (Map.Entry<Long, Integer> stretch : calendar.entrySet()) {
            int range = range(bounds, DateFields.calendarSeconds(stretch.getKey(), zone));
            if (range < 0) {
                others += stretch.getValue();
            } else {
                counts[range] += stretch.getValue();
            }
        }
        return counts(ranges, counts, others);
    }

    private static RangeCounts counts(FieldRanges ranges, long[] counts, long without) {
        List<RangeCount> counted = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            FieldCondition.Between range = ranges.ranges().get(i);
            counted.add(new RangeCount(range.from(), range.to(), counts[i]));
        }
        return new RangeCounts(counted, without);
    }

    private static long[] bounds(ArticleField field, FieldRanges ranges, ZoneId zone) {
        return ranges.ranges().stream()
                .skip(1)
                .mapToLong(range -> encoded(field, range, zone))
                .toArray();
    }

    /** The number of the range that a value lies in. */
    private static int range(long[] bounds, long value) {
        int found = Arrays.binarySearch(bounds, value);
        int range = found >= 0 ? found + 1 : -found - 1;
        // 0.2 and 0.7 are both 1 among whole numbers.
        while (range < bounds.length && bounds[range] == value) {
            range++;
        }
        return range;
    }

    /** The number of the range that a stretch lies in, or -1 if it lies in several. */
    private static int range(long[] bounds, long[] stretch) {
        int first = range(bounds, stretch[0]);
        return first == range(bounds, stretch[1]) ? first : -1;
    }

    private static long encoded(ArticleField field, FieldCondition.Between range, ZoneId zone) {
        Object bound = FieldValues.bound(field, Objects.requireNonNull(range.from()), true);
        return field.kind() == FieldKind.NUMBER
                ? (Long) bound
                : field.kind() == FieldKind.DECIMAL
                        ? NumericUtils.doubleToSortableLong((Double) bound)
                        : DateFields.firstSecond((ArticleDate) bound, zone);
    }
}
