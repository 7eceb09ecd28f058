package org.jianwen.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jianwen.analysis.Quoted;
import org.jianwen.opensearch.dsl.QueryJson;
import org.jianwen.opensearch.dsl.SortJson;
import org.jianwen.opensearch.http.Json;
import org.jianwen.opensearch.schema.DocumentJson;
import org.jianwen.opensearch.schema.FieldNames;
import org.jianwen.opensearch.terms.TermsReader;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.collect.FilterQueries;
import org.jianwen.query.collect.HitRange;
import org.jianwen.query.compile.QueryCompiler;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.facet.Counts;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.query.parse.syntax.QuerySyntax;
import org.jianwen.query.run.SearchBackend;
import org.jianwen.query.story.SimilarArticles;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.document.ArticleDocuments;
import org.jspecify.annotations.Nullable;

/** One request, answered by a cluster. For one thread. */
final class ClusterBackend implements SearchBackend {

    /** A query is made again when the frequencies of its terms are known, which may bring others in. */
    private static final int ROUNDS = 5;

    private final ClusterSearch search;
    private final Analyzer analyzer;
    private final Deadline deadline;
    private final TermsReader reader;
    private final QueryJson language;
    private final Map<CollectedHits, Loaded> loaded = new IdentityHashMap<>();

    private final Map<CollectedHits, IndexSearcher> stored = new IdentityHashMap<>();

    /** The hits that were cut into terms last, for more than one question about them. */
    private @Nullable IndexSearcher cut;

    private @Nullable CollectedHits cutFound;
    private List<Integer> cutDocs = List.of();

    /** What came with some hits: their articles, and what was counted. */
    private record Loaded(List<Document> stored, @Nullable CountsJson counting, Map<String, @Nullable Object> counted) {

        List<Article> articles() {
            return stored.stream().map(ArticleDocuments::article).toList();
        }
    }

    private final SearchRequest request;

    ClusterBackend(ClusterSearch search, Analyzer analyzer, SearchRequest request, Deadline deadline) {
        this.search = search;
        this.analyzer = analyzer;
        this.request = request;
        this.deadline = deadline;
        this.language = new QueryJson(search.fields());
        try {
            this.reader = new TermsReader(search.terms());
            reader.learn(this::askForTerms, ROUNDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for what the request will ask for. */
    private void askForTerms() throws IOException {
        QueryCompiler compiler = compiler();
        Clause clause = request.lucene() == null
                ? QuerySyntax.parse(request.query(), search.fields()).clause()
                : null;
        if (clause != null) {
            for (RelaxationLevel level : RelaxationLevel.values()) {
                compiler.compile(clause, level);
            }
            compiler.features(clause, request.query());
        }
    }

    @Override
    public ArticleFields fields() {
        return search.fields();
    }

    @Override
    public Optional<Article> article(String id) throws IOException {
        return search.article(id);
    }

    @Override
    public float score(Query query, String id) throws IOException {
        Query article = new TermQuery(ArticleDocuments.idTerm(id));
        Query both = FilterQueries.filtered(query, List.of(article));
        Map<String, Object> body = Json.map("size", 1, "query", language.of(both), "_source", false);
        List<Map<String, @Nullable Object>> hits =
                Json.objects(Json.at(ask(body), "hits").get("hits"));
        return !hits.isEmpty() && hits.getFirst().get("_score") instanceof Number score ? score.floatValue() : 0;
    }

    /** How many articles have a query at a level. */
    long having(String query, RelaxationLevel level) throws IOException {
        Clause clause = QuerySyntax.parse(query, fields()).clause();
        if (clause == null) {
            return 0;
        }
        reader.learn(() -> compiler().matching(clause, level), ROUNDS);
        return count(compiler().matching(clause, level));
    }

    private QueryCompiler compiler() {
        return new QueryCompiler(reader, analyzer, request.ranking(), request.zone(), fields());
    }

    @Override
    public IndexReader reader() {
        return reader;
    }

    @Override
    public Query similar(Analyzer analyzer, String id) throws IOException {
        Article article = search.article(id)
                .orElseThrow(() -> new IllegalArgumentException("no article has the id " + Quoted.of(id)
                        + ", so none is like it: pass the id of a hit, Article.id()"));
        IndexSearcher one = LoadedHits.whole(List.of(article), List.of(0), fields(), analyzer);
        BooleanQuery[] similar = new BooleanQuery[1];
        TermsReader.Asking asking = () -> similar[0] = (BooleanQuery) SimilarArticles.to(one, reader, analyzer, id);
        reader.learn(asking, 2);
        asking.run();
        // That reprints of the article are left out is decided by texts, which a cluster does not do.
        BooleanQuery.Builder most = new BooleanQuery.Builder();
        similar[0].clauses().stream().limit(2).forEach((BooleanClause clause) -> most.add(clause));
        return most.build();
    }

    @Override
    public long count(Query query) throws IOException {
        return total(query, true);
    }

    @Override
    public int countUpTo(Query query, int enough) throws IOException {
        return (int) Math.min(enough, total(query, enough));
    }

    private long total(Query query, Object exactTo) throws IOException {
        Map<String, Object> body = Json.map("size", 0, "query", language.of(query), "track_total_hits", exactTo);
        return Json.number(Json.at(ask(body), "hits", "total"), "value");
    }

    private Map<String, @Nullable Object> ask(Map<String, Object> body) throws IOException {
        Duration left = deadline.left();
        Map<String, @Nullable Object> answer = search.ask(body, left);
        deadline.shouldExit();
        return answer;
    }

    @Override
    public CollectedHits find(Query query, Map<String, Query> filters, HitRange range, @Nullable Set<String> sideways)
            throws IOException {
        Map<String, Query> loose = new LinkedHashMap<>(filters);
        Map<String, Query> fixed = new LinkedHashMap<>(filters);
        loose.keySet().retainAll(sideways == null ? Set.of() : sideways);
        fixed.keySet().removeAll(loose.keySet());
        Query common = FilterQueries.filtered(query, fixed.values());
        Map<String, Object> body = Json.map(
                "query",
                language.of(common),
                "from",
                range.skip(),
                "size",
                range.size(),
                "sort",
                SortJson.of(range.sort()),
                "track_scores",
                true,
                "track_total_hits",
                sideways != null || range.trackTotalHits() == Integer.MAX_VALUE ? true : range.trackTotalHits(),
                "_source",
                List.of(FieldNames.ARTICLE));
        if (range.after() != null) {
            body.put("search_after", SortJson.after(range.after()));
        }
        if (!loose.isEmpty()) {
            body.put("post_filter", language.of(FilterQueries.filtered(MatchAllDocsQuery.INSTANCE, loose.values())));
        }
        CountsJson counting = sideways == null ? null : new CountsJson(request, fields(), language, loose);
        if (counting != null) {
            body.put("aggs", counting.aggregations());
        }
        return collected(ask(body), range, common, counting);
    }

    private CollectedHits collected(
            Map<String, @Nullable Object> answer, HitRange range, Query common, @Nullable CountsJson counting) {
        List<Document> documents = new ArrayList<>();
        List<FieldDoc> hits = new ArrayList<>();
        for (Map<String, @Nullable Object> hit :
                Json.objects(Json.at(answer, "hits").get("hits"))) {
            Object[] keys = SortJson.values(range.sort(), (List<?>) hit.getOrDefault("sort", List.of()));
            float score = keys[0] instanceof Float first
                    ? first
                    : hit.get("_score") instanceof Number number ? number.floatValue() : Float.NaN;
            hits.add(new FieldDoc(hits.size(), score, keys));
            documents.add(DocumentJson.stored(Json.at(hit, "_source")));
        }
        Map<String, @Nullable Object> total = Json.at(answer, "hits", "total");
        CollectedHits found = new CollectedHits(
                Json.number(total, "value"),
                !"gte".equals(total.get("relation")),
                hits,
                new FacetsCollector(),
                Map.of());
        if (counting != null) {
            counting.of(common);
        }
        loaded.put(found, new Loaded(documents, counting, Json.at(answer, "aggregations")));
        return found;
    }

    @Override
    public IndexSearcher hits(CollectedHits found) throws IOException {
        IndexSearcher searcher = stored.get(found);
        if (searcher == null) {
            Loaded there = loaded(found);
            searcher = request.paging().grouped()
                    ? LoadedHits.stored(there.articles(), fields(), analyzer)
                    : new IndexSearcher(new StoredHits(there.stored()));
            stored.put(found, searcher);
        }
        return searcher;
    }

    @Override
    public IndexSearcher postings(CollectedHits found, List<Integer> docs) throws IOException {
        if (found != cutFound || !docs.equals(cutDocs)) {
            cut = LoadedHits.whole(loaded(found).articles(), docs, fields(), analyzer);
            cutFound = found;
            cutDocs = List.copyOf(docs);
        }
        return Objects.requireNonNull(cut, "cut");
    }

    private Loaded loaded(CollectedHits found) {
        return loaded.getOrDefault(found, new Loaded(List.of(), null, Map.of()));
    }

    @Override
    public Counts counts(CollectedHits found, SearchRequest asked, BooleanSupplier stop) throws IOException {
        Loaded there = loaded(found);
        return there.counting() == null
                ? Counts.NONE
                : there.counting().read(there.counted(), asked, this::ask, search.spellings());
    }
}
