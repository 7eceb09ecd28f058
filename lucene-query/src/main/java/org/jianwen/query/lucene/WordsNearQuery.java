package org.jianwen.query.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * Words of one phrase in a field of characters, with so many other places at most between them. A word of one character is
 * looked for by the pairs that it begins; one that begins more than a query may have must only be somewhere in the field.
 */
final class WordsNearQuery extends Query {

    private final String field;
    private final List<String> words;
    private final int gaps;
    private final boolean ordered;

    WordsNearQuery(String field, List<String> words, int gaps, boolean ordered) {
        this.field = field;
        this.words = List.copyOf(words);
        this.gaps = gaps;
        this.ordered = ordered;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<IntervalsSource> near = new ArrayList<>();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            int[] characters = word.codePoints().toArray();
            if (characters.length > 1) {
                near.add(pairs(characters));
            } else if (beginsTooMany(searcher, new BytesRef(word))) {
                all.add(new PrefixQuery(new Term(field, word)), Occur.MUST);
            } else {
                near.add(Intervals.prefix(new BytesRef(word), IndexSearcher.getMaxClauseCount()));
            }
        }
        IntervalsSource[] sources = near.toArray(IntervalsSource[]::new);
        if (sources.length > 0) {
            IntervalsSource together = ordered ? Intervals.ordered(sources) : Intervals.unordered(sources);
            all.add(new IntervalQuery(field, Intervals.maxgaps(gaps, together)), Occur.MUST);
        }
        return all.build();
    }

    private static IntervalsSource pairs(int[] characters) {
        String[] pairs = new String[characters.length - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new String(characters, i, 2);
        }
        return Intervals.phrase(pairs);
    }

    /** Whether a character begins more pairs than Lucene lets one prefix stand for, in any segment. */
    private boolean beginsTooMany(IndexSearcher searcher, BytesRef character) throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            TermsEnum terms = Terms.getTerms(leaf.reader(), field).iterator();
            boolean there = terms.seekCeil(character) != TermsEnum.SeekStatus.END;
            int count = 0;
            while (there && StringHelper.startsWith(terms.term(), character)) {
                if (++count > IndexSearcher.getMaxClauseCount()) {
                    return true;
                }
                there = terms.next() != null;
            }
        }
        return false;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(@Nullable String any) {
        return field + ":" + (ordered ? "ordered" : "near") + words + "~" + gaps;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordsNearQuery that
                && field.equals(that.field)
                && words.equals(that.words)
                && gaps == that.gaps
                && ordered == that.ordered;
    }

    @Override
    public int hashCode() {
        return Objects.hash(WordsNearQuery.class, field, words, gaps, ordered);
    }
}
