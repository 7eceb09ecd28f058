package org.jianwen.query.facet;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * Counts of matches by date, value and range. Immutable; may be shared by threads.
 *
 * <p>A chosen value does not take the others' counts away: the counts by source are those of the request without its
 * choice of sources, so that each says how many hits choosing it would give; likewise the counts by any other field, and
 * those by date where they go on beyond the days chosen.
 */
public final class Counts {

    /** No counts. */
    public static final Counts NONE = new Counts(DateCounts.NONE, Map.of(), Map.of());

    private final DateCounts dates;
    private final Map<String, ValueCounts> values;
    private final Map<String, RangeCounts> ranges;

    /** What was counted by date, and by field as values and as ranges. */
    public Counts(DateCounts dates, Map<String, ValueCounts> values, Map<String, RangeCounts> ranges) {
        this.dates = dates;
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
        this.ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
    }

    /** By date; {@link DateCounts#NONE} if the request asked for none. */
    public DateCounts dates() {
        return dates;
    }

    /** By source; {@link ValueCounts#NONE} if the request asked for none. */
    public ValueCounts sources() {
        return of(ArticleSchema.SOURCE);
    }

    /**
     * Counts by tag; an article counts for each of its tags. They are {@link ValueCounts#NONE} if the request asked
     * for none.
     */
    public ValueCounts tags() {
        return of(ArticleSchema.TAG);
    }

    /**
     * The counts by the values of a field, named as in the request. They are {@link ValueCounts#NONE} if it asked for
     * none.
     */
    public ValueCounts of(String field) {
        return values.getOrDefault(ArticleFields.spelled(values.keySet(), field), ValueCounts.NONE);
    }

    /**
     * The counts by the ranges of a field, named as in the request. They are {@link RangeCounts#NONE} if it asked for
     * none.
     */
    public RangeCounts ranges(String field) {
        return ranges.getOrDefault(ArticleFields.spelled(ranges.keySet(), field), RangeCounts.NONE);
    }

    /** All that was counted by values, by field. */
    public Map<String, ValueCounts> values() {
        return values;
    }

    /** All that was counted by ranges, by field. */
    public Map<String, RangeCounts> ranges() {
        return ranges;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counts that
                && dates.equals(that.dates)
                && values.equals(that.values)
                && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return Objects.hash(dates, values, ranges);
    }

    @Override
    public String toString() {
        return "Counts[dates=" + dates + ", values=" + values + ", ranges=" + ranges + "]";
    }
}
