package org.jianwen.query.collect;

import java.io.IOException;
import java.time.ZoneId;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldCondition;
import org.jspecify.annotations.Nullable;

/**
 * Which articles somebody may see at all. Two that are equal share what is learned of the index for them. Immutable; may be
 * shared by threads.
 */
public final class Restriction {

    private final Filters filters;
    private final @Nullable Query query;

    private Restriction(Filters filters, @Nullable Query query) {
        this.filters = filters;
        this.query = query;
    }

    /** Only articles that meet that condition. */
    public static Restriction where(String field, FieldCondition condition) {
        return new Restriction(Filters.NONE.where(field, condition), null);
    }

    /** Only articles that pass those filters, with days as they are in {@link ArticleSchema#DEFAULT_ZONE}. */
    public static Restriction to(Filters filters) {
        Objects.requireNonNull(filters, "the filters are null: pass some");
        if (filters.similarTo() != null) {
            throw new IllegalArgumentException("a restriction cannot be by similarity: use a condition on a field");
        }
        return new Restriction(filters, null);
    }

    /**
     * Allows only articles that match a Lucene query. It is one over the fields of the schema, and must have an
     * {@code equals} of its own.
     */
    public static Restriction to(Query query) {
        return new Restriction(Filters.NONE, Objects.requireNonNull(query, "the query is null"));
    }

    /** This restriction and that condition. */
    public Restriction and(String field, FieldCondition condition) {
        return new Restriction(filters.where(field, condition), query);
    }

    /**
     * A view in which all other articles are as good as deleted. It is read through the given one, which stays the caller's
     * to close.
     *
     * @throws IllegalArgumentException if there is no such field, or it cannot be held to a condition
     * @throws IOException if the index cannot be read
     */
    public DirectoryReader view(DirectoryReader reader, ArticleFields fields) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        Query rewritten = searcher.rewrite(new ConstantScoreQuery(query(reader, fields)));
        Weight weight = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1);
        Map<LeafReader, FixedBitSet> visible = new IdentityHashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            FixedBitSet bits = new FixedBitSet(leaf.reader().maxDoc());
            Scorer scorer = weight.scorer(leaf);
            Bits live = leaf.reader().getLiveDocs();
            if (scorer != null) {
                DocIdSetIterator docs = scorer.iterator();
                for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        bits.set(doc);
                    }
                }
            }
            visible.put(leaf.reader(), bits);
        }
        return new RestrictedReader(reader, visible);
    }

    /**
     * What matches the articles that may be seen, and only these.
     *
     * @param reader the view whose terms it is made of
     * @throws IllegalArgumentException if there is no such field, or it cannot be held to a condition
     * @throws IOException if the index cannot be read
     */
    public Query query(IndexReader reader, ArticleFields fields) throws IOException {
        ZoneId zone = ArticleSchema.DEFAULT_ZONE;
        return FilterQueries.filtered(
                query == null ? MatchAllDocsQuery.INSTANCE : query,
                FilterQueries.of(filters, fields, zone, reader, null).values());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Restriction that && filters.equals(that.filters) && Objects.equals(query, that.query);
    }

    @Override
    public int hashCode() {
        return Objects.hash(filters, query);
    }

    @Override
    public String toString() {
        return "Restriction[" + filters + (query == null ? "" : " " + query) + "]";
    }
}
