package org.jianwen.query.collect;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOBooleanSupplier;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * A view in which some articles are as good as deleted, and their terms too: a term that no visible article has is not there,
 * so that no suggestion, synonym or spelling tells of it, and its frequency is that among visible articles, as is the length of
 * their texts. So a score says nothing of the others, either. May be shared by threads.
 */
final class RestrictedReader extends FilterDirectoryReader {

    /** So many articles of a term are looked at for its frequency; beyond, it is taken to go on like that. */
    private static final int COUNTED = 100_000;

    RestrictedReader(DirectoryReader reader, Map<LeafReader, FixedBitSet> visible) throws IOException {
        super(reader, new SubReaderWrapper() {
            @Override
            public LeafReader wrap(LeafReader leaf) {
                return new Leaf(leaf, visible.get(leaf));
            }
        });
    }

    @Override
    protected DirectoryReader doWrapDirectoryReader(DirectoryReader reader) {
        throw new UnsupportedOperationException("make a new restriction for each state of an index");
    }

    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }

    private static final class Leaf extends FilterLeafReader {
        private final FixedBitSet visible;
        private final int articles;
        private final Map<String, TextLengths> lengths = new ConcurrentHashMap<>();

        Leaf(LeafReader leaf, FixedBitSet visible) {
            super(leaf);
            this.visible = visible;
            this.articles = visible.cardinality();
        }

        @Override
        public Bits getLiveDocs() {
            return visible;
        }

        @Override
        public int numDocs() {
            return articles;
        }

        @Override
        public @Nullable Terms terms(String field) throws IOException {
            Terms terms = in.terms(field);
            return terms == null ? null : new VisibleTerms(terms, this, field);
        }

        /** The lengths of the visible texts of a field, by its norms. */
        TextLengths lengths(String field) throws IOException {
            TextLengths known = lengths.get(field);
            if (known == null) {
                known = TextLengths.of(in.getNormValues(field), visible, articles);
                lengths.put(field, known);
            }
            return known;
        }

        // What is cached for all articles is not what is visible here, nor the other way round.
        @Override
        public @Nullable CacheHelper getCoreCacheHelper() {
            return null;
        }

        @Override
        public @Nullable CacheHelper getReaderCacheHelper() {
            return null;
        }
    }

    /**
     * How long the visible texts of a field are.
     *
     * @param texts how many of them have any terms
     * @param terms how many terms they have, as exactly as norms say it; as many as texts where there are no norms
     */
    private record TextLengths(int texts, long terms) {

        static TextLengths of(@Nullable NumericDocValues norms, FixedBitSet visible, int articles) throws IOException {
            if (norms == null) {
                return new TextLengths(articles, articles);
            }
            int texts = 0;
            long terms = 0;
            for (int doc = norms.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = norms.nextDoc()) {
                int length = visible.get(doc) ? SmallFloat.byte4ToInt((byte) norms.longValue()) : 0;
                texts += length > 0 ? 1 : 0;
                terms += length;
            }
            return new TextLengths(texts, terms);
        }
    }

    private static final class VisibleTerms extends FilterLeafReader.FilterTerms {
        private final Leaf leaf;
        private final String field;

        VisibleTerms(Terms terms, Leaf leaf, String field) {
            super(terms);
            this.leaf = leaf;
            this.field = field;
        }

        @Override
        public TermsEnum iterator() throws IOException {
            return new VisibleTermsEnum(in.iterator(), leaf.visible);
        }

        @Override
        public int getDocCount() throws IOException {
            return leaf.lengths(field).texts();
        }

        @Override
        public long getSumTotalTermFreq() throws IOException {
            return leaf.lengths(field).terms();
        }

        @Override
        public long getSumDocFreq() throws IOException {
            return leaf.lengths(field).terms();
        }
    }

    private static final class VisibleTermsEnum extends FilterLeafReader.FilterTermsEnum {
        private final FixedBitSet visible;
        private @Nullable PostingsEnum postings;

        VisibleTermsEnum(TermsEnum terms, FixedBitSet visible) {
            super(terms);
            this.visible = visible;
        }

        @Override
        public @Nullable BytesRef next() throws IOException {
            BytesRef term = in.next();
            while (term != null && !isVisible()) {
                term = in.next();
            }
            return term;
        }

        @Override
        public SeekStatus seekCeil(BytesRef text) throws IOException {
            SeekStatus status = in.seekCeil(text);
            return status == SeekStatus.END || isVisible()
                    ? status
                    : next() == null ? SeekStatus.END : SeekStatus.NOT_FOUND;
        }

        @Override
        public boolean seekExact(BytesRef text) throws IOException {
            return in.seekExact(text) && isVisible();
        }

        @Override
        public @Nullable IOBooleanSupplier prepareSeekExact(BytesRef text) throws IOException {
            IOBooleanSupplier seek = in.prepareSeekExact(text);
            return seek == null ? null : () -> seek.get() && isVisible();
        }

        @Override
        public int docFreq() throws IOException {
            int all = in.docFreq();
            int looked = 0;
            int seen = 0;
            postings = in.postings(postings, PostingsEnum.NONE);
            while (looked < COUNTED && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                looked++;
                seen += visible.get(postings.docID()) ? 1 : 0;
            }
            return looked < COUNTED ? Math.max(1, seen) : (int) Math.max(1, (long) all * seen / looked);
        }

        private boolean isVisible() throws IOException {
            postings = in.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (visible.get(doc)) {
                    return true;
                }
            }
            return false;
        }
    }
}
