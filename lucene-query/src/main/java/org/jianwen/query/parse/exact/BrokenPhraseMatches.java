package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;
import org.jianwen.analysis.CharacterRuns.Gram;
import org.jspecify.annotations.Nullable;

/**
 * The matches of a broken phrase, without scores. First the places are found at which all but its last character ends;
 * then the pairs which that character begins are gone through in the order of the dictionary, each only in the articles
 * that have such a place. Opening all of these pairs at once, as a phrase of Lucene must, takes several times as long.
 */
final class BrokenPhraseMatches extends ConstantScoreWeight {

    private final BrokenPhrase phrase;
    private final ScoreMode mode;
    private final Map<LeafReader, BitSet> known;
    private final @Nullable QueryTimeout timeout;

    BrokenPhraseMatches(
            BrokenPhrase phrase,
            ScoreMode mode,
            float boost,
            Map<LeafReader, BitSet> known,
            @Nullable QueryTimeout timeout) {
        super(phrase, boost);
        this.phrase = phrase;
        this.mode = mode;
        this.known = known;
        this.timeout = timeout;
    }

    @Override
    public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context) throws IOException {
        LeafReader segment = context.reader();
        BitSet found = known.get(segment);
        IntervalIterator before = found == null ? before().intervals(phrase.field(), context) : null;
        if (found == null && before == null) {
            return null;
        }
        long cost = found == null ? before.cost() : found.approximateCardinality();
        return new ScorerSupplier() {
            @Override
            public Scorer get(long leadCost) throws IOException {
                BitSet matches = known.get(segment);
                BitSet all = matches == null ? find(segment, before) : matches;
                return new ConstantScoreScorer(score(), mode, new BitSetIterator(all, cost));
            }

            @Override
            public long cost() {
                return cost;
            }
        };
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        // It is known for as long as a request takes, and no longer.
        return false;
    }

    /** All but the last character. */
    private IntervalsSource before() {
        List<Gram> grams = phrase.grams();
        return GramIntervals.of(
                grams.subList(0, grams.size() - 1), grams.getLast().position());
    }

    private BitSet find(LeafReader segment, IntervalIterator before) throws IOException {
        FixedBitSet matches = new FixedBitSet(segment.maxDoc());
        Places places = new Places(before);
        BytesRef last = new BytesRef(phrase.grams().getLast().term());
        TermsEnum terms = Terms.getTerms(segment, phrase.field()).iterator();
        if (places.size > 0 && terms.seekCeil(last) != TermsEnum.SeekStatus.END) {
            PostingsEnum postings = null;
            do {
                if (!StringHelper.startsWith(terms.term(), last)) {
                    break;
                }
                if (timeout != null && timeout.shouldExit()) {
                    return matches;
                }
                postings = terms.postings(postings, PostingsEnum.POSITIONS);
                places.mark(postings, matches);
            } while (terms.next() != null);
        }
        known.put(segment, matches);
        return matches;
    }

    /** Where the last character must stand, by document. */
    private static final class Places {
        private int[] docs = new int[64];
        /** Where the places of each document begin; those of the last end at {@link #count}. */
        private int[] starts = new int[64];

        private int[] places = new int[64];
        private int size;
        private int count;

        Places(IntervalIterator before) throws IOException {
            int doc;
            while ((doc = before.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
                int first = count;
                while (before.nextInterval() != IntervalIterator.NO_MORE_INTERVALS) {
                    places = ArrayUtil.grow(places, count + 1);
                    places[count++] = before.end() + 1;
                }
                if (count > first) {
                    docs = ArrayUtil.grow(docs, size + 1);
                    starts = ArrayUtil.grow(starts, size + 2);
                    docs[size] = doc;
                    starts[size++] = first;
                    starts[size] = count;
                }
            }
        }

        /** Marks the documents in which a term stands at such a place. */
        void mark(PostingsEnum postings, FixedBitSet matches) throws IOException {
            int doc = postings.nextDoc();
            for (int i = 0; i < size && doc != DocIdSetIterator.NO_MORE_DOCS; ) {
                if (doc < docs[i]) {
                    doc = postings.advance(docs[i]);
                } else if (doc > docs[i]) {
                    i = next(i, doc);
                } else {
                    if (!matches.get(doc) && stands(postings, i)) {
                        matches.set(doc);
                    }
                    doc = postings.nextDoc();
                    i++;
                }
            }
        }

        /** The first document that is that one or behind it: a few further on, or by halves. */
        private int next(int from, int doc) {
            int step = 1;
            int at = from;
            while (at + step < size && docs[at + step] < doc) {
                at += step;
                step *= 2;
            }
            int found = Arrays.binarySearch(docs, at, Math.min(size, at + step + 1), doc);
            return found < 0 ? -found - 1 : found;
        }

        private boolean stands(PostingsEnum postings, int i) throws IOException {
            for (int left = postings.freq(); left > 0; left--) {
                if (Arrays.binarySearch(places, starts[i], starts[i + 1], postings.nextPosition()) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
