package org.jianwen.query.parse.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jspecify.annotations.Nullable;

/**
 * Grams that follow one another, with no letter or digit of their alphabet right before the first: G2 in G20, and not in 4G2U;
 * Ко in Компания, and not in Алко.
 */
public final class BegunPhrase extends Query {

    private static final List<String> ALPHABETS =
            List.of("0123456789abcdefghijklmnopqrstuvwxyz", letters('а', 'џ'), letters('α', 'ω'));

    /** Numerals, of which a number may begin with any: 三月 is not begun in 十三月. */
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两几数";

    private final String field;
    private final List<Gram> grams;
    private final Query intervals;

    /** Of at least one gram, in order of position. */
    public BegunPhrase(String field, List<Gram> grams) {
        this.field = field;
        this.grams = List.copyOf(grams);
        this.intervals = new IntervalQuery(field, places());
    }

    private static String letters(char first, char last) {
        return IntStream.rangeClosed(first, last).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /** Whether a folded text begins with a letter or digit of one of the alphabets whose words it begins. */
    public static boolean isAlphabetic(String text) {
        return !alphabet(text.codePointAt(0)).isEmpty();
    }

    private static String alphabet(int first) {
        return ALPHABETS.stream()
                .filter(letters -> letters.indexOf(first) >= 0)
                .findFirst()
                .orElse("");
    }

    /** The field of characters. */
    public String field() {
        return field;
    }

    /** What follows one another. */
    public List<Gram> grams() {
        return grams;
    }

    private IntervalsSource places() {
        IntervalsSource phrase = GramIntervals.of(grams, grams.getLast().position() + 1);
        int letter = grams.getFirst().term().codePointAt(0);
        String first = Character.toString(letter);
        List<IntervalsSource> before = new ArrayList<>();
        String joining = NUMERALS.indexOf(letter) < 0 ? alphabet(letter) : NUMERALS;
        joining.chars().forEach(c -> before.add(Intervals.term(Character.toString(c) + first)));
        return Intervals.nonOverlapping(phrase, Intervals.phrase(Intervals.or(before), phrase));
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        // It was counted as one before it became a pair for each letter of an alphabet.
        return SingleClause.of(intervals, 1);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String any) {
        return field + ":begun" + grams;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BegunPhrase that && field.equals(that.field) && grams.equals(that.grams);
    }

    @Override
    public int hashCode() {
        return Objects.hash(BegunPhrase.class, field, grams);
    }
}
