package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSet;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jspecify.annotations.Nullable;

/**
 * A text whose last run is a single character: in the index that may begin a longer run, so that it stands for all pairs
 * that it begins, a thousand and more. Where no score is wanted, its matches are looked for by {@link BrokenPhraseMatches},
 * once for each segment and request; where one is, it becomes a phrase with all of these pairs.
 */
public final class BrokenPhrase extends Query implements ForOneRequest {

    private final String field;
    private final List<Gram> grams;

    /** The matches by segment, as far as they have been looked for. */
    private final Map<LeafReader, BitSet> matches = new ConcurrentHashMap<>();

    BrokenPhrase(String field, List<Gram> grams) {
        this.field = field;
        this.grams = List.copyOf(grams);
    }

    /** The field of characters. */
    public String field() {
        return field;
    }

    /** The pairs by position, and last what the text at that position begins with. */
    public List<Gram> grams() {
        return grams;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (mode.needsScores()) {
            Query phrase = ExactQueries.phrase(this, searcher.getIndexReader());
            return searcher.createWeight(searcher.rewrite(SingleClause.of(phrase, 1)), mode, boost);
        }
        return new BrokenPhraseMatches(this, mode, boost, matches, searcher.getTimeout());
    }

    @Override
    public boolean release() {
        matches.clear();
        return true;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String any) {
        return field + ":" + grams;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BrokenPhrase that && field.equals(that.field) && grams.equals(that.grams);
    }

    @Override
    public int hashCode() {
        return Objects.hash(BrokenPhrase.class, field, grams);
    }
}
