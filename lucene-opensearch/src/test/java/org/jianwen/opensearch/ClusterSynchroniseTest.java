package org.jianwen.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.SyncReport;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.store.ArticleIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index on a cluster that is kept the same as rows of a table, and as files. */
@ExtendWith(Cluster.class)
class ClusterSynchroniseTest {

    @TempDir
    Path folder;

    private final ClusterOptions options = Cluster.fresh().shards(2, 0);

    @AfterEach
    void delete() throws IOException {
        try (ArticleCluster cluster = ArticleCluster.connect(options)) {
            for (String index : cluster.indexes()) {
                cluster.client().ask("DELETE", "/" + index, null);
            }
        }
    }

    /** Rows of a table: a version and the articles of each key. */
    private static final class Table implements SyncSource {
        private final Map<String, Integer> versions = new LinkedHashMap<>();
        private final Map<String, List<Article>> rows = new HashMap<>();
        private final List<String> read = new ArrayList<>();
        private int version;
        private int failAfter = Integer.MAX_VALUE;

        Table put(String key, Article... articles) {
            versions.put(key, ++version);
            rows.put(key, List.of(articles));
            return this;
        }

        @Override
        public Stream<SyncEntry> entries(Function<String, @Nullable SyncEntry> remembered) {
            return versions.entrySet().stream()
                    .map(row -> SyncEntry.of(row.getKey(), row.getValue().toString()));
        }

        @Override
        public Stream<Keyed> read(List<SyncEntry> entries) {
            read.clear();
            entries.forEach(entry -> read.add(entry.key()));
            return read.stream()
                    .flatMap(key -> rows.get(key).stream()
                            .map(article -> new Keyed(key, new ReadItem.Found(key, article, List.of()))))
                    .peek(item -> {
                        if (failAfter-- <= 0) {
                            throw new UncheckedIOException(new IOException("the table is gone"));
                        }
                    });
        }
    }

    @Test
    void rowsOfATableAreKeptTheSame() throws IOException {
        Table table = new Table()
                .put("1", article("a", "台风"))
                .put("2", article("b", "高铁"), article("c", "图书馆"))
                .put("3", article("d", "月球"));
        try (ArticleCluster cluster = ArticleCluster.open(options);
                ClusterIndexer indexer = ClusterIndexer.open(cluster);
                ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            indexer.add(article("own", "自己的"));
            SyncReport first = indexer.synchronise(table);
            assertThat(first.added()).isEqualTo(4);
            assertThat(first.read().replaced()).isZero();
            assertThat(searcher.origins("b")).containsExactly("2");
            assertThat(searcher.origins("own")).isEmpty();
            table.read.clear();
            SyncReport second = indexer.synchronise(table);
            assertThat(table.read).isEmpty();
            assertThat(second.current()).isEqualTo(3);
            assertThat(second.currentArticles()).isEqualTo(4);
            table.put("2", article("b", "高铁通车"));
            table.versions.remove("3");
            SyncReport third = indexer.synchronise(table);
            assertThat(table.read).containsExactly("2");
            assertThat(third.gone()).isEqualTo(1);
            assertThat(third.removed()).isEqualTo(2);
            assertThat(third.read().replaced()).isEqualTo(1);
            assertThat(titles(searcher)).isEqualTo(Map.of("a", "台风", "b", "高铁通车", "own", "自己的"));
        }
    }

    @Test
    void anArticleOfTwoPlacesStaysWhileOneOfThemHasItAndARebuildForgetsNothing() throws IOException {
        Table table = new Table().put("1", article("a", "一")).put("2", article("a", "二"));
        try (ArticleCluster cluster = ArticleCluster.open(options);
                ClusterIndexer indexer = ClusterIndexer.open(cluster);
                ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            indexer.synchronise(table);
            assertThat(titles(searcher)).isEqualTo(Map.of("a", "二"));
            assertThat(searcher.origins("a")).containsExactly("2", "1");
            indexer.commit();
            ClusterIndexer.rebuild(options.shards(1, 0));
            table.read.clear();
            assertThat(indexer.synchronise(table).current()).isEqualTo(2);
            assertThat(table.read).isEmpty();
            table.versions.remove("2");
            indexer.synchronise(table);
            assertThat(table.read).containsExactly("1");
            assertThat(titles(searcher)).isEqualTo(Map.of("a", "一"));
            table.versions.remove("1");
            indexer.synchronise(table);
            assertThat(titles(searcher)).isEmpty();
        }
    }

    /** Whatever is put, changed and taken away, the index is what a new one of the same rows would be; also after a failure. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anIndexKeptTheSameIsTheOneMadeAnew(long seed) throws IOException {
        Random random = new Random(seed);
        Table table = new Table();
        try (ArticleCluster cluster = ArticleCluster.open(options.bulkBytes(2_000));
                ClusterSearcher searcher = ClusterSearcher.open(cluster)) {
            for (int step = 0; step < 15; step++) {
                for (int change = random.nextInt(4); change >= 0; change--) {
                    String key = "k" + random.nextInt(6);
                    if (random.nextInt(3) == 0) {
                        table.versions.remove(key);
                    } else {
                        Article[] articles = new Article[random.nextInt(4)];
                        for (int i = 0; i < articles.length; i++) {
                            articles[i] = article("id" + random.nextInt(8), key + " " + step + " " + i);
                        }
                        table.put(key, articles);
                    }
                }
                table.failAfter = random.nextInt(3) == 0 ? random.nextInt(4) : Integer.MAX_VALUE;
                try (ClusterIndexer indexer = ClusterIndexer.open(cluster)) {
                    indexer.synchronise(table);
                } catch (IOException e) {
                    assertThat(e).hasMessage("the table is gone");
                    continue;
                }
                table.failAfter = Integer.MAX_VALUE;
                try (ArticleIndex anew = ArticleIndex.inMemory()) {
                    try (ArticleIndexer fresh = ArticleIndexer.open(anew)) {
                        fresh.synchronise(table);
                    }
                    try (ArticleSearcher expected = ArticleSearcher.open(anew)) {
                        assertThat(titles(searcher))
                                .as("seed %d, step %d", seed, step)
                                .isEqualTo(titles(expected.search(all())));
                    }
                }
            }
        }
    }

    @Test
    void filesAreReadWhenTheyAreNewOrChanged() throws IOException {
        Path one = write("one.txt", "河边的早晨", "雾还没有散，船已经出发了。岸上的人说，今天的鱼不会多。");
        write("two.txt", "山里的夜晚", "月亮升起来了，山谷里传来水声。走夜路的人点起了灯笼。");
        try (ArticleCluster cluster = ArticleCluster.open(options);
                ClusterIndexer indexer = ClusterIndexer.open(cluster)) {
            assertThat(synchronise(indexer).added()).isEqualTo(2);
            assertThat(synchronise(indexer).current()).isEqualTo(2);
            Files.delete(one);
            assertThat(synchronise(indexer).removed()).isEqualTo(1);
        }
    }

    private SyncReport synchronise(ClusterIndexer indexer) throws IOException {
        return indexer.synchronise(ArticleReader.of().tracked(folder));
    }

    private Path write(String name, String title, String body) throws IOException {
        return Files.writeString(folder.resolve(name), title + "\n\n" + body + "\n");
    }

    private static Article article(String id, String title) {
        return Article.of(id, title, "正文：" + title);
    }

    private static SearchRequest all() {
        return SearchRequest.of("").withoutCounts().withoutSnippets().page(1, 100);
    }

    private static Map<String, String> titles(ClusterSearcher searcher) throws IOException {
        searcher.refresh();
        return titles(searcher.search(all()));
    }

    private static Map<String, String> titles(SearchResult result) {
        Map<String, String> titles = new TreeMap<>();
        for (Hit hit : result.hits()) {
            assertThat(titles.put(hit.article().id(), hit.article().title())).isNull();
        }
        return titles;
    }
}
