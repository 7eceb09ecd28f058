package org.jianwen.opensearch.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.origin.OriginFields;
import org.jianwen.schema.origin.OriginFields.Origin;
import org.jianwen.schema.origin.SyncTarget;
import org.jspecify.annotations.Nullable;

/**
 * An index on a cluster at one moment, as what keeps it the same as a source sees it. For one thread; it loads only what it is
 * asked for.
 */
public final class ClusterView implements SyncTarget.View {

    /** How long the cluster keeps the state after it was last asked: while a source reads on, nothing is. */
    private static final String KEEP = "2h";

    private static final int AT_ONCE = 1_000;

    private final ClusterClient client;
    private final String pit;

    /** Articles looked up ahead, and those before them: the last of these may be asked for later. */
    private Map<String, Found> ahead = Map.of();

    private Map<String, Found> before = Map.of();

    /** Opens the state that an index has now. */
    public ClusterView(ClusterClient client, String index) throws IOException {
        this.client = client;
        client.ask("POST", "/" + index + "/_refresh", null);
        this.pit = String.valueOf(client.ask("POST", "/" + index + "/_search/point_in_time?keep_alive=" + KEEP, null)
                .get("pit_id"));
    }

    private static final class Found implements SyncTarget.Stored {
        private final ClusterView view;
        private final String id;
        private final List<Origin> origins;

        /** Whether there is such an article. */
        private final boolean there;

        Found(ClusterView view, String id, List<Origin> origins, boolean there) {
            this.view = view;
            this.id = id;
            this.origins = origins;
            this.there = there;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public List<Origin> origins() {
            return origins;
        }

        @Override
        public Article article() throws IOException {
            List<Map<String, @Nullable Object>> hits = view.hits(Json.map(
                    "size",
                    1,
                    "query",
                    Json.map("term", Json.map(ArticleSchema.ID, Json.map("value", id))),
                    "_source",
                    List.of(FieldNames.ARTICLE)));
            if (hits.isEmpty()) {
                throw new IOException("the article " + id + " is not on the cluster any more: synchronise again");
            }
            return DocumentJson.article(Json.at(hits.getFirst(), "_source"));
        }
    }

    private Map<String, @Nullable Object> ask(Map<String, Object> body) throws IOException {
        body.put("pit", Json.map("id", pit, "keep_alive", KEEP));
        return client.ask("POST", "/_search", body);
    }

    private List<Map<String, @Nullable Object>> hits(Map<String, Object> body) throws IOException {
        return Json.objects(Json.at(ask(body), "hits").get("hits"));
    }

    @Override
    public void places(SyncTarget.Places places) throws IOException {
        Object after = null;
        do {
            Map<String, Object> composite = Json.map(
                    "size",
                    AT_ONCE,
                    "sources",
                    List.of(Json.map("origin", Json.map("terms", Json.map("field", FieldNames.origins())))));
            if (after != null) {
                composite.put("after", after);
            }
            Map<String, @Nullable Object> answer = Json.at(
                    ask(Json.map("size", 0, "aggs", Json.map("places", Json.map("composite", composite)))),
                    "aggregations",
                    "places");
            for (Map<String, @Nullable Object> bucket : Json.objects(answer.get("buckets"))) {
                String value = String.valueOf(Json.at(bucket, "key").get("origin"));
                places.add(OriginFields.decoded(new BytesRef(value)), Json.number(bucket, "doc_count"));
            }
            after = answer.get("after_key");
        } while (after != null);
    }

    /** Looks up articles that will be asked for one by one. */
    public void lookUp(Collection<String> ids) throws IOException {
        before = ahead;
        Map<String, Found> found = new HashMap<>();
        ids.forEach(id -> found.put(id, new Found(this, id, List.of(), false)));
        if (!ids.isEmpty()) {
            Map<String, Object> body = listing(Json.map("terms", Json.map(ArticleSchema.ID, List.copyOf(ids))));
            body.put("size", ids.size());
            for (Map<String, @Nullable Object> hit : hits(body)) {
                Found one = found(hit);
                found.put(one.id, one);
            }
        }
        ahead = found;
    }

    @Override
    public SyncTarget.@Nullable Stored find(String id) throws IOException {
        Found found = ahead.containsKey(id) ? ahead.get(id) : before.get(id);
        if (found == null) {
            lookUp(List.of(id));
            found = ahead.get(id);
        }
        return found != null && found.there ? found : null;
    }

    @Override
    public List<SyncTarget.Stored> of(String key) throws IOException {
        List<SyncTarget.Stored> all = new ArrayList<>();
        Object after = null;
        while (true) {
            Map<String, Object> body = listing(Json.map("term", Json.map(OriginFields.ORIGIN, Json.map("value", key))));
            body.put("size", AT_ONCE);
            body.put("sort", List.of(Json.map(ArticleSchema.ID, "asc")));
            if (after != null) {
                body.put("search_after", after);
            }
            List<Map<String, @Nullable Object>> hits = hits(body);
            hits.forEach(hit -> all.add(found(hit)));
            if (hits.size() < AT_ONCE) {
                return all;
            }
            after = hits.getLast().get("sort");
        }
    }

    private static Map<String, Object> listing(Map<String, Object> query) {
        return Json.map(
                "query", query, "_source", false, "docvalue_fields", List.of(ArticleSchema.ID, FieldNames.origins()));
    }

    private Found found(Map<String, @Nullable Object> hit) {
        Object id = Json.at(hit, "fields").get(ArticleSchema.ID) instanceof List<?> ids ? ids.getFirst() : "";
        return new Found(this, String.valueOf(id), DocumentJson.origins(hit), true);
    }

    @Override
    public void close() throws IOException {
        client.ask("DELETE", "/_search/point_in_time", Json.map("pit_id", List.of(pit)));
    }
}
