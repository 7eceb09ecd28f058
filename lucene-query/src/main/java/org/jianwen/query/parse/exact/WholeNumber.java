package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jspecify.annotations.Nullable;

/**
 * Grams that follow one another and begin or end with a number that is no part of a longer one with commas: 345 in 第345号, and
 * neither in 12,345 nor in 345,678, and 8 in no 8,000. One to three digits before a comma and three behind it are of one number. Numbers in a list
 * are found: in 1,20,300, and in 100,200,300, which may be either. Nor are decimals: 5万 in 1.5万, but 5日 in 2024.3.5日. A digit alone must be looked for beside it.
 */
public final class WholeNumber extends Query {

    private static final char COMMA = ',';
    private static final char POINT = '.';

    private final String field;
    private final List<Gram> grams;
    private final boolean begins;
    private final boolean ends;
    private final boolean decimals;

    private final QueryInView inView = new QueryInView();

    /**
     * Of at least one gram, in order of position.
     *
     * @param begins whether they begin with digits that may be the end of a number
     * @param ends whether they end with digits that may be the beginning of one
     * @param decimals whether they begin with digits that may be the decimals of one
     */
    public WholeNumber(String field, List<Gram> grams, boolean begins, boolean ends, boolean decimals) {
        this.field = field;
        this.grams = List.copyOf(grams);
        this.begins = begins;
        this.ends = ends;
        this.decimals = decimals;
    }

    /** The field of characters. */
    public String field() {
        return field;
    }

    /** What follows one another. */
    public List<Gram> grams() {
        return grams;
    }

    /** Whether they are one digit, with which any gram may begin. */
    public boolean isDigit() {
        return grams.size() == 1 && first().equals(grams.getFirst().term());
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        Query found = inView.of(searcher.getIndexReader(), reader -> in(new TermStatesCache(reader)));
        return searcher.createWeight(searcher.rewrite(new ConstantScoreQuery(found)), mode, boost);
    }

    private Query in(TermStatesCache index) {
        Query number = isDigit() ? MatchAllDocsQuery.INSTANCE : index.phrase(field, grams);
        List<Query> parts = partsOfLonger(index);
        if (parts.isEmpty()) {
            return number;
        }
        BooleanQuery.Builder longer = new BooleanQuery.Builder();
        parts.forEach(part -> longer.add(part, Occur.SHOULD));
        Query either = longer.build();
        // Few articles have it in a longer number, and only of these each place is looked at.
        Query apart = new BooleanQuery.Builder()
                .add(number, Occur.MUST)
                .add(either, Occur.MUST_NOT)
                .build();
        Query beside = new BooleanQuery.Builder()
                .add(either, Occur.FILTER)
                .add(new NumberAlone(this), Occur.MUST)
                .build();
        return new BooleanQuery.Builder()
                .add(apart, Occur.SHOULD)
                .add(beside, Occur.SHOULD)
                .build();
    }

    /** What may have the grams in a longer number, as far as its terms are in the index. */
    private List<Query> partsOfLonger(TermStatesCache index) {
        List<Query> parts = new ArrayList<>();
        if (begins) {
            parts.add(index.phrase(field, behind(COMMA)));
        }
        if (decimals) {
            parts.add(isDigit() ? index.query(field, POINT + first()) : index.phrase(field, behind(POINT)));
        }
        int behind = grams.getLast().position() + (isDigit() ? 0 : 1);
        for (int digit = 0; ends && digit < 10; digit++) {
            List<Gram> longer = new ArrayList<>(isDigit() ? List.of() : grams);
            longer.add(new Gram(last(), behind));
            longer.add(new Gram(COMMA + Integer.toString(digit), behind + 1));
            parts.add(index.phrase(field, longer));
        }
        parts.removeIf(MatchNoDocsQuery.class::isInstance);
        return parts;
    }

    /** The grams, and before them a sign that joins what they begin with to a number. */
    private List<Gram> behind(char sign) {
        List<Gram> longer = new ArrayList<>(
                List.of(new Gram(sign + first(), grams.getFirst().position())));
        grams.forEach(gram -> longer.add(new Gram(gram.term(), gram.position() + 1)));
        return longer;
    }

    private String first() {
        return grams.getFirst().term().substring(0, 1);
    }

    private String last() {
        String last = grams.getLast().term();
        return last.substring(last.length() - 1);
    }

    /** Where the grams stand, each interval without the last character, if they have several. */
    IntervalsSource places(IndexReader reader) {
        return isDigit()
                ? ExactQueries.single(reader, field, first())
                : GramIntervals.of(grams, grams.getLast().position() + 1);
    }

    /** Whether the grams are no part of a longer number where an interval of theirs begins and ends. */
    boolean isAlone(DigitPlaces digits, int first, int end) {
        int last = isDigit() ? end : end + 1;
        boolean longer = isDigit(first()) && digits.isDigit(first - 1)
                || isDigit(last()) && digits.isDigit(last + 1)
                || begins && digits.groups(first - 1)
                || ends && digits.groups(last + 1)
                || decimals && digits.isDecimal(first - 1, last + 1);
        return !longer;
    }

    private static boolean isDigit(String character) {
        return Character.isDigit(character.codePointAt(0));
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
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
                && ends == that.ends
                && decimals == that.decimals;
    }

    @Override
    public int hashCode() {
        return Objects.hash(WholeNumber.class, field, grams, begins, ends, decimals);
    }
}
