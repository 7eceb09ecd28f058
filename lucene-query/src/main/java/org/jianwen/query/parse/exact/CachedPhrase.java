package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ExactPhraseMatcher;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseMatcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PhraseQuery.PostingsAndFreq;
import org.apache.lucene.search.PhraseWeight;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.IOSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A phrase without slop, which matches and scores as {@link PhraseQuery} does, but takes its terms as
 * they were looked up before; looking them up is most of what a rare phrase costs. Immutable; may be shared by threads.
 */
final class CachedPhrase extends Query {

    /** What checking the positions of one term costs, in the unit of PhraseQuery: a seek, and steps from one to the next. */
    private static final int SEEK = 128;

    private static final int STEP = 7;

    /** From so many times on it is worth to ask whether a text has a term as often as the phrase. */
    private static final int MANY = 8;

    private final PhraseQuery phrase;
    private final TermStates[] states;
    private final int[] times;

    /**
     * A phrase.
     *
     * @param phrase what to look for
     * @param states its terms in their order, as they stand in the view that is searched
     */
    CachedPhrase(PhraseQuery phrase, List<TermStates> states) {
        this.phrase = phrase;
        this.states = states.toArray(TermStates[]::new);
        this.times = times(phrase.getTerms());
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        if (!states[0].wasBuiltFor(searcher.getTopReaderContext())) {
            return phrase.createWeight(searcher, mode, boost);
        }
        return new PhraseWeight(this, phrase.getField(), searcher, mode) {
            @Override
            protected @Nullable SimScorer getStats(IndexSearcher searcher) throws IOException {
                return mode.needsScores() ? simScorer(searcher, boost) : null;
            }

            @Override
            protected @Nullable PhraseMatcher getPhraseMatcher(
                    LeafReaderContext context, @Nullable SimScorer scorer, boolean exposeOffsets) throws IOException {
                return matcher(context, mode, scorer, exposeOffsets ? PostingsEnum.ALL : PostingsEnum.POSITIONS);
            }
        };
    }

    private @Nullable SimScorer simScorer(IndexSearcher searcher, float boost) throws IOException {
        List<TermStatistics> statistics = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            if (states[i].docFreq() > 0) {
                Term term = phrase.getTerms()[i];
                statistics.add(searcher.termStatistics(term, states[i].docFreq(), states[i].totalTermFreq()));
            }
        }
        return statistics.isEmpty()
                ? null
                : searcher.getSimilarity()
                        .scorer(
                                boost,
                                searcher.collectionStatistics(phrase.getField()),
                                statistics.toArray(TermStatistics[]::new));
    }

    private @Nullable PhraseMatcher matcher(
            LeafReaderContext context, ScoreMode mode, @Nullable SimScorer scorer, int flags) throws IOException {
        TermState[] here = new TermState[states.length];
        for (int i = 0; i < here.length; i++) {
            IOSupplier<TermState> supplier = states[i].get(context);
            TermState state = supplier == null ? null : supplier.get();
            if (state == null) {
                return null;
            }
            here[i] = state;
        }
        Terms terms = Terms.getTerms(context.reader(), phrase.getField());
        TermsEnum dictionary = terms.iterator();
        PostingsAndFreq[] postings = new PostingsAndFreq[here.length];
        float cost = 0;
        for (int i = 0; i < here.length; i++) {
            Term term = phrase.getTerms()[i];
            dictionary.seekExact(term.bytes(), here[i]);
            ImpactsEnum impacts;
            if (times[i] >= MANY) {
                impacts = new SlowImpactsEnum(new OftenEnough(dictionary.postings(null, flags), times[i]));
            } else if (mode == ScoreMode.TOP_SCORES) {
                impacts = dictionary.impacts(flags);
            } else {
                impacts = new SlowImpactsEnum(dictionary.postings(null, flags));
            }
            postings[i] = new PostingsAndFreq(impacts, impacts, phrase.getPositions()[i], term);
            cost += SEEK + STEP * dictionary.totalTermFreq() / (float) dictionary.docFreq();
        }
        Arrays.sort(postings);
        return new ExactPhraseMatcher(postings, mode, scorer, cost);
    }

    /** For the first place of each term how often the phrase has it; 0 for the others. */
    private static int[] times(Term[] terms) {
        int[] times = new int[terms.length];
        Map<Term, Integer> firsts = new HashMap<>();
        for (int i = 0; i < terms.length; i++) {
            Integer first = firsts.putIfAbsent(terms[i], i);
            times[first == null ? i : first]++;
        }
        return times;
    }

    /**
     * The postings of a term where a text has it so often. 中国 repeated a thousand times has as many postings to be moved on
     * together, which few texts are worth.
     */
    private static final class OftenEnough extends FilterLeafReader.FilterPostingsEnum {

        private final int times;

        OftenEnough(PostingsEnum all, int times) {
            super(all);
            this.times = times;
        }

        @Override
        public int nextDoc() throws IOException {
            return often(in.nextDoc());
        }

        @Override
        public int advance(int target) throws IOException {
            return often(in.advance(target));
        }

        private int often(int doc) throws IOException {
            int next = doc;
            while (next != NO_MORE_DOCS && in.freq() < times) {
                next = in.nextDoc();
            }
            return next;
        }

        @Override
        public long cost() {
            return in.cost() / times;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        phrase.visit(visitor);
    }

    @Override
    public String toString(@Nullable String field) {
        return phrase.toString(field);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CachedPhrase known && phrase.equals(known.phrase);
    }

    @Override
    public int hashCode() {
        return 31 * phrase.hashCode() + 1;
    }
}
