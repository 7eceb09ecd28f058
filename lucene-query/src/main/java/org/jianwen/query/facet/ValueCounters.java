package org.jianwen.query.facet;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;

/** The counters of the views that are open; those of closed ones are forgotten. May be shared by threads. */
public final class ValueCounters {

    private final Map<IndexReader.CacheKey, ValueCounter> counters = new ConcurrentHashMap<>();

    /** None yet. */
    public ValueCounters() {}

    /** The counter for a view, one and the same as long as it is open. */
    public ValueCounter of(IndexReader reader) {
        IndexReader.CacheHelper cache = reader.getReaderCacheHelper();
        if (cache == null) {
            return new ValueCounter(reader);
        }
        return counters.computeIfAbsent(cache.getKey(), key -> {
            cache.addClosedListener(counters::remove);
            return new ValueCounter(reader);
        });
    }
}
