package org.jianwen.schema.document;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jianwen.schema.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Articles whose dates lie within a range, asked article by article: what few articles match otherwise is filtered so in
 * less time than it takes to find everything in the range. Immutable; may be shared by threads.
 */
public final class DatesBetween extends Query {

    private final String field;
    private final long firstSecond;
    private final long lastSecond;
    private final int firstDay;
    private final int lastDay;

    /** The first and last second of points in time, and the first and last day of days, months and years; since 1970. */
    DatesBetween(String field, long firstSecond, long lastSecond, int firstDay, int lastDay) {
        this.field = field;
        this.firstSecond = firstSecond;
        this.lastSecond = lastSecond;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** The field of dates. */
    public String field() {
        return field;
    }

    /** The first second of points in time. */
    public long firstSecond() {
        return firstSecond;
    }

    /** The last second of points in time. */
    public long lastSecond() {
        return lastSecond;
    }

    /** The first day of days, months and years. */
    public int firstDay() {
        return firstDay;
    }

    /** The last day of days, months and years, before the first if there is none. */
    public int lastDay() {
        return lastDay;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
                NumericDocValues seconds = context.reader().getNumericDocValues(field);
                if (seconds == null) {
                    return null;
                }
                NumericDocValues calendar = DocValues.getNumeric(context.reader(), DateFields.calendarOf(field));
                return new DefaultScorerSupplier(new ConstantScoreScorer(score(), mode, check(seconds, calendar)));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return DocValues.isCacheable(context, field, DateFields.calendarOf(field));
            }
        };
    }

    private TwoPhaseIterator check(NumericDocValues seconds, NumericDocValues calendar) {
        return new TwoPhaseIterator(seconds) {
            @Override
            public boolean matches() throws IOException {
                return calendar.advanceExact(seconds.docID())
                        ? holds(calendar.longValue())
                        : seconds.longValue() >= firstSecond && seconds.longValue() <= lastSecond;
            }

            @Override
            public float matchCost() {
                return 10; // reads two numbers
            }
        };
    }

    private boolean holds(long calendar) {
        long first = DateFields.calendarDay(calendar);
        if (first < firstDay || first > lastDay) {
            return false;
        }
        DatePrecision precision = DateFields.calendarPrecision(calendar);
        return precision == DatePrecision.DAY
                || DateFields.lastDay(LocalDate.ofEpochDay(first), precision).toEpochDay() <= lastDay;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String ignored) {
        return field + ":[" + firstDay + " TO " + lastDay + "]";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DatesBetween that
                && field.equals(that.field)
                && firstSecond == that.firstSecond
                && lastSecond == that.lastSecond
                && firstDay == that.firstDay
                && lastDay == that.lastDay;
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + Long.hashCode(31 * (31 * firstSecond + lastSecond) + 31L * firstDay + lastDay);
    }
}
