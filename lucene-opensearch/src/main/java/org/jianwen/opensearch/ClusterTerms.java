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
import org.apache.lucene.search.Query;
import org.jianwen.opensearch.dsl.QueryJson;
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

    /** So many terms or phrases are counted by one request. */
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
        List<Object> queries = new ArrayList<>();
        for (Term term : terms) {
            queries.add(Json.map("term", Json.map(FieldNames.of(term.field()), Json.map("value", term.text()))));
        }
        List<Long> having = having(queries);
        Map<Term, Integer> counts = new HashMap<>();
        for (int i = 0; i < terms.size(); i++) {
            counts.put(terms.get(i), (int) Math.min(Integer.MAX_VALUE / 2, having.get(i)));
        }
        return counts;
    }

    @Override
    public Map<String, Boolean> anywhere(Map<String, Query> phrases) throws IOException {
        QueryJson language = new QueryJson(search.fields());
        List<String> names = List.copyOf(phrases.keySet());
        List<Object> queries = new ArrayList<>();
        names.forEach(name -> queries.add(language.of(phrases.get(name))));
        List<Long> having = having(queries);
        Map<String, Boolean> anywhere = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            anywhere.put(names.get(i), having.get(i) > 0);
        }
        return anywhere;
    }

    /** How many of the articles that may be seen have each of those queries. */
    private List<Long> having(List<Object> queries) throws IOException {
        List<Long> having = new ArrayList<>();
        for (int from = 0; from < queries.size(); from += AT_ONCE) {
            List<Object> some = queries.subList(from, Math.min(queries.size(), from + AT_ONCE));
            Map<String, Object> each = new LinkedHashMap<>();
            for (int i = 0; i < some.size(); i++) {
                each.put(String.valueOf(i), some.get(i));
            }
            Map<String, Object> filters = Json.map("queries", Json.map("filters", Json.map("filters", each)));
            Map<String, @Nullable Object> buckets = Json.at(
                    search.ask(Json.map("size", 0, "aggs", filters), null), "aggregations", "queries", "buckets");
            for (int i = 0; i < some.size(); i++) {
                having.add(Json.number(Json.at(buckets, String.valueOf(i)), "doc_count"));
            }
        }
        return having;
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
