package org.jianwen.opensearch.terms;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jianwen.query.parse.exact.PhraseIndex;
import org.jspecify.annotations.Nullable;

/**
 * An index of which nothing is there but how frequent terms are, as the code asks that makes queries of requests.
 *
 * <p>While it learns, it takes each term that it does not know for one that is there, and remembers it; then it asks for all
 * of them at once. So it does with phrases whose terms it knows. For one request; not to be shared by threads.
 */
public final class TermsReader extends EmptyLeafReader implements PhraseIndex {

    private final TermSource source;
    private final int articles;
    private final Map<Term, Integer> known = new HashMap<>();
    private final Set<Term> unknown = new HashSet<>();
    private final Map<String, Boolean> phrases = new HashMap<>();
    private final Map<String, Query> unknownPhrases = new LinkedHashMap<>();
    private boolean learning;

    /** Of what a cluster says. */
    public TermsReader(TermSource source) throws IOException {
        this.source = source;
        this.articles = Math.max(1, source.articles()); // Lucene has no segment without articles
    }

    /** Something that asks for terms. */
    @FunctionalInterface
    public interface Asking {
        /** Asks, on whatever is known by now. */
        void run() throws IOException;
    }

    /** Runs something until all terms that it asks for are known, a few times at most. */
    public void learn(Asking asking, int rounds) throws IOException {
        for (int round = 0; round < rounds; round++) {
            learning = true;
            try {
                asking.run();
            } finally {
                learning = false;
            }
            if (unknown.isEmpty() && unknownPhrases.isEmpty()) {
                return;
            }
            phrases.putAll(source.anywhere(unknownPhrases));
            unknownPhrases.clear();
            known.putAll(unknown.isEmpty() ? Map.of() : source.frequencies(unknown));
            unknown.forEach(term -> known.putIfAbsent(term, 0));
            unknown.clear();
        }
    }

    private int frequency(Term term) throws IOException {
        Integer frequency = known.get(term);
        if (frequency != null) {
            return frequency;
        }
        if (learning) {
            unknown.add(term);
            return 1;
        }
        known.put(term, source.frequencies(List.of(term)).getOrDefault(term, 0));
        return known.get(term);
    }

    @Override
    public boolean isAnywhere(Query phrase) throws IOException {
        String name = phrase.toString();
        if (!phrases.containsKey(name)) {
            if (!learning) {
                phrases.putAll(source.anywhere(Map.of(name, phrase)));
            } else {
                if (unknown.isEmpty()) {
                    unknownPhrases.put(name, phrase);
                }
                return false;
            }
        }
        return phrases.get(name);
    }

    @Override
    public int maxDoc() {
        return articles;
    }

    @Override
    public int numDocs() {
        return articles;
    }

    @Override
    public Terms terms(String field) {
        return new FieldTerms(field);
    }

    private final class FieldTerms extends Terms {
        private final String field;

        FieldTerms(String field) {
            this.field = field;
        }

        @Override
        public TermsEnum iterator() {
            return new LookedUpTerms(field);
        }

        @Override
        public long size() {
            return -1;
        }

        @Override
        public long getSumTotalTermFreq() {
            return articles;
        }

        @Override
        public long getSumDocFreq() {
            return articles;
        }

        @Override
        public int getDocCount() {
            return articles;
        }

        @Override
        public boolean hasFreqs() {
            return true;
        }

        @Override
        public boolean hasOffsets() {
            return false;
        }

        @Override
        public boolean hasPositions() {
            return true;
        }

        @Override
        public boolean hasPayloads() {
            return false;
        }
    }

    /** Looks up terms, or goes through all of a field of few. */
    private final class LookedUpTerms extends BaseTermsEnum {
        private final String field;
        private BytesRef term = new BytesRef();
        private int frequency;
        private @Nullable List<String> all;
        private int next;

        LookedUpTerms(String field) {
            this.field = field;
        }

        @Override
        public boolean seekExact(BytesRef text) throws IOException {
            frequency = frequency(new Term(field, BytesRef.deepCopyOf(text)));
            term = BytesRef.deepCopyOf(text);
            return frequency > 0;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) {
            throw new UnsupportedOperationException("terms of a cluster are not looked through");
        }

        @Override
        public void seekExact(long ord) {
            throw new UnsupportedOperationException("terms of a cluster have no numbers");
        }

        @Override
        public @Nullable BytesRef next() throws IOException {
            if (all == null) {
                all = source.values(field);
            }
            if (next == all.size()) {
                return null;
            }
            term = new BytesRef(all.get(next++));
            return term;
        }

        @Override
        public BytesRef term() {
            return term;
        }

        @Override
        public long ord() {
            throw new UnsupportedOperationException("terms of a cluster have no numbers");
        }

        @Override
        public int docFreq() {
            return frequency;
        }

        @Override
        public long totalTermFreq() {
            return frequency;
        }

        @Override
        public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
            throw new UnsupportedOperationException("postings stay on the cluster");
        }

        @Override
        public ImpactsEnum impacts(int flags) {
            throw new UnsupportedOperationException("postings stay on the cluster");
        }
    }
}
