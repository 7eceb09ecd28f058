package org.jianwen.query.facet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollector.MatchingDocs;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jianwen.schema.document.KeywordFields;

/**
 * Counts matches by the values of a keyword field, in one view of an index.
 *
 * <p>What it learns of the values is kept for the next count, as it costs more than counting. May be shared by threads.
 */
public final class ValueCounter {

    /** The most values whose spelling is kept for the next count. */
    private static final int MAX_SHOWN = 10_000;

    private final IndexReader reader;
    private final Map<String, Map<String, String>> shown = new ConcurrentHashMap<>();
    private final Map<String, Optional<StringDocValuesReaderState>> states = new ConcurrentHashMap<>();

    /** A counter for that view; it does not close the view. */
    public ValueCounter(IndexReader reader) {
        this.reader = reader;
    }

    /**
     * Counts the most frequent values.
     *
     * @param matches what was found in the view
     * @param field {@link org.jianwen.schema.ArticleSchema#SOURCE} or {@link org.jianwen.schema.ArticleSchema#TAG}
     * @param top the most values to count one by one, 1 or more
     * @return the counts
     * @throws IOException if the index cannot be read
     */
    public ValueCounts count(FacetsCollector matches, String field, int top) throws IOException {
        long total = matches.getMatchingDocs().stream()
                .mapToLong(MatchingDocs::totalHits)
                .sum();
        Optional<StringDocValuesReaderState> state = state(field);
        if (state.isEmpty() || total == 0) {
            return new ValueCounts(List.of(), 0, 0, total);
        }
        FacetResult result = new StringValueFacetCounts(state.get(), matches).getTopChildren(top, field);
        if (result == null) {
            return new ValueCounts(List.of(), 0, 0, total);
        }
        List<ValueCount> counts = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (LabelAndValue value : result.labelValues) {
            keys.add(value.label);
            counts.add(new ValueCount(shown(field, value.label), value.value.longValue()));
        }
        long others = result.childCount - counts.size();
        long with = result.value.longValue();
        return new ValueCounts(counts, others, others == 0 ? 0 : with - having(matches, field, keys), total - with);
    }

    private String shown(String field, String key) throws IOException {
        Map<String, String> known = shown.computeIfAbsent(field, name -> new ConcurrentHashMap<>());
        String spelling = known.get(key);
        if (spelling == null) {
            spelling = KeywordFields.shown(reader, field, key);
            if (known.size() < MAX_SHOWN) {
                known.put(key, spelling);
            }
        }
        return spelling;
    }

    /** The number of matches that have at least one of those values. */
    private static long having(FacetsCollector matches, String field, List<String> keys) throws IOException {
        long having = 0;
        for (MatchingDocs segment : matches.getMatchingDocs()) {
            SortedSetDocValues ordinals =
                    DocValues.getSortedSet(segment.context().reader(), field);
            long[] wanted = new long[keys.size()];
            for (int i = 0; i < wanted.length; i++) {
                wanted[i] = ordinals.lookupTerm(new BytesRef(keys.get(i)));
            }
            Arrays.sort(wanted);
            DocIdSetIterator docs = segment.bits().iterator();
            for (int doc = docs.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = docs.nextDoc()) {
                having += ordinals.advanceExact(doc) && hasOne(ordinals, wanted) ? 1 : 0;
            }
        }
        return having;
    }

    private static boolean hasOne(SortedSetDocValues ordinals, long[] wanted) throws IOException {
        for (int i = 0; i < ordinals.docValueCount(); i++) {
            if (Arrays.binarySearch(wanted, ordinals.nextOrd()) >= 0) {
                return true;
            }
        }
        return false;
    }

    private Optional<StringDocValuesReaderState> state(String field) throws IOException {
        try {
            return states.computeIfAbsent(field, this::learn);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Optional<StringDocValuesReaderState> learn(String field) {
        try {
            return FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) == null
                    ? Optional.empty()
                    : Optional.of(new StringDocValuesReaderState(reader, field));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
