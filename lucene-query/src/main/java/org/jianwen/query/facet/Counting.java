package org.jianwen.query.facet;

import org.jspecify.annotations.Nullable;

/**
 * What to count, and how. Immutable; each method gives a changed copy.
 *
 * @param interval how wide the buckets of the counts by date are, or {@code null} for none of a fixed width
 * @param buckets about how many buckets of a width that suits the dates, or 0 for none
 * @param beyondDates whether the counts by date go on beyond the days that the hits are limited to
 * @param sources how many sources are counted one by one, 0 for no counts by source
 * @param tags how many tags are counted one by one, 0 for no counts by tag
 */
public record Counting(@Nullable DateInterval interval, int buckets, boolean beyondDates, int sources, int tags) {

    /** The most sources or tags that are counted one by one. */
    public static final int MAX_VALUES = 10_000;

    /** How many sources are counted one by one where nothing else is said. */
    public static final int DEFAULT_SOURCES = 100;

    /** No counts by date or tag, and the default number of sources. */
    public static final Counting DEFAULT = new Counting(null, 0, false, DEFAULT_SOURCES, 0);

    /** No counts at all. */
    public static final Counting NONE = new Counting(null, 0, false, 0, 0);

    /**
     * Checks what it is given.
     *
     * @throws IllegalArgumentException if a number is out of bounds, or both a width and a number of buckets are given
     */
    public Counting {
        if (buckets < 0 || buckets > FacetCounter.MAX_BUCKETS) {
            throw new IllegalArgumentException(
                    "about " + buckets + " buckets: wanted 0 to " + FacetCounter.MAX_BUCKETS);
        }
        if (interval != null && buckets > 0) {
            throw new IllegalArgumentException(
                    "buckets of a " + interval.key() + " and about " + buckets + " buckets: give one of the two");
        }
        checkValues("sources", sources);
        checkValues("tags", tags);
    }

    /** With counts by date in buckets of that width. */
    public Counting by(DateInterval value) {
        return new Counting(value, 0, beyondDates, sources, tags);
    }

    /** With counts by date in about so many buckets. */
    public Counting inAbout(int value) {
        return new Counting(null, value, beyondDates, sources, tags);
    }

    /** With counts by date beyond the days that the hits are limited to, or not. */
    public Counting beyondDates(boolean value) {
        return new Counting(interval, buckets, value, sources, tags);
    }

    /** With so many sources counted one by one. */
    public Counting sources(int value) {
        return new Counting(interval, buckets, beyondDates, value, tags);
    }

    /** With so many tags counted one by one. */
    public Counting tags(int value) {
        return new Counting(interval, buckets, beyondDates, sources, value);
    }

    /** Whether there is anything to count by date. */
    public boolean dates() {
        return interval != null || buckets > 0;
    }

    private static void checkValues(String what, int value) {
        if (value < 0 || value > MAX_VALUES) {
            throw new IllegalArgumentException("the top " + value + " " + what + ": wanted 0 to " + MAX_VALUES);
        }
    }
}
