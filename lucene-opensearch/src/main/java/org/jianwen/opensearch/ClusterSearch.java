package org.jianwen.opensearch;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.opensearch.terms.TermSource;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** What is asked of an index on a cluster: as it is now, or as it was when it was pinned. May be shared by threads. */
final class ClusterSearch {

    private final ArticleCluster cluster;
    private final ClusterSpellings spellings;
    private final @Nullable Map<String, Object> visible;
    private final @Nullable String pinned;
    private final String keep;

    /** Of all articles, or of those that match a query of OpenSearch's. */
    ClusterSearch(ArticleCluster cluster, @Nullable Map<String, Object> visible) {
        this.cluster = cluster;
        this.visible = visible;
        this.spellings = new ClusterSpellings(this);
        this.pinned = null;
        this.keep = "";
    }

    private ClusterSearch(ClusterSearch newest, String pinned, Duration keep) {
        this.cluster = newest.cluster;
        this.visible = newest.visible;
        this.spellings = newest.spellings;
        this.pinned = pinned;
        this.keep = keep.toMillis() + "ms";
    }

    /** The same of the state that a point in time names, which is to be kept so long after each request. */
    ClusterSearch pinned(String pointInTime, Duration keepAlive) {
        return new ClusterSearch(this, pointInTime, keepAlive);
    }

    ArticleFields fields() {
        return cluster.fields();
    }

    TermSource terms() {
        return new ClusterTerms(cluster, this, visible != null);
    }

    ClusterSpellings spellings() {
        return spellings;
    }

    /** Asks; what shards fail at is an error, and what they have no time for is missing. */
    Map<String, @Nullable Object> ask(Map<String, Object> body, @Nullable Duration left) throws IOException {
        Map<String, Object> whole = new LinkedHashMap<>(body);
        if (visible != null) {
            Object asked = body.getOrDefault("query", Json.map("match_all", Json.map()));
            whole.put("query", Json.map("bool", Json.map("must", List.of(asked), "filter", List.of(visible))));
        }
        if (left != null) {
            whole.put("timeout", left.toMillis() + "ms");
        }
        if (pinned != null) {
            whole.put("pit", Json.map("id", pinned, "keep_alive", keep));
        }
        String path = pinned == null ? "/" + cluster.name() + "/_search" : "/_search";
        // Nodes look at the time only now and then.
        Duration patience = left == null ? null : left.plusSeconds(5);
        Map<String, @Nullable Object> answer = cluster.client().ask("POST", path, whole, patience);
        Map<String, @Nullable Object> shards = Json.at(answer, "_shards");
        if (Json.number(shards, "failed") > 0) {
            List<Map<String, @Nullable Object>> failures = Json.objects(shards.get("failures"));
            Map<String, @Nullable Object> first = failures.isEmpty() ? Map.of() : failures.getFirst();
            throw new ClusterException(
                    Json.number(shards, "failed") + " of " + Json.number(shards, "total") + " shards did not answer: "
                            + Json.at(first, "reason").get("reason"),
                    null);
        }
        return answer;
    }

    long size() throws IOException {
        Map<String, @Nullable Object> answer = ask(Json.map("size", 0, "track_total_hits", true), null);
        return Json.number(Json.at(answer, "hits", "total"), "value");
    }

    Optional<Article> article(String id) throws IOException {
        return hit(id, "_source", FieldNames.ARTICLE).map(hit -> DocumentJson.article(Json.at(hit, "_source")));
    }

    /** The keys of the places that an article came from, the one it is shown from first. */
    List<String> origins(String id) throws IOException {
        return hit(id, "docvalue_fields", FieldNames.origins()).map(DocumentJson::origins).orElse(List.of()).stream()
                .sorted(Comparator.comparing(origin -> !origin.shown()))
                .map(origin -> origin.entry().key())
                .toList();
    }

    private Optional<Map<String, @Nullable Object>> hit(String id, String what, String field) throws IOException {
        Map<String, Object> body = Json.map(
                "size",
                1,
                "query",
                Json.map("term", Json.map(ArticleSchema.ID, Json.map("value", id))),
                "_source",
                false);
        body.put(what, List.of(field));
        return Json.objects(Json.at(ask(body, null), "hits").get("hits")).stream()
                .findFirst();
    }

    /** A text in an address. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
