package org.jianwen.opensearch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.Term;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.opensearch.schema.IndexBody;
import org.jianwen.opensearch.terms.TermSource;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/**
 * The frequencies of terms, as one shard has them. Where there are several shards each is taken to be like that one, and no term
 * to be nowhere. Where only some articles may be seen each term is counted among these. May be shared by threads.
 */
final class ClusterTerms implements TermSource {

    /** The most values of a field that are listed. */
    private static final int MAX_VALUES = 10_000;

    /** So many terms are counted by one request. */
    private static final int AT_ONCE = 500;

    private final ArticleCluster cluster;
    private final ClusterSearch search;
    private final int shards;

    /** Whether only some articles may be seen, among which each term is counted. */
    private final boolean counted;

    ClusterTerms(ArticleCluster cluster, ClusterSearch search, boolean counted) {
        this.cluster = cluster;
        this.search = search;
        this.shards = cluster.shards();
        this.counted = counted;
    }

    @Override
    public int articles() throws IOException {
        if (counted) {
            return (int) Math.min(Integer.MAX_VALUE / 2, search.size());
        }
        Map<String, @Nullable Object> field = Json.at(
                vectors(Map.of(ArticleSchema.ID, List.of("none"))),
                "term_vectors",
                ArticleSchema.ID,
                "field_statistics");
        return (int) Math.min(Integer.MAX_VALUE / 2, shards * Json.number(field, "doc_count"));
    }

    @Override
    public Map<Term, Integer> frequencies(Collection<Term> terms) throws IOException {
        return counted ? count(List.copyOf(terms)) : estimate(terms);
    }

    private Map<Term, Integer> count(List<Term> terms) throws IOException {
        Map<Term, Integer> counts = new HashMap<>();
        for (int from = 0; from < terms.size(); from += AT_ONCE) {
            List<Term> some = terms.subList(from, Math.min(terms.size(), from + AT_ONCE));
            Map<String, Object> each = new LinkedHashMap<>();
            for (int i = 0; i < some.size(); i++) {
                Term term = some.get(i);
                Object one = Json.map(FieldNames.of(term.field()), Json.map("value", term.text()));
                each.put(String.valueOf(i), Json.map("term", one));
            }
            Map<String, Object> filters = Json.map("terms", Json.map("filters", Json.map("filters", each)));
            Map<String, @Nullable Object> buckets =
                    Json.at(search.ask(Json.map("size", 0, "aggs", filters), null), "aggregations", "terms", "buckets");
            for (int i = 0; i < some.size(); i++) {
                long having = Json.number(Json.at(buckets, String.valueOf(i)), "doc_count");
                counts.put(some.get(i), (int) Math.min(Integer.MAX_VALUE / 2, having));
            }
        }
        return counts;
    }

    private Map<Term, Integer> estimate(Collection<Term> terms) throws IOException {
        Map<String, List<String>> byField = new TreeMap<>();
        for (Term term : terms) {
            byField.computeIfAbsent(term.field(), any -> new ArrayList<>()).add(term.text());
        }
        Map<String, @Nullable Object> answer = vectors(byField);
        Map<Term, Integer> frequencies = new HashMap<>();
        for (Term term : terms) {
            Map<String, @Nullable Object> found =
                    Json.at(answer, "term_vectors", FieldNames.of(term.field()), "terms", term.text());
            long frequency = shards * Json.number(found, "doc_freq");
            frequencies.put(
                    term, (int) Math.min(Integer.MAX_VALUE / 2, shards == 1 ? frequency : Math.max(1, frequency)));
        }
        return frequencies;
    }

    /** What the index says of terms, which are passed as those of a document that is not there. */
    private Map<String, @Nullable Object> vectors(Map<String, List<String>> terms) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Object> analyzers = new LinkedHashMap<>();
        terms.forEach((field, texts) -> {
            String name = FieldNames.of(field);
            boolean whole = field.equals(ArticleSchema.ID) || field.equals(ArticleSchema.FOLDED_ID);
            document.put(name, whole ? texts : String.join(" ", texts));
            if (!whole) {
                analyzers.put(name, IndexBody.TERMS);
            }
        });
        Map<String, Object> body = Json.map(
                "doc",
                document,
                "term_statistics",
                true,
                "field_statistics",
                true,
                "positions",
                false,
                "offsets",
                false,
                "payloads",
                false,
                "per_field_analyzer",
                analyzers);
        return cluster.client().ask("POST", "/" + cluster.name() + "/_termvectors", body);
    }

    @Override
    public List<String> values(String field) throws IOException {
        Map<String, Object> body = Json.map(
                "size",
                0,
                "aggs",
                Json.map(
                        "values",
                        Json.map(
                                "terms",
                                Json.map(
                                        "field",
                                        FieldNames.of(field),
                                        "size",
                                        MAX_VALUES,
                                        "order",
                                        Json.map("_key", "asc")))));
        Map<String, @Nullable Object> answer = search.ask(body, null);
        return Json.objects(Json.at(answer, "aggregations", "values").get("buckets")).stream()
                .map(bucket -> String.valueOf(bucket.get("key")))
                .toList();
    }
}
