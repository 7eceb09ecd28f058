package org.jianwen.query.story;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;
import org.jianwen.analysis.sketch.TextSketch;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.document.DateFields;
import org.jspecify.annotations.Nullable;

/** What one segment of an index says of its articles, asked for in their order. For one thread. */
final class StoryCandidates {

    private final int base;
    private final BinaryDocValues sketches;
    private final NumericDocValues seconds;
    private final NumericDocValues calendar;

    StoryCandidates(LeafReaderContext segment) throws IOException {
        LeafReader reader = segment.reader();
        base = segment.docBase;
        sketches = DocValues.getBinary(reader, ArticleSchema.SKETCH);
        seconds = DocValues.getNumeric(reader, ArticleSchema.DATE);
        calendar = DocValues.getNumeric(reader, DateFields.CALENDAR);
    }

    /** Those of some documents, in the order of their numbers. */
    static List<StoryCandidate> of(IndexReader reader, int[] docs) throws IOException {
        int[] sorted = docs.clone();
        Arrays.sort(sorted);
        List<StoryCandidate> all = new ArrayList<>(docs.length);
        StoryCandidates segment = null;
        int end = 0;
        for (int doc : sorted) {
            if (segment == null || doc >= end) {
                LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
                segment = new StoryCandidates(leaf);
                end = leaf.docBase + leaf.reader().maxDoc();
            }
            all.add(segment.of(doc - segment.base));
        }
        return all;
    }

    /** That of a document, whose number in the segment is greater than the last one's. */
    StoryCandidate of(int doc) throws IOException {
        return new StoryCandidate(base + doc, sketch(doc), published(doc));
    }

    private @Nullable TextSketch sketch(int doc) throws IOException {
        if (!sketches.advanceExact(doc)) {
            return null;
        }
        BytesRef bytes = sketches.binaryValue();
        return TextSketch.read(bytes.bytes, bytes.offset);
    }

    /** An article known only to the month is not the earliest of that month: its last day counts. */
    private @Nullable Long published(int doc) throws IOException {
        if (!seconds.advanceExact(doc)) {
            return null;
        }
        if (!calendar.advanceExact(doc)) {
            return seconds.longValue();
        }
        LocalDate day = LocalDate.ofEpochDay(DateFields.calendarDay(calendar.longValue()));
        LocalDate last = switch (DateFields.calendarPrecision(calendar.longValue())) {
            case SECOND, MINUTE, DAY -> null;
            case MONTH -> day.plusMonths(1);
            case YEAR -> day.plusYears(1);
        };
        return last == null
                ? (Long) seconds.longValue()
                : (Long) (last.atStartOfDay(ZoneOffset.UTC).toEpochSecond() - 1);
    }
}
