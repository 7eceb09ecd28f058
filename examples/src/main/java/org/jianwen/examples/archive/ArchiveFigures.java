package org.jianwen.examples.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.Counting;
import org.jianwen.query.facet.DateCount;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.schema.store.IndexInventory;

/**
 * What an archive holds, as its index counts it: no article is read for it.
 *
 * @param articles the number of articles
 * @param bytes the size of the index on disk
 * @param bySource by source, most first; the empty string stands for none
 * @param byMonth by month, in order of time
 * @param byTag by tag, most first
 * @param byPrecision by the precision of the date, {@code none} where there is none
 */
public record ArchiveFigures(
        long articles,
        long bytes,
        Map<String, Long> bySource,
        Map<String, Long> byMonth,
        Map<String, Long> byTag,
        Map<String, Long> byPrecision) {

    /** The most sources and tags that are counted one by one. */
    public static final int MAX_VALUES = Counting.MAX_VALUES;

    /** Copies the maps. */
    public ArchiveFigures {
        bySource = copy(bySource);
        byMonth = copy(byMonth);
        byTag = copy(byTag);
        byPrecision = copy(byPrecision);
    }

    /** The figures of an index of so many bytes, out of what all of its articles were counted as. */
    public static ArchiveFigures of(long bytes, IndexInventory inventory, SearchResult all) {
        Map<String, Long> sources = new LinkedHashMap<>();
        ValueCounts counted = all.counts().sources();
        counted.top().forEach(count -> sources.put(count.value(), count.count()));
        if (counted.without() > 0) {
            sources.put("", counted.without());
        }
        Map<String, Long> months = new LinkedHashMap<>();
        for (DateCount bucket : all.dates().buckets()) {
            if (bucket.count() > 0) {
                months.put(bucket.start().toString().substring(0, 7), bucket.count());
            }
        }
        Map<String, Long> tags = new LinkedHashMap<>();
        for (ValueCount count : all.tags()) {
            tags.put(count.value(), count.count());
        }
        return new ArchiveFigures(inventory.articles(), bytes, sources, months, tags, inventory.datesByPrecision());
    }

    /** The number of articles without a date. */
    public long undated() {
        return byPrecision.getOrDefault("none", 0L);
    }

    private static Map<String, Long> copy(Map<String, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
