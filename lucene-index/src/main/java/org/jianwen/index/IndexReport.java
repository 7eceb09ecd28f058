package org.jianwen.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of indexing files or other sources.
 *
 * @param files the number of files read
 * @param articles the number of articles found in them and written to the index
 * @param replaced how many of these replaced an article of the same id, in the index or earlier in the same files
 * @param skipped what was not indexed and why, in the order read; the first 10,000, or as many as
 *     {@link IndexerOptions#maxReported} says
 * @param skippedCount how much was not indexed, listed in {@code skipped} or not
 * @param bySource the number of articles by source, most first; the empty string stands for none, and
 *     {@code (others)} for those beyond as many different ones
 * @param byPrecision the number of articles by the precision of their date ({@code second} ... {@code year},
 *     {@code none})
 * @param byNote the number of articles by kind of note, most first, what notes quote and their numbers left out as …;
 *     {@code (others)} stands for those beyond as many different ones
 */
public record IndexReport(
        long files,
        long articles,
        long replaced,
        List<Skipped> skipped,
        long skippedCount,
        Map<String, Long> bySource,
        Map<String, Long> byPrecision,
        Map<String, Long> byNote) {

    /** Copies the lists and maps, whose order is kept. */
    public IndexReport {
        skipped = List.copyOf(skipped);
        bySource = Collections.unmodifiableMap(new LinkedHashMap<>(bySource));
        byPrecision = Collections.unmodifiableMap(new LinkedHashMap<>(byPrecision));
        byNote = Collections.unmodifiableMap(new LinkedHashMap<>(byNote));
    }
}
