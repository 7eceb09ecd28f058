package org.jianwen.schema.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.Bits;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.DateFields;
import org.jianwen.schema.origin.OriginFields;

/**
 * How well the articles of an index are dated, and which came from several places. No article is read for it.
 *
 * @param articles the number of articles
 * @param datesByPrecision how many have which date: {@code time}, {@code day}, {@code month}, {@code year}, or {@code none}
 * @param inSeveralPlaces the ids of those that came from several places, at most {@value #MAX_IDS}
 */
public record IndexInventory(long articles, Map<String, Long> datesByPrecision, List<String> inSeveralPlaces) {

    /** The most ids that are listed. */
    public static final int MAX_IDS = 100_000;

    private static final Set<String> ID = Set.of(ArticleSchema.ID);

    /** Copies the map, in the order of its names, and the list. */
    public IndexInventory {
        datesByPrecision = Collections.unmodifiableMap(new TreeMap<>(datesByPrecision));
        inSeveralPlaces = List.copyOf(inSeveralPlaces);
    }

    static IndexInventory of(DirectoryReader reader) throws IOException {
        Map<String, Long> dates = new TreeMap<>();
        List<String> severalPlaces = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            addDates(leaf.reader(), dates);
            addPlaces(leaf.reader(), severalPlaces);
        }
        return new IndexInventory(reader.numDocs(), dates, severalPlaces);
    }

    private static void addDates(LeafReader leaf, Map<String, Long> dates) throws IOException {
        Bits live = leaf.getLiveDocs();
        NumericDocValues dated = DocValues.getNumeric(leaf, ArticleSchema.DATE);
        NumericDocValues calendar = DocValues.getNumeric(leaf, DateFields.CALENDAR);
        for (int doc = 0; doc < leaf.maxDoc(); doc++) {
            if (live == null || live.get(doc)) {
                String precision = "none";
                if (calendar.advanceExact(doc)) {
                    precision = DateFields.calendarPrecision(calendar.longValue())
                            .name()
                            .toLowerCase(Locale.ROOT);
                } else if (dated.advanceExact(doc)) {
                    precision = "time";
                }
                dates.merge(precision, 1L, Long::sum);
            }
        }
    }

    private static void addPlaces(LeafReader leaf, List<String> ids) throws IOException {
        Bits live = leaf.getLiveDocs();
        SortedSetDocValues places = OriginFields.values(leaf);
        for (int doc = places.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = places.nextDoc()) {
            boolean several = places.docValueCount() > 1 && (live == null || live.get(doc));
            if (several && ids.size() < MAX_IDS) {
                ids.add(leaf.storedFields().document(doc, ID).get(ArticleSchema.ID));
            }
        }
    }
}
