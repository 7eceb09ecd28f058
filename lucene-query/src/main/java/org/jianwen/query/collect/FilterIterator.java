package org.jianwen.query.collect;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Says of the documents of one segment, asked in their order, which pass a filter. For one thread. */
final class FilterIterator {

    private final DocIdSetIterator candidates;
    private final @Nullable TwoPhaseIterator check;

    private FilterIterator(DocIdSetIterator candidates, @Nullable TwoPhaseIterator check) {
        this.candidates = candidates;
        this.check = check;
    }

    static FilterIterator of(Weight filter, LeafReaderContext segment) throws IOException {
        Scorer scorer = filter.scorer(segment);
        if (scorer == null) {
            return new FilterIterator(DocIdSetIterator.empty(), null);
        }
        TwoPhaseIterator check = scorer.twoPhaseIterator();
        return new FilterIterator(check == null ? scorer.iterator() : check.approximation(), check);
    }

    boolean passes(int doc) throws IOException {
        if (candidates.docID() < doc) {
            candidates.advance(doc);
        }
        return candidates.docID() == doc && (check == null || check.matches());
    }
}
