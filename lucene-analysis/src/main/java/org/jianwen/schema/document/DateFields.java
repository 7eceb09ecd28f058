package org.jianwen.schema.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * How a date stands in an index.
 *
 * <p>A point in time is a number of seconds since 1970 and falls on a day only once a zone is chosen. A calendar day,
 * month or year is a range of days and falls on the same ones in every zone. Stateless; may be shared by threads.
 */
public final class DateFields {

    /** Days since 1970 and precision of a date that is a calendar day, month or year: see {@link #calendarDay}. */
    public static final String CALENDAR = "date.calendar";

    private static final String SECOND = ".second";
    private static final String DAYS = ".days";
    private static final DatePrecision[] PRECISION = DatePrecision.values();
    private static final int PRECISIONS = PRECISION.length;

    private DateFields() {}

    /** The field beside a field of dates that says which are calendar days, months or years: see {@link #calendarDay}. */
    public static String calendarOf(String field) {
        return field.equals(ArticleSchema.DATE) ? CALENDAR : field + ".calendar";
    }

    static void add(Document document, String field, ArticleDate date) {
        long second = date.instant().getEpochSecond();
        document.add(new NumericDocValuesField(field, second));
        if (date.precision().isPointInTime()) {
            document.add(new LongPoint(field + SECOND, second));
        } else {
            int first = Math.toIntExact(date.day().toEpochDay());
            int last = Math.toIntExact(lastDay(date.day(), date.precision()).toEpochDay());
            document.add(new IntRange(field + DAYS, new int[] {first}, new int[] {last}));
            long calendar = (long) first * PRECISIONS + date.precision().ordinal();
            document.add(new NumericDocValuesField(calendarOf(field), calendar));
        }
        store(document, field, date);
    }

    /** The days since 1970 at which the day, month or year in a value of {@link #CALENDAR} begins. */
    public static long calendarDay(long calendar) {
        return Math.floorDiv(calendar, PRECISIONS);
    }

    /** The precision in a value of {@link #CALENDAR}. */
    public static DatePrecision calendarPrecision(long calendar) {
        return PRECISION[Math.floorMod(calendar, PRECISIONS)];
    }

    /**
     * Articles published on certain days.
     *
     * <p>An article known only to the month or year matches if all of that month or year lies within the days.
     *
     * @param from the first day, or {@code null} for no limit
     * @param to the last day, or {@code null} for no limit
     * @param zone where a point in time falls on a day
     */
    public static Query between(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        return between(ArticleSchema.DATE, from, to, zone);
    }

    /** As {@link #between(LocalDate, LocalDate, ZoneId)}, for any field of dates. */
    public static Query between(String field, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        long firstSecond = from == null ? Long.MIN_VALUE : startOf(from, zone);
        long lastSecond = to == null ? Long.MAX_VALUE : startOf(to.plusDays(1), zone) - 1;
        int firstDay = from == null ? Integer.MIN_VALUE : clamp(from.toEpochDay());
        int lastDay = to == null ? Integer.MAX_VALUE : clamp(to.toEpochDay());
        return between(field, firstSecond, lastSecond, firstDay, lastDay);
    }

    private static Query between(String field, long firstSecond, long lastSecond, int firstDay, int lastDay) {
        if (firstSecond > lastSecond) {
            return new MatchNoDocsQuery("nothing lies between");
        }
        BooleanQuery.Builder points = new BooleanQuery.Builder()
                .add(LongPoint.newRangeQuery(field + SECOND, firstSecond, lastSecond), Occur.SHOULD);
        if (firstDay <= lastDay) {
            points.add(IntRange.newWithinQuery(field + DAYS, new int[] {firstDay}, new int[] {lastDay}), Occur.SHOULD);
        }
        return new IndexOrDocValuesQuery(
                points.build(), new DatesBetween(field, firstSecond, lastSecond, firstDay, lastDay));
    }

    /** Dates from the beginning of one to the end of another or, if {@code below}, to before its beginning. */
    static Query between(
            String field, @Nullable ArticleDate from, @Nullable ArticleDate to, boolean below, ZoneId zone) {
        long firstSecond = from == null ? Long.MIN_VALUE : firstSecond(from, zone);
        long lastSecond = to == null ? Long.MAX_VALUE : below ? firstSecond(to, zone) - 1 : lastSecond(to, zone);
        int firstDay = from == null ? Integer.MIN_VALUE : clamp(dayAt(firstSecond - 1, zone) + 1);
        int lastDay = to == null ? Integer.MAX_VALUE : clamp(dayAt(lastSecond + 1, zone) - 1);
        return between(field, firstSecond, lastSecond, firstDay, lastDay);
    }

    /** The first second that a date names; of a day, month or year as it is in that zone. */
    public static long firstSecond(ArticleDate date, ZoneId zone) {
        return date.precision().isPointInTime() ? date.instant().getEpochSecond() : startOf(date.day(), zone);
    }

    private static long lastSecond(ArticleDate date, ZoneId zone) {
        return switch (date.precision()) {
            case SECOND -> firstSecond(date, zone);
            case MINUTE -> firstSecond(date, zone) + 59;
            default -> startOf(lastDay(date.day(), date.precision()).plusDays(1), zone) - 1;
        };
    }

    /** The first second and the last of what a value of a field of {@link #calendarOf} names, in that zone. */
    public static long[] calendarSeconds(long calendar, ZoneId zone) {
        LocalDate first = LocalDate.ofEpochDay(calendarDay(calendar));
        return new long[] {
            startOf(first, zone),
            startOf(lastDay(first, calendarPrecision(calendar)).plusDays(1), zone) - 1
        };
    }

    private static long dayAt(long second, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochSecond(second), zone).toEpochDay();
    }

    /** Articles without a date of publication. */
    public static Query none() {
        return new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                .add(new FieldExistsQuery(ArticleSchema.DATE), Occur.MUST_NOT)
                .build();
    }

    private static long startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toEpochSecond();
    }

    private static int clamp(long epochDay) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, epochDay));
    }

    /** The last day of what begins on a day and is known to that precision. */
    static LocalDate lastDay(LocalDate first, DatePrecision precision) {
        return switch (precision) {
            case SECOND, MINUTE, DAY -> first;
            case MONTH -> first.plusMonths(1).minusDays(1);
            case YEAR -> first.plusYears(1).minusDays(1);
        };
    }

    private static void store(Document document, String field, ArticleDate date) {
        document.add(new StoredField(field, date.local().toString()));
        document.add(new StoredField(field + ".precision", date.precision().name()));
        document.add(new StoredField(field + ".zone", date.zone().getId()));
        document.add(new StoredField(field + ".offset", date.offset().getId()));
        document.add(new StoredField(field + ".origin", date.origin().name()));
        document.add(new StoredField(field + ".confidence", date.confidence().name()));
        document.add(new StoredField(field + ".evidence", date.evidence()));
    }

    static @Nullable ArticleDate load(Document stored, String field) {
        String local = stored.get(field);
        if (local == null) {
            return null;
        }
        LocalDateTime clock = LocalDateTime.parse(local);
        ZoneId zone = ZoneId.of(stored.get(field + ".zone"));
        String offset = stored.get(field + ".offset");
        return new ArticleDate(
                clock,
                DatePrecision.valueOf(stored.get(field + ".precision")),
                zone,
                offset == null ? clock.atZone(zone).getOffset() : ZoneOffset.of(offset),
                DateOrigin.valueOf(stored.get(field + ".origin")),
                DateConfidence.valueOf(stored.get(field + ".confidence")),
                stored.get(field + ".evidence"));
    }
}
