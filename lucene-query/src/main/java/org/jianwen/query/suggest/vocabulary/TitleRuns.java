package org.jianwen.query.suggest.vocabulary;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jianwen.schema.ArticleSchema;

/**
 * The single characters of titles, as the index has them: read without the titles. Those of a segment that the view before had
 * too, with the same articles deleted, are not read again. For one thread at a time.
 */
public final class TitleRuns {

    /** The most titles in which names are looked for: those written last. */
    public static final int MAX_TITLES = 50_000;

    private static final BytesRef FIRST = new BytesRef("\u4e00");
    private static final BytesRef LAST = new BytesRef("\u9fff");
    private static final int POSITION_BITS = 5;
    private static final int HAN_BYTES = 3;

    private Map<Part, NameFinder> known = Map.of();

    /** A segment, from the document of a number on. */
    private record Part(Object segment, int first) {}

    /** What is learned from the titles of a view, those written last. */
    public NameFinder of(IndexReader reader) throws IOException {
        NameFinder all = new NameFinder();
        Map<Part, NameFinder> read = new HashMap<>();
        int left = MAX_TITLES;
        for (LeafReaderContext leaf : reader.leaves().reversed()) {
            if (left == 0) {
                break;
            }
            LeafReader segment = leaf.reader();
            IndexReader.CacheHelper cache = segment.getReaderCacheHelper();
            Part part = new Part(cache == null ? segment : cache.getKey(), Math.max(0, segment.maxDoc() - left));
            NameFinder names = known.get(part);
            if (names == null) {
                names = read(segment, part.first);
            }
            read.put(part, names);
            all.add(names);
            left -= Math.min(left, segment.maxDoc());
        }
        known = read;
        return all;
    }

    /** The single characters of the titles of a segment, put where they stand; what stands far behind is left out. */
    private static NameFinder read(LeafReader leaf, int first) throws IOException {
        char[] places = new char[leaf.maxDoc() - first << POSITION_BITS];
        TermsEnum each = Terms.getTerms(leaf, ArticleSchema.TITLE).iterator();
        Bits live = leaf.getLiveDocs();
        PostingsEnum postings = null;
        BytesRef term = each.seekCeil(FIRST) == TermsEnum.SeekStatus.END ? null : each.term();
        for (; term != null && term.compareTo(LAST) <= 0; term = each.next()) {
            if (term.length != HAN_BYTES) {
                continue;
            }
            char character = term.utf8ToString().charAt(0);
            postings = each.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.advance(first); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int i = live == null || live.get(doc) ? postings.freq() : 0; i > 0; i--) {
                    int position = postings.nextPosition();
                    if (position < 1 << POSITION_BITS) {
                        places[(doc - first << POSITION_BITS) + position] = character;
                    }
                }
            }
        }
        NameFinder names = new NameFinder();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == 0 || (i & (1 << POSITION_BITS) - 1) == 0) {
                names.end();
            }
            if (places[i] != 0) {
                names.add(places[i]);
            }
        }
        names.end();
        return names;
    }
}
