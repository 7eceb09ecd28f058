package org.jianwen.query.facet;

import java.time.LocalDate;

/** A count for each day from the year 0 to 10000, which takes room only near the days that have one. For one thread. */
final class DayHistogram {

    private static final int PAGE = 1 << 10;
    private static final long FIRST = LocalDate.of(0, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(10_000, 12, 31).toEpochDay();

    private final int[][] pages = new int[(int) ((LAST - FIRST) / PAGE) + 1][];
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;
    private long total;

    /** Counts one on a day since 1970. */
    void add(long epochDay) {
        add(epochDay, 1);
    }

    /** Counts so many on a day since 1970. */
    void add(long epochDay, int count) {
        int at = (int) (epochDay - FIRST);
        int[] page = pages[at / PAGE];
        if (page == null) {
            page = new int[PAGE];
            pages[at / PAGE] = page;
        }
        page[at % PAGE] += count;
        earliest = Math.min(earliest, epochDay);
        latest = Math.max(latest, epochDay);
        total += count;
    }

    long total() {
        return total;
    }

    /** The first day since 1970 that has a count; {@link Long#MAX_VALUE} if none has. */
    long earliest() {
        return earliest;
    }

    /** The last day since 1970 that has a count; {@link Long#MIN_VALUE} if none has. */
    long latest() {
        return latest;
    }

    /**
     * Adds the count of each day to that of its bucket.
     *
     * @param starts the first days of the buckets since 1970, in order, and of the one behind the last; no day lies outside
     * @param counts the counts of the buckets
     */
    void addTo(long[] starts, long[] counts) {
        int bucket = 0;
        for (long day = earliest; day <= latest; day++) {
            int at = (int) (day - FIRST);
            int[] page = pages[at / PAGE];
            if (page == null) {
                day += PAGE - 1 - at % PAGE;
                continue;
            }
            while (day >= starts[bucket + 1]) {
                bucket++;
            }
            counts[bucket] += page[at % PAGE];
        }
    }
}
