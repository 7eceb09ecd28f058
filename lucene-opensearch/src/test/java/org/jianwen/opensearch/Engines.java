package org.jianwen.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;

/** The same articles in an index in memory and on a cluster, which answer the same requests. */
final class Engines implements Closeable {

    private final ArticleIndex index;
    private final ArticleCluster cluster;
    final ArticleSearcher here;
    final ClusterSearcher there;

    private Engines(ArticleFields fields, ClusterOptions options, Collection<Article> articles) throws IOException {
        index = fields.own().isEmpty() ? ArticleIndex.inMemory() : ArticleIndex.inMemory(fields);
        cluster = ArticleCluster.open(options.fields(fields));
        try (ArticleIndexer one = ArticleIndexer.open(index);
                ClusterIndexer other = ClusterIndexer.open(cluster)) {
            one.addAll(articles);
            other.addAll(articles);
        }
        here = ArticleSearcher.open(index);
        there = ClusterSearcher.open(cluster);
    }

    static Engines of(Article... articles) throws IOException {
        return of(ArticleFields.NONE, List.of(articles));
    }

    static Engines of(ArticleFields fields, Collection<Article> articles) throws IOException {
        return new Engines(fields, Cluster.fresh(), articles);
    }

    static Engines of(ArticleFields fields, ClusterOptions options, Collection<Article> articles) throws IOException {
        return new Engines(fields, options, articles);
    }

    static Engines of(ClusterOptions options, Collection<Article> articles) throws IOException {
        return new Engines(ArticleFields.NONE, options, articles);
    }

    /** Asks both, which must answer alike; gives the answer. */
    SearchResult same(SearchRequest request) throws IOException {
        SearchResult result = here.search(request);
        SearchResult other = there.search(request);
        List<String> expected = seen(result);
        List<String> found = seen(other);
        for (int i = 0; i < Math.max(expected.size(), found.size()); i++) {
            assertThat(i < found.size() ? found.get(i) : "")
                    .as("line %s of the answer to %s", i, request)
                    .isEqualTo(i < expected.size() ? expected.get(i) : "");
        }
        return other;
    }

    /** All of a result but how long it took, and where the next page begins, which is for each to know. */
    private static List<String> seen(SearchResult result) {
        Map<String, Object> json = new LinkedHashMap<>(result.toJson());
        json.remove("took_ms");
        json.remove("timings");
        json.remove("timings_ms");
        return json.toString().replace("}, {", "},\n{").lines().toList();
    }

    @Override
    public void close() throws IOException {
        here.close();
        there.close();
        for (String name : cluster.indexes()) {
            cluster.client().ask("DELETE", "/" + name, null);
        }
        cluster.close();
        index.close();
    }
}
