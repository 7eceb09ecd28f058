package org.jianwen.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** How most articles spell sources, tags and the like. What was asked is kept for a while. May be shared by threads. */
final class ClusterSpellings {

    private static final int MAX_KEPT = 10_000;
    private static final int MAX_ASKED = 10_000;
    private static final long KEEP = 60_000_000_000L;
    private static final char BEFORE_SPELLING = '\0';

    private final ClusterSearch search;
    private final Map<String, String> known = new ConcurrentHashMap<>();
    private volatile long since = System.nanoTime();

    /** What is asked of all that can be seen, as it is now. */
    ClusterSpellings(ClusterSearch search) {
        this.search = search;
    }

    void forget() {
        known.clear();
        since = System.nanoTime();
    }

    /** The spellings of those keys, as far as there are others than the key. */
    Map<String, String> of(String field, List<String> keys) throws IOException {
        if (System.nanoTime() - since > KEEP) {
            forget();
        }
        if (field.equals(ArticleSchema.LANGUAGE)) {
            return Map.of();
        }
        Map<String, String> shown = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String key : keys) {
            String spelling = known.get(field + BEFORE_SPELLING + key);
            if (spelling == null) {
                unknown.add(key);
            } else {
                shown.put(key, spelling);
            }
        }
        if (!unknown.isEmpty()) {
            Map<String, String> asked = ask(field, unknown);
            shown.putAll(asked);
            if (known.size() < MAX_KEPT) {
                asked.forEach((key, spelling) -> known.put(field + BEFORE_SPELLING + key, spelling));
            }
        }
        return shown;
    }

    private Map<String, String> ask(String field, List<String> keys) throws IOException {
        Map<String, Object> body = Json.map(
                "size",
                0,
                "query",
                Json.map("terms", Json.map(field, keys)),
                "aggs",
                Json.map(
                        "spellings",
                        Json.map(
                                "terms",
                                Json.map(
                                        "field",
                                        FieldNames.of(ArticleSchema.spellingsOf(field)),
                                        "size",
                                        MAX_ASKED,
                                        "order",
                                        Json.map("_count", "desc")))));
        Map<String, @Nullable Object> answer = search.ask(body, null);
        Map<String, Map<String, Long>> spellings = new HashMap<>();
        for (Map<String, @Nullable Object> bucket :
                Json.objects(Json.at(answer, "aggregations", "spellings").get("buckets"))) {
            String term = String.valueOf(bucket.get("key"));
            int end = term.indexOf(BEFORE_SPELLING);
            if (end >= 0) {
                spellings
                        .computeIfAbsent(term.substring(0, end), key -> new HashMap<>())
                        .put(term.substring(end + 1), Json.number(bucket, "doc_count"));
            }
        }
        Map<String, String> shown = new HashMap<>();
        for (String key : keys) {
            shown.put(
                    key,
                    spellings.getOrDefault(key, Map.of()).entrySet().stream()
                            .max(Map.Entry.<String, Long>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                            .map(Map.Entry::getKey)
                            .orElse(key));
        }
        return shown;
    }
}
