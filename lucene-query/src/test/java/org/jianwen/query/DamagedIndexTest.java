package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.IndexMismatchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedIndexTest {

    @TempDir
    Path folder;

    @Test
    void anIndexThatIsCutUnderAnOpenSearcherIsAnIOExceptionInWords() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(IntStream.range(0, 3_000)
                    .mapToObj(i -> Article.of("id" + i, "第" + i + "号", "台风" + i + "登陆，" + (char) ('一' + i) + "。")));
        }
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(0);
                    }
                }
            }
            assertThatThrownBy(() -> searcher.search(SearchRequest.of("台风")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the index is damaged")
                    .hasMessageContaining("restore a backup");
        }
    }

    /** What Lucene makes of a flipped bit may be wrong, for it does not compare checksums; what it throws is not left raw. */
    @Test
    void aFlippedBitIsNeverAnythingButAnIOException() throws IOException {
        Random random = new Random(Long.getLong("jianwen.seed", 20_241_127));
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(RandomArchive.of(150, random).articles());
            indexer.commit();
            indexer.addAll(IntStream.range(0, 40).mapToObj(i -> Article.of("台风" + i, "台风第" + i + "号登陆", "台风的消息。")));
            indexer.delete("id3");
        }
        List<Path> files = files();
        Map<String, Integer> raw = new TreeMap<>();
        for (int i = 0; i < (Boolean.getBoolean("jianwen.long") ? 300 : 40); i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, damaged);
            try {
                askForEverything();
            } catch (IOException e) {
                if (!(e instanceof IndexMismatchException)) {
                    assertThat(e).hasMessageContaining("is damaged (");
                }
            } catch (RuntimeException | Error e) {
                raw.merge(file.getFileName() + " " + e + " at " + e.getStackTrace()[0], 1, Integer::sum);
            }
            Files.write(file, whole);
        }
        assertThat(raw).isEmpty();
    }

    @Test
    void aFileThatOnlyLooksLikeAnotherVersionsIsSaidToBeDamaged() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("1", "台风", "登陆"));
        }
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("_")) {
                byte[] whole = Files.readAllBytes(file);
                byte[] damaged = whole.clone();
                // A header is four bytes, the length of a name, the name, and four bytes of a version.
                damaged[5 + whole[4]] ^= 64;
                Files.write(file, damaged);
                assertThatThrownBy(this::askForEverything)
                        .isInstanceOf(IOException.class)
                        .isNotInstanceOf(IndexMismatchException.class)
                        .hasMessageContaining("is damaged (");
                Files.write(file, whole);
            }
        }
    }

    @Test
    void aMissingFileIsSaid() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("1", "台风", "登陆"));
        }
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith("_")) {
                byte[] whole = Files.readAllBytes(file);
                Files.delete(file);
                assertThatThrownBy(this::askForEverything).hasMessageContaining("is damaged (");
                Files.write(file, whole);
            }
        }
    }

    private void askForEverything() throws IOException {
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            searcher.article("id7");
            for (String query : List.of("", "台风", "“风第”", "消息 登陆", "source:源1", "tag:签2", "2022年 号*")) {
                searcher.search(SearchRequest.of(query).facetBy(DateInterval.MONTH));
                searcher.search(SearchRequest.of(query).groupReprints());
                searcher.timeline(SearchRequest.of(query), 3);
                searcher.suggest(query, 5);
                searcher.didYouMean(query);
            }
            searcher.refresh();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
    }
}
