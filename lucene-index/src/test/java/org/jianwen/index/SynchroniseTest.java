package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.store.ArticleIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An index that is kept the same as rows of a table, and as files. */
class SynchroniseTest {

    @TempDir
    Path folder;

    /** Rows of a table: a version and the articles of each key. */
    private static final class Table implements SyncSource {
        private final Map<String, Integer> versions = new LinkedHashMap<>();
        private final Map<String, List<Article>> rows = new HashMap<>();
        private final List<String> read = new ArrayList<>();
        private int version;

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
                            .map(article -> new Keyed(key, new ReadItem.Found(key, article, List.of()))));
        }
    }

    @Test
    void linksToWhatIsReadElsewhereAreNotFollowed() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("one.md"), "# 台风\n\n台风登陆。\n");
        Files.createSymbolicLink(folder.resolve("a/b/back"), folder);
        Files.createSymbolicLink(folder.resolve("a/beside"), folder.resolve("a/b"));
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            SyncReport report = indexer.synchronise(ArticleReader.of().tracked(folder));
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.read().replaced()).isZero();
            assertThat(report.read().skipped())
                    .extracting(Skipped::why)
                    .containsExactly(
                            "a link back to a folder that contains it; skipped",
                            "a link to what is read elsewhere; skipped");
        }
    }

    @Test
    void filesThatGoWhileFilesAreReadHarmNoOthers() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(folder.resolve(name + ".md"), "# 台风" + name + "\n\n台风登陆。\n");
        }
        SyncSource files = ArticleReader.of().tracked(folder);
        SyncSource going = new SyncSource() {
            @Override
            public Stream<SyncEntry> entries(Function<String, @Nullable SyncEntry> remembered) throws IOException {
                return files.entries(remembered);
            }

            @Override
            public Stream<Keyed> read(List<SyncEntry> entries) throws IOException {
                Files.delete(folder.resolve("b.md"));
                return files.read(entries);
            }

            @Override
            public boolean covers(String key) {
                return files.covers(key);
            }
        };
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            SyncReport report = indexer.synchronise(going);
            assertThat(indexer.commit()).isEqualTo(2);
            assertThat(report.read().skipped())
                    .singleElement()
                    .extracting(Skipped::why)
                    .isEqualTo("it has disappeared, or is a broken link");
        }
    }

    @Test
    void rowsOfATableAreKeptTheSame() throws IOException {
        Table table = new Table()
                .put("1", article("a", "台风"))
                .put("2", article("b", "高铁"), article("c", "图书馆"))
                .put("3", article("d", "月球"));
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            SyncReport first = indexer.synchronise(table);
            assertThat(first.added()).isEqualTo(4);
            assertThat(first.read().replaced()).isZero();
            table.read.clear();
            SyncReport second = indexer.synchronise(table);
            assertThat(table.read).isEmpty();
            assertThat(second.current()).isEqualTo(3);
            assertThat(second.currentArticles()).isEqualTo(4);
            assertThat(second.read().articles()).isZero();
            table.put("2", article("b", "高铁通车"));
            table.versions.remove("3");
            SyncReport third = indexer.synchronise(table);
            assertThat(table.read).containsExactly("2");
            assertThat(third.removed()).isEqualTo(2);
            assertThat(third.gone()).isEqualTo(1);
            assertThat(third.read().replaced()).isEqualTo(1);
            assertThat(titles(index)).containsOnly(Map.entry("a", "台风"), Map.entry("b", "高铁通车"));
        }
    }

    @Test
    void anArticleOfTwoPlacesStaysWhileOneOfThemHasIt() throws IOException {
        Table table = new Table().put("1", article("a", "一")).put("2", article("a", "二"));
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.synchronise(table);
            assertThat(titles(index)).containsOnly(Map.entry("a", "二"));
            table.versions.remove("2");
            indexer.synchronise(table);
            assertThat(table.read).containsExactly("1");
            assertThat(titles(index)).containsOnly(Map.entry("a", "一"));
            table.versions.remove("1");
            indexer.synchronise(table);
            assertThat(titles(index)).isEmpty();
        }
    }

    @Test
    void whatWasAddedByItselfStaysAndWhatWasDeletedComesBack() throws IOException {
        Table table = new Table().put("1", article("a", "一"), article("b", "二"));
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(article("own", "自己的"));
            indexer.synchronise(table);
            indexer.delete("b");
            indexer.synchronise(table);
            assertThat(titles(index)).containsOnlyKeys("a", "b", "own");
        }
    }

    @Test
    void whatIsRememberedSurvivesARebuild() throws IOException {
        Table table = new Table().put("1", article("a", "一"), article("b", "二"));
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                indexer.synchronise(table);
            }
            ArticleIndexer.rebuild(index, IndexerOptions.defaults(), ProgressListener.NONE);
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                table.read.clear();
                assertThat(indexer.synchronise(table).current()).isEqualTo(1);
                assertThat(table.read).isEmpty();
            }
        }
    }

    /** Whatever is put, changed and taken away, the index is what a new one of the same rows would be; also after a crash. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anIndexKeptTheSameIsTheOneMadeAnew(long seed) throws IOException {
        Random random = new Random(seed);
        Table table = new Table();
        Path kept = folder.resolve("kept");
        for (int step = 0; step < 30; step++) {
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
            boolean crash = random.nextInt(3) == 0;
            ArticleIndexer indexer = ArticleIndexer.open(
                    kept,
                    crash ? IndexerOptions.defaults().commitAfter(1 + random.nextInt(3)) : IndexerOptions.defaults());
            indexer.synchronise(table);
            if (crash) {
                indexer.rollback();
                continue;
            }
            indexer.close();
            try (ArticleIndex anew = ArticleIndex.inMemory();
                    ArticleIndexer fresh = ArticleIndexer.open(anew);
                    ArticleIndex index = ArticleIndex.at(kept)) {
                fresh.synchronise(table);
                assertThat(titles(index)).as("seed %d, step %d", seed, step).isEqualTo(titles(anew));
            }
        }
    }

    @Test
    void filesAreReadWhenTheyAreNewOrChanged() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Path one = write(archive.resolve("one.txt"), "河边的早晨", "雾还没有散，船已经出发了。岸上的人说，今天的鱼不会多。");
        Path two = write(archive.resolve("two.txt"), "山里的夜晚", "月亮升起来了，山谷里传来水声。走夜路的人点起了灯笼。");
        Path other = write(Files.createDirectories(folder.resolve("other")).resolve("x.txt"), "海", "海上起了风，渔船都回了港。");
        Path index = folder.resolve("index");
        assertThat(synchronise(index, archive).added()).isEqualTo(2);
        assertThat(synchronise(index, other).added()).isEqualTo(1);
        assertThat(synchronise(index, archive).current()).isEqualTo(2);

        write(one, "河边的早晨", "雾散了，船已经出发了。岸上的人说，今天的鱼不会多。");
        Files.move(two, archive.resolve("zwei.txt"));
        SyncReport report = synchronise(index, archive);
        assertThat(report.moved()).isEqualTo(1);
        assertThat(report.gone()).isEqualTo(1);
        assertThat(Indexed.articles(index)).extracting(Article::title).containsExactlyInAnyOrder("河边的早晨", "山里的夜晚", "海");
        Files.setLastModifiedTime(one, FileTime.from(Instant.now().minusSeconds(9)));
        assertThat(synchronise(index, archive).current()).isEqualTo(2);
        Files.delete(archive.resolve("zwei.txt"));
        assertThat(synchronise(index, archive).removed()).isEqualTo(1);
    }

    private static SyncReport synchronise(Path index, Path archive) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            return indexer.synchronise(ArticleReader.of().tracked(archive));
        }
    }

    private static Path write(Path file, String title, String body) throws IOException {
        return Files.writeString(file, title + "\n\n" + body + "\n");
    }

    private static Article article(String id, String title) {
        return Article.of(id, title, "正文：" + title);
    }

    private static Map<String, String> titles(ArticleIndex index) throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        Indexed.articles(index).stream()
                .sorted(Comparator.comparing(Article::id))
                .forEach(article ->
                        assertThat(titles.put(article.id(), article.title())).isNull());
        return titles;
    }
}
