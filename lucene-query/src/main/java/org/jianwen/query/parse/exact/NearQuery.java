package org.jianwen.query.parse.exact;

import java.util.List;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jianwen.analysis.CharacterRuns.Run;
import org.jspecify.annotations.Nullable;

/** Runs of characters in any order, with so many other characters at most between the first and the last of them. */
public final class NearQuery extends Query implements ForOneRequest {

    /** The most parts that must be near each other. */
    public static final int MAX_NEAR = 8;

    /** The most single characters among them: each stands for all pairs that it begins. */
    public static final int MAX_SINGLE = 2;

    private final String field;
    private final List<Run> parts;
    private final int distance;
    private final QueryInView inView = new QueryInView();

    NearQuery(String field, List<Run> parts, int distance) {
        this.field = field;
        this.parts = List.copyOf(parts);
        this.distance = distance;
    }

    /** The field of characters. */
    public String field() {
        return field;
    }

    /** The runs, two or more that differ. */
    public List<Run> parts() {
        return parts;
    }

    /** How many other characters may stand between them. */
    public int distance() {
        return distance;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        // It was counted as one before it became as many terms as there are pairs that a character begins.
        return inView.of(
                searcher.getIndexReader(),
                reader -> SingleClause.of(new ExactQueries(reader, new TermStatesCache(reader)).resolve(this), 1));
    }

    /** It becomes too many terms to be kept. */
    @Override
    public boolean release() {
        return false;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(@Nullable String any) {
        return field + ":near" + parts + "~" + distance;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NearQuery that
                && field.equals(that.field)
                && parts.equals(that.parts)
                && distance == that.distance;
    }

    @Override
    public int hashCode() {
        return Objects.hash(NearQuery.class, field, parts, distance);
    }
}
