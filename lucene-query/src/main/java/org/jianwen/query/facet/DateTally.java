package org.jianwen.query.facet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jianwen.schema.DatePrecision;
import org.jianwen.schema.document.DateFields;

/** The dates of all matches, from which the buckets of any width can be counted. For one thread. */
final class DateTally {

    private static final int SECONDS_OF_DAY = 86_400;

    /** About twelve days, of which those of eight years are kept. */
    private static final int STRETCH_BITS = 20;

    private static final int STRETCHES = 256;
    private static final int CHANGES = Integer.MAX_VALUE;

    private final long[] offsetStretches = new long[STRETCHES];
    private final int[] offsets = new int[STRETCHES];

    private final ZoneRules rules;
    private final DayHistogram days = new DayHistogram();
    private final Map<DatePrecision, DayHistogram> coarser = new EnumMap<>(DatePrecision.class);
    private long undated;

    DateTally(ZoneId zone) {
        this.rules = zone.getRules();
        Arrays.fill(offsets, CHANGES);
    }

    void addUndated() {
        undated++;
    }

    void addUndated(long count) {
        undated += count;
    }

    /** Adds so many on a day since 1970. */
    void addDay(long day, int count) {
        days.add(day, count);
    }

    /** Adds a point in time: seconds since 1970. */
    void addSecond(long second) {
        days.add(Math.floorDiv(second + offset(second), SECONDS_OF_DAY));
    }

    /** The zone's offset, which is looked up once for a dozen days in which it stays the same. */
    private int offset(long second) {
        long stretch = second >> STRETCH_BITS;
        int slot = (int) stretch & STRETCHES - 1;
        if (offsetStretches[slot] != stretch || offsets[slot] == CHANGES) {
            Instant first = Instant.ofEpochSecond(stretch << STRETCH_BITS);
            ZoneOffsetTransition change = rules.nextTransition(first);
            boolean changes = change != null && change.toEpochSecond() >> STRETCH_BITS == stretch;
            offsetStretches[slot] = stretch;
            offsets[slot] = changes ? CHANGES : rules.getOffset(first).getTotalSeconds();
            if (changes) {
                return rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
            }
        }
        return offsets[slot];
    }

    /** Adds a calendar day, month or year: a value of {@link DateFields#CALENDAR}. */
    void addCalendar(long calendar) {
        addCalendar(calendar, 1);
    }

    /** As {@link #addCalendar(long)}, so often. */
    void addCalendar(long calendar, int count) {
        DatePrecision precision = DateFields.calendarPrecision(calendar);
        DayHistogram histogram = precision.compareTo(DatePrecision.DAY) <= 0
                ? days
                : coarser.computeIfAbsent(precision, p -> new DayHistogram());
        histogram.add(DateFields.calendarDay(calendar), count);
    }

    /** The counts in buckets of that width, or of the next width of which there are not too many. */
    DateCounts counts(DateInterval wanted, int maxBars) {
        DateInterval interval = wanted;
        while (interval != DateInterval.YEAR && barsOf(held(interval), interval) > maxBars) {
            interval = DateInterval.values()[interval.ordinal() + 1];
        }
        List<DayHistogram> held = held(interval);
        return new DateCounts(
                interval,
                buckets(held, interval),
                dated() - held.stream().mapToLong(DayHistogram::total).sum(),
                undated);
    }

    /**
     * The narrowest interval of which so many buckets reach over all dates, and that holds at least half of the dates
     * rather than setting them apart as imprecise; years if there is none.
     */
    DateInterval narrowest(int maxBars) {
        for (DateInterval interval : DateInterval.values()) {
            long held = held(interval).stream().mapToLong(DayHistogram::total).sum();
            if (barsOf(held(DateInterval.YEAR), interval) <= maxBars && 2 * held >= dated()) {
                return interval;
            }
        }
        return DateInterval.YEAR;
    }

    private long dated() {
        return held(DateInterval.YEAR).stream().mapToLong(DayHistogram::total).sum();
    }

    private List<DayHistogram> held(DateInterval interval) {
        List<DayHistogram> held = new ArrayList<>(List.of(days));
        coarser.forEach((precision, histogram) -> {
            if (interval.holds(precision)) {
                held.add(histogram);
            }
        });
        held.removeIf(histogram -> histogram.total() == 0);
        return held;
    }

    private static LocalDate first(List<DayHistogram> held) {
        return LocalDate.ofEpochDay(
                held.stream().mapToLong(DayHistogram::earliest).min().orElseThrow());
    }

    private static LocalDate last(List<DayHistogram> held) {
        return LocalDate.ofEpochDay(
                held.stream().mapToLong(DayHistogram::latest).max().orElseThrow());
    }

    private static long barsOf(List<DayHistogram> held, DateInterval interval) {
        return held.isEmpty() ? 0 : interval.barsBetween(first(held), last(held)) + 1;
    }

    private static List<DateCount> buckets(List<DayHistogram> held, DateInterval interval) {
        if (held.isEmpty()) {
            return List.of();
        }
        LocalDate[] starts = new LocalDate[Math.toIntExact(barsOf(held, interval)) + 1];
        long[] startDays = new long[starts.length];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = i == 0 ? interval.startOf(first(held)) : interval.next(starts[i - 1]);
            startDays[i] = starts[i].toEpochDay();
        }
        long[] counts = new long[starts.length - 1];
        held.forEach(histogram -> histogram.addTo(startDays, counts));
        List<DateCount> buckets = new ArrayList<>(counts.length);
        for (int i = 0; i < counts.length; i++) {
            buckets.add(new DateCount(starts[i], interval, counts[i]));
        }
        return buckets;
    }
}
