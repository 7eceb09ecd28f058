package org.jianwen.query.parse.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jspecify.annotations.Nullable;

/**
 * Grams that follow one another and begin or end with a number that is no part of a longer one with commas: 345 in 第345号, and
 * neither in 12,345 nor in 345,678.
 */
public final class WholeNumber extends LookedUpQuery {

    private static final char COMMA = ',';

    private final String field;
    private final List<Gram> grams;
    private final boolean begins;
    private final boolean ends;

    /**
     * Of at least one gram, in order of position.
     *
     * @param begins whether they begin with digits that may be the end of a number
     * @param ends whether they end with digits that may be the beginning of one
     */
    public WholeNumber(String field, List<Gram> grams, boolean begins, boolean ends) {
        this.field = field;
        this.grams = List.copyOf(grams);
        this.begins = begins;
        this.ends = ends;
    }

    /** The field of characters. */
    public String field() {
        return field;
    }

    /** What follows one another. */
    public List<Gram> grams() {
        return grams;
    }

    @Override
    Query in(ExactQueries index) {
        String last = grams.getLast().term();
        IntervalsSource number = GramIntervals.of(grams, grams.getLast().position() + 1);
        List<IntervalsSource> longer = new ArrayList<>();
        if (begins) {
            String first = grams.getFirst().term().substring(0, 1);
            longer.add(Intervals.phrase(Intervals.term(COMMA + first), number));
        }
        if (ends) {
            IntervalsSource end = Intervals.term(last.substring(last.length() - 1));
            longer.add(Intervals.phrase(number, end, digitsBehindComma(), pairsOfDigits(), pairsOfDigits()));
        }
        return new IntervalQuery(field, Intervals.nonOverlapping(number, Intervals.or(longer)));
    }

    private static IntervalsSource digitsBehindComma() {
        return any(10, digit -> COMMA + Integer.toString(digit));
    }

    private static IntervalsSource pairsOfDigits() {
        return any(100, pair -> "" + pair / 10 + pair % 10);
    }

    private static IntervalsSource any(int count, IntFunction<String> term) {
        return Intervals.or(
                IntStream.range(0, count).mapToObj(term).map(Intervals::term).toArray(IntervalsSource[]::new));
    }

    @Override
    public String toString(@Nullable String any) {
        return field + ":number" + grams;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WholeNumber that
                && field.equals(that.field)
                && grams.equals(that.grams)
                && begins == that.begins
                && ends == that.ends;
    }

    @Override
    public int hashCode() {
        return Objects.hash(WholeNumber.class, field, grams, begins, ends);
    }
}
