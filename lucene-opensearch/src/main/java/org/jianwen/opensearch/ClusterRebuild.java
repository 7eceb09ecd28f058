package org.jianwen.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.jianwen.analysis.Quoted;
import org.jianwen.opensearch.bulk.BulkSender;
import org.jianwen.opensearch.bulk.Operation;
import org.jianwen.opensearch.bulk.Refused;
import org.jianwen.opensearch.http.ClusterClient;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** Puts a new index in the place of an old one, behind the same name. For one thread. */
final class ClusterRebuild {

    private static final int AT_ONCE = 500;
    private static final String KEEP = "10m";

    private final ClusterOptions options;
    private final ClusterClient client;
    private final String old;
    private final String fresh;

    private ClusterRebuild(ClusterOptions options, ClusterClient client, String old) {
        this.options = options;
        this.client = client;
        this.old = old;
        this.fresh = next(old, options.index);
    }

    private static String next(String old, String name) {
        String number = old.startsWith(name + "-") ? old.substring(name.length() + 1) : "";
        return name + "-" + (number.matches("\\d{1,9}") ? Integer.parseInt(number) + 1 : 1);
    }

    static long run(ClusterOptions options) throws IOException {
        try (ArticleCluster cluster = ArticleCluster.connect(options)) {
            List<String> indexes = cluster.indexes();
            if (indexes.size() != 1) {
                throw new IOException("behind " + Quoted.of(options.index) + " stand " + indexes
                        + ": an index is rebuilt if there is one");
            }
            return new ClusterRebuild(options, cluster.client(), indexes.getFirst()).run();
        }
    }

    private long run() throws IOException {
        ArticleFields fields = fields();
        block(true);
        boolean complete = false;
        try {
            delete(fresh); // what is left of an attempt that was interrupted
            try (ArticleCluster target =
                    ArticleCluster.connect(options.fields(fields).at(fresh))) {
                target.create(fresh, false);
            }
            long articles = copy(fields);
            client.ask("POST", "/" + fresh + "/_refresh", null);
            long there = Json.number(client.ask("GET", "/" + fresh + "/_count", null), "count");
            if (there != articles) {
                throw new IOException(
                        there + " of " + articles + " articles are in the new index " + fresh + ": the old one stays");
            }
            client.ask(
                    "POST",
                    "/_aliases",
                    Json.map(
                            "actions",
                            List.of(
                                    Json.map(
                                            "add",
                                            Json.map("index", fresh, "alias", options.index, "is_write_index", true)),
                                    Json.map("remove", Json.map("index", old, "alias", options.index)))));
            complete = true;
            delete(old);
            return articles;
        } finally {
            if (!complete) {
                block(false);
            }
        }
    }

    private ArticleFields fields() throws IOException {
        Object declared = Json.at(client.ask("GET", "/" + old + "/_mapping", null), old, "mappings", "_meta")
                .get("fields");
        return ArticleFields.parse(declared instanceof String text ? text : "").overriddenBy(options.fields);
    }

    /** Lets nothing be written to the old index, or everything again. */
    private void block(boolean blocked) throws IOException {
        client.ask("PUT", "/" + old + "/_settings", Json.map("index.blocks.write", blocked ? true : null));
    }

    private void delete(String index) throws IOException {
        try {
            client.ask("DELETE", "/" + index, null);
        } catch (ClusterException e) {
            if (e.status() != 404) {
                throw e;
            }
        }
    }

    private long copy(ArticleFields fields) throws IOException {
        client.ask("POST", "/" + old + "/_refresh", null);
        List<Refused> refused = new ArrayList<>();
        BulkSender sender =
                new BulkSender(client, fresh, options.requestTimeout, options.retryFor, refused::add).withoutAlias();
        String pit = String.valueOf(client.ask("POST", "/" + old + "/_search/point_in_time?keep_alive=" + KEEP, null)
                .get("pit_id"));
        boolean onNodes = options.analysis == ClusterOptions.Analysis.NODES;
        long count = 0;
        try (Analyzer analyzer = ArticleSchema.analyzer()) {
            DocumentJson documents = new DocumentJson(fields, analyzer, onNodes);
            Object after = null;
            while (true) {
                List<Map<String, @Nullable Object>> hits = page(pit, after);
                if (hits.isEmpty()) {
                    break;
                }
                List<Operation> operations = new ArrayList<>();
                for (Map<String, @Nullable Object> hit : hits) {
                    Article article = DocumentJson.article(Json.at(hit, "_source"));
                    operations.add(Operation.index(article.id(), documents.of(article, DocumentJson.origins(hit))));
                }
                sender.send(operations);
                if (!refused.isEmpty()) {
                    throw new IOException(
                            "the new index refused an article, so the old one stays: " + refused.getFirst());
                }
                count += hits.size();
                after = hits.getLast().get("sort");
            }
        } finally {
            client.ask("DELETE", "/_search/point_in_time", Json.map("pit_id", List.of(pit)));
        }
        return count;
    }

    private List<Map<String, @Nullable Object>> page(String pit, @Nullable Object after) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>(Json.map(
                "size",
                AT_ONCE,
                "pit",
                Json.map("id", pit, "keep_alive", KEEP),
                "sort",
                List.of(Json.map(ArticleSchema.ID, "asc")),
                "_source",
                List.of(FieldNames.ARTICLE),
                "docvalue_fields",
                List.of(FieldNames.origins())));
        if (after != null) {
            body.put("search_after", after);
        }
        return Json.objects(
                Json.at(client.ask("POST", "/_search", body), "hits").get("hits"));
    }
}
