package org.jianwen.query.facet;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** What to count, and how. Immutable; each method gives a changed copy. */
public final class Counting {

    /** The most values of a field that are counted one by one. */
    public static final int MAX_VALUES = 10_000;

    /** The default number of values counted one by one. */
    public static final int DEFAULT_VALUES = 100;

    /** How many sources are counted one by one where nothing else is said. */
    public static final int DEFAULT_SOURCES = DEFAULT_VALUES;

    /** No counts at all. */
    public static final Counting NONE = new Counting(null, 0, false, Map.of(), Map.of());

    /** No counts by date or tag, and the default number of sources. */
    public static final Counting DEFAULT = NONE.sources(DEFAULT_SOURCES);

    private final @Nullable DateInterval interval;
    private final int buckets;
    private final boolean beyondDates;
    private final Map<String, Integer> values;
    private final Map<String, FieldRanges> ranges;

    private Counting(
            @Nullable DateInterval interval,
            int buckets,
            boolean beyondDates,
            Map<String, Integer> values,
            Map<String, FieldRanges> ranges) {
        this.interval = interval;
        this.buckets = buckets;
        this.beyondDates = beyondDates;
        this.values = values;
        this.ranges = ranges;
    }

    /** With counts by date in buckets of that width. */
    public Counting by(@Nullable DateInterval value) {
        return new Counting(value, 0, beyondDates, values, ranges);
    }

    /** With counts by date in about so many buckets; 0 for none. */
    public Counting inAbout(int value) {
        if (value < 0 || value > FacetCounter.MAX_BUCKETS) {
            throw new IllegalArgumentException("about " + value + " buckets: wanted 0 to " + FacetCounter.MAX_BUCKETS);
        }
        return new Counting(null, value, beyondDates, values, ranges);
    }

    /** With counts by date beyond the days that the hits are limited to, or not. */
    public Counting beyondDates(boolean value) {
        return new Counting(interval, buckets, value, values, ranges);
    }

    /** With so many sources counted one by one. */
    public Counting sources(int value) {
        return by(ArticleSchema.SOURCE, value, "sources");
    }

    /** With so many tags counted one by one. */
    public Counting tags(int value) {
        return by(ArticleSchema.TAG, value, "tags");
    }

    /** With so many values of a field counted one by one; 0 for none. */
    public Counting by(String field, int top) {
        return by(field, top, "values of " + field);
    }

    private Counting by(String field, int top, String what) {
        if (top < 0 || top > MAX_VALUES) {
            throw new IllegalArgumentException("the top " + top + " " + what + ": wanted 0 to " + MAX_VALUES);
        }
        Map<String, Integer> changed = new TreeMap<>(values);
        if (top == 0) {
            changed.remove(ArticleFields.spelled(values.keySet(), field));
        } else {
            changed.put(ArticleFields.spelled(values.keySet(), field), top);
        }
        return new Counting(interval, buckets, beyondDates, Collections.unmodifiableMap(changed), ranges);
    }

    /** With counts by those ranges of a field of numbers or dates. */
    public Counting by(String field, FieldRanges value) {
        Map<String, FieldRanges> changed = new TreeMap<>(ranges);
        changed.put(
                ArticleFields.spelled(ranges.keySet(), field), Objects.requireNonNull(value, "the ranges are null"));
        return new Counting(interval, buckets, beyondDates, values, Collections.unmodifiableMap(changed));
    }

    /** The width of date buckets, or {@code null} for no fixed one. */
    public @Nullable DateInterval interval() {
        return interval;
    }

    /** About how many buckets of a width that suits the dates, or 0 for none. */
    public int buckets() {
        return buckets;
    }

    /** Whether date counts ignore the date filter. */
    public boolean beyondDates() {
        return beyondDates;
    }

    /** How many sources are counted one by one, 0 for none. */
    public int sources() {
        return values.getOrDefault(ArticleSchema.SOURCE, 0);
    }

    /** How many tags are counted one by one, 0 for none. */
    public int tags() {
        return values.getOrDefault(ArticleSchema.TAG, 0);
    }

    /** How many values are counted one by one, by field. */
    public Map<String, Integer> values() {
        return values;
    }

    /** Which ranges are counted, by field. */
    public Map<String, FieldRanges> ranges() {
        return ranges;
    }

    /** Whether there is anything to count by date. */
    public boolean dates() {
        return interval != null || buckets > 0;
    }

    /** Whether there is nothing to count. */
    public boolean isEmpty() {
        return !dates() && values.isEmpty() && ranges.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counting that
                && interval == that.interval
                && buckets == that.buckets
                && beyondDates == that.beyondDates
                && values.equals(that.values)
                && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return Objects.hash(interval, buckets, beyondDates, values, ranges);
    }

    @Override
    public String toString() {
        return "Counting[interval=" + interval + ", buckets=" + buckets + ", beyondDates=" + beyondDates + ", values="
                + values + ", ranges=" + ranges + "]";
    }
}
