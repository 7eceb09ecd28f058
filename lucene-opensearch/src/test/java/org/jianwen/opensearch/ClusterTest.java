package org.jianwen.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.opensearch.http.ClusterException;
import org.jianwen.opensearch.http.Json;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.SearchSnapshot;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexMismatchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is a cluster's own: writing to it, its snapshots, its indexes behind a name. */
@ExtendWith(Cluster.class)
class ClusterTest {

    private final ClusterOptions options = Cluster.fresh();

    @AfterEach
    void delete() throws IOException {
        try (ArticleCluster cluster = ArticleCluster.connect(options)) {
            for (String index : cluster.indexes()) {
                cluster.client().ask("DELETE", "/" + index, null);
            }
        }
    }

    private static List<Article> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Article.of("a" + i, "台风" + i, "台风梅花在浙江登陆，第" + i + "次。").withSource("新华社"))
                .toList();
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().id()).toList();
    }

    @Test
    void threeNodesShareShardsAndNothingIsLost() throws IOException {
        ClusterOptions three = options.shards(3, 1).bulkBytes(20_000);
        try (Engines engines = Engines.of(three, articles(200))) {
            assertThat(engines.there.size()).isEqualTo(200);
            SearchRequest request = SearchRequest.of("台风 浙江").countBy("source").page(1, 0);
            engines.same(request);
            List<String> all = new ArrayList<>();
            try (ClusterSnapshot snapshot = engines.there.snapshot()) {
                String next = null;
                do {
                    SearchResult page =
                            snapshot.search(SearchRequest.of("台风").page(1, 30).after(next));
                    all.addAll(ids(page));
                    next = page.next();
                } while (next != null);
            }
            assertThat(all).hasSize(200).doesNotHaveDuplicates();
        }
    }

    @Test
    void replacesDeletesAndReports() throws IOException {
        try (ArticleCluster cluster = ArticleCluster.open(options);
                ClusterIndexer indexer = ClusterIndexer.open(cluster);
                ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            indexer.add(Article.of("a", "旧", "旧的"));
            indexer.add(Article.of("a", "新", "新的"));
            indexer.add(Article.of("b", "别的", "别的"));
            assertThat(indexer.commit()).isEqualTo(2);
            indexer.delete("b");
            indexer.delete("nobody");
            assertThat(indexer.commit()).isEqualTo(1);
            assertThat(indexer.report()).isEqualTo(new BulkReport(4, List.of(), 0));
            assertThat(ids(searcher.search(SearchRequest.of("新")))).containsExactly("a");
            assertThat(searcher.search(SearchRequest.of("旧")).total()).isZero();
            assertThatThrownBy(() -> indexer.add(Article.of("c", "", "").with("nothing", "x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("「nothing」 is not declared");
        }
    }

    @Test
    void anEmptyIndexAnswers() throws IOException {
        try (Engines engines = Engines.of(options.shards(2, 0), List.of())) {
            engines.same(SearchRequest.of("台风 浙江").countBy("source"));
            engines.same(SearchRequest.of(""));
        }
    }

    @Test
    void longIdsAndOddDatesComeBackWhole() throws IOException {
        List<Article> odd = List.of(
                Article.of("网".repeat(600), "一", "长的标识"),
                Article.of("a/b?c=d e", "二", "奇怪的标识"),
                Article.of("old", "三", "很久以前").withPublished(ArticleDate.parse("0001-02-03T04:05+08:00")),
                Article.of("far", "四", "很久以后").withPublished(ArticleDate.parse("9999-12-31T23:59+08:00")));
        try (ArticleCluster cluster = ArticleCluster.open(options)) {
            try (ClusterIndexer indexer = ClusterIndexer.open(cluster)) {
                indexer.addAll(odd);
            }
            try (ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
                for (Article article : odd) {
                    assertThat(searcher.article(article.id())).contains(article);
                }
                assertThat(searcher.search(SearchRequest.of("").facetByAbout(10))
                                .dates()
                                .buckets())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void articlesGoThereAndBackWhole() throws IOException {
        List<Article> articles = new ArrayList<>(articles(7));
        articles.add(Article.of("dated", "台风", "有日期")
                .withPublished(evident(ArticleDate.parse("2024-05")))
                .withUpdated(ArticleDate.parse("2024-05-06T07:08:09+08:00"))
                .withUrl("http://example.com/a")
                .withTags(List.of("天气", "灾害"))
                .withLanguage("zh-Hant")
                .with("栏目", List.of("科技", "海洋"))
                .with("pages", 5)
                .with("price", -1.5)
                .with("event", evident(ArticleDate.parse("2023-01-02T03:04+08:00")))
                .with("summary", "一句话")
                .with("raw", "原文\n第二行"));
        ArticleFields own = ArticleFields.of(
                ArticleField.keyword("栏目"),
                ArticleField.number("pages"),
                ArticleField.decimal("price"),
                ArticleField.date("event"),
                ArticleField.text("summary"),
                ArticleField.stored("raw"));
        try (ArticleIndex before = ArticleIndex.inMemory(own);
                ArticleIndex after = ArticleIndex.inMemory(own);
                ArticleCluster cluster = ArticleCluster.open(options.fields(own))) {
            try (ArticleIndexer to = ArticleIndexer.open(before)) {
                to.addAll(articles);
            }
            try (ArticleSearcher from = ArticleSearcher.open(before);
                    SearchSnapshot all = from.snapshot();
                    ClusterIndexer to = ClusterIndexer.open(cluster)) {
                pages(all::search, to::add);
            }
            try (ClusterSearcher from = ClusterSearcher.open(cluster);
                    ClusterSnapshot all = from.snapshot();
                    ArticleIndexer to = ArticleIndexer.open(after)) {
                pages(all::search, to::add);
            }
            try (ArticleSearcher searcher = ArticleSearcher.open(after)) {
                assertThat(searcher.size()).isEqualTo(articles.size());
                for (Article article : articles) {
                    assertThat(searcher.article(article.id())).contains(article);
                }
            }
        }
    }

    private static ArticleDate evident(ArticleDate date) {
        return new ArticleDate(
                date.local(),
                date.precision(),
                date.zone(),
                date.offset(),
                DateOrigin.values()[1],
                DateConfidence.values()[0],
                "二〇二四年5月");
    }

    private interface Asking {
        SearchResult answer(SearchRequest request) throws IOException;
    }

    private interface Adding {
        void add(Article article) throws IOException;
    }

    private static void pages(Asking from, Adding to) throws IOException {
        SearchRequest request = SearchRequest.of("")
                .withoutCounts()
                .withoutSnippets()
                .orderBy("id")
                .page(1, 3);
        String next = null;
        do {
            SearchResult page = from.answer(request.after(next));
            for (Hit hit : page.hits()) {
                to.add(hit.article());
            }
            next = page.next();
        } while (next != null);
    }

    @Test
    void aSnapshotStaysAsItWas() throws IOException {
        try (ArticleCluster cluster = ArticleCluster.open(options);
                ClusterIndexer indexer = ClusterIndexer.open(cluster);
                ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            indexer.addAll(articles(30));
            indexer.commit();
            try (ClusterSnapshot snapshot = searcher.snapshot()) {
                SearchResult first = snapshot.search(SearchRequest.of("台风").page(1, 10));
                for (int i = 0; i < 30; i += 2) {
                    indexer.delete("a" + i);
                }
                indexer.commit();
                SearchResult second =
                        snapshot.search(SearchRequest.of("台风").page(1, 100).after(first.next()));
                assertThat(second.hits()).hasSize(20);
                assertThat(second.total()).isEqualTo(30);
                assertThat(snapshot.size()).isEqualTo(30);
            }
            assertThat(searcher.search(SearchRequest.of("台风")).total()).isEqualTo(15);
        }
    }

    @Test
    void aRebuildTakesThePlaceOfTheOldIndexWhileItIsSearched() throws Exception {
        try (ArticleCluster cluster = ArticleCluster.open(options);
                ClusterIndexer indexer = ClusterIndexer.open(cluster);
                ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            indexer.addAll(articles(50));
            indexer.commit();
            List<String> before = cluster.indexes();
            AtomicBoolean done = new AtomicBoolean();
            List<Long> totals = new ArrayList<>();
            Thread searching = Thread.ofPlatform().start(() -> {
                try {
                    while (!done.get()) {
                        totals.add(searcher.search(SearchRequest.of("台风")).total());
                    }
                } catch (IOException e) {
                    totals.add(-1L);
                }
            });
            assertThat(ClusterIndexer.rebuild(options.shards(2, 0))).isEqualTo(50);
            done.set(true);
            searching.join();
            assertThat(totals).isNotEmpty().containsOnly(50L);
            assertThat(cluster.indexes()).hasSize(1).isNotEqualTo(before);
            indexer.add(Article.of("new", "台风", "再来一次台风"));
            assertThat(indexer.commit()).isEqualTo(51);
        }
    }

    @Test
    void fieldsAreRememberedAndAdded() throws IOException {
        ArticleFields fields = ArticleFields.of(ArticleField.keyword("栏目").countable());
        try (ArticleCluster cluster = ArticleCluster.open(options.fields(fields));
                ClusterIndexer indexer = ClusterIndexer.open(cluster)) {
            indexer.add(Article.of("a", "一", "一").with("栏目", "科技"));
        }
        try (ArticleCluster cluster =
                        ArticleCluster.open(options.fields(ArticleFields.of(ArticleField.number("pages"))));
                ClusterIndexer indexer = ClusterIndexer.open(cluster);
                ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            assertThat(cluster.fields().own()).extracting(ArticleField::name).containsExactly("栏目", "pages");
            indexer.add(Article.of("b", "二", "二").with("pages", 5));
            indexer.commit();
            assertThat(ids(searcher.search(SearchRequest.of("").where("pages", FieldCondition.atLeast(2)))))
                    .containsExactly("b");
        }
        assertThatThrownBy(() -> ArticleCluster.open(options.fields(ArticleFields.of(ArticleField.number("栏目")))))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessageContaining("「栏目」");
    }

    @Test
    void anIndexOfAnotherVersionIsRefused() throws IOException {
        try (ArticleCluster cluster = ArticleCluster.open(options)) {
            cluster.client()
                    .ask(
                            "PUT",
                            "/" + options.index + "/_mapping",
                            Json.map("_meta", Json.map("jianwen", 1, "schema", 1, "analysis", 1)));
        }
        assertThatThrownBy(() -> ArticleCluster.open(options))
                .isInstanceOf(IndexMismatchException.class)
                .hasMessageContaining("was made with version 1 of schema")
                .hasMessageContaining("rebuild it with ClusterIndexer.rebuild");
    }

    @Test
    void timeIsKept() throws IOException {
        try (Engines engines = Engines.of(options, articles(20))) {
            SearchResult hurried = engines.there.search(SearchRequest.of("台风").timeout(Duration.ofNanos(1)));
            assertThat(hurried.timedOut()).isTrue();
            assertThat(hurried.notes()).anyMatch(note -> note.startsWith("The time limit of PT0.000000001S"));
            SearchResult calm = engines.there.search(SearchRequest.of("台风").timeout(Duration.ofMinutes(1)));
            assertThat(calm.timedOut()).isFalse();
            assertThat(calm.total()).isEqualTo(20);
        }
    }

    @Test
    void aClusterThatIsNotThereIsSaid() {
        assertThatThrownBy(() -> ArticleCluster.open(
                        ClusterOptions.of(URI.create("http://127.0.0.1:1")).retryFor(Duration.ofMillis(100))))
                .isInstanceOf(ClusterException.class)
                .hasMessageContaining("no node of [http://127.0.0.1:1] answered");
        assertThatThrownBy(() -> ClusterOptions.of(URI.create("somewhere")))
                .hasMessage("「somewhere」 is not the address of a node: pass one such as http://127.0.0.1:9200");
        assertThatThrownBy(() -> Cluster.fresh().index("大")).hasMessageContaining("cannot be named 「大」");
    }
}
