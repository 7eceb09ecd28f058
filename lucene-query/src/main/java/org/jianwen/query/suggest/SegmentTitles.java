package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Reads the titles of one view after the other. Those of a segment that the view before had too, with the same articles
 * deleted, are not read again. For one thread at a time.
 */
final class SegmentTitles {

    private Map<Part, Titles> known = Map.of();

    /** A segment, from the document of a number on. */
    private record Part(Object segment, int first) {}

    /** The titles of a view, those written last, in the order of their segments. */
    Titles of(IndexReader reader) throws IOException {
        Titles all = new Titles();
        Map<Part, Titles> read = new HashMap<>();
        int left = Suggester.MAX_TITLES;
        for (LeafReaderContext leaf : reader.leaves().reversed()) {
            if (left == 0) {
                break;
            }
            LeafReader segment = leaf.reader();
            IndexReader.CacheHelper cache = segment.getReaderCacheHelper();
            Part part = new Part(cache == null ? segment : cache.getKey(), first(segment, left));
            Titles titles = known.get(part);
            if (titles == null) {
                titles = Titles.read(segment, part.first);
            }
            read.put(part, titles);
            all.add(titles);
            left -= Math.min(left, segment.numDocs());
        }
        known = read;
        return all;
    }

    /** The document from which on a segment has so many articles, or all. */
    private static int first(LeafReader segment, int most) {
        Bits live = segment.getLiveDocs();
        int first = segment.maxDoc();
        for (int seen = 0; first > 0 && seen < most; ) {
            first--;
            seen += live == null || live.get(first) ? 1 : 0;
        }
        return first;
    }
}
