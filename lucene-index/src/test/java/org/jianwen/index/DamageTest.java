package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jianwen.schema.Article;
import org.jianwen.schema.document.ArticleDocuments;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check finds every damage, and an index that is verified when it is opened is refused. */
class DamageTest {

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(IntStream.range(0, 60).mapToObj(OtherProgram::article));
            indexer.commit();
            indexer.delete("id7");
            indexer.addAll(IntStream.range(60, 90).mapToObj(OtherProgram::article));
        }
    }

    @Test
    void aWholeIndexIsWhole() throws IOException {
        try (ArticleIndex index = ArticleIndex.verified(folder)) {
            IndexCheck check = index.check();
            assertThat(check.problems()).isEmpty();
            assertThat(check.articles()).isEqualTo(89);
        }
    }

    @Test
    void aFlippedBitOrACutIsFoundWhereverItIs() throws IOException {
        Random random = Times.random();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        for (int i = 0; i < Times.of(60, 300); i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] whole = Files.readAllBytes(file);
            byte[] damaged = random.nextInt(4) == 0
                    ? Arrays.copyOf(whole, random.nextInt(whole.length))
                    : flipped(whole, random);
            Files.write(file, damaged);
            try (ArticleIndex index = ArticleIndex.existing(folder)) {
                assertThat(index.check().isWhole())
                        .as("%s, damage %s", file.getFileName(), i)
                        .isFalse();
            }
            assertThatThrownBy(() -> ArticleIndex.verified(folder).close())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is damaged")
                    .hasMessageContaining("restore a backup");
            Files.write(file, whole);
        }
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            assertThat(index.check().isWhole()).isTrue();
        }
    }

    @Test
    void anIndexThatLacksAFileIsNotWrittenTo() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().startsWith("_"))
                    .toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertThatThrownBy(() -> ArticleIndexer.open(folder).close())
                    .as(file.getFileName().toString())
                    .isInstanceOf(IOException.class)
                    // Which articles are deleted is read when something is written.
                    .hasMessageContaining(file.toString().endsWith(".liv") ? "could not be written" : "is damaged (");
            Files.write(file, whole);
        }
        ArticleIndexer.open(folder).close();
    }

    /** As if another version of the analysis had written it without saying so. */
    @Test
    void articlesThatTheirTermsDoNotFindAreToldWithWhatToDo() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.addDocument(ArticleDocuments.of(Article.of("odd", "台风登陆", "正文")));
            writer.setLiveCommitData(ArticleIndex.commitData().entrySet());
        }
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            IndexCheck check = index.check();
            assertThat(check.articles()).isEqualTo(90);
            assertThat(check.problems()).containsExactly("the article 「odd」 is stored and not found by 「台风」");
            assertThat(check.advice()).contains("ArticleIndexer.rebuild");
        }
        ArticleIndexer.rebuild(folder);
        ArticleIndex.verified(folder).close();
    }

    /** What Lucene makes of a flipped bit may be wrong, for it does not compare checksums; what it throws is not left raw. */
    @Test
    void whatIsWrittenToADamagedIndexIsNeverAnythingButAnIOException() throws IOException {
        Random random = Times.random();
        Map<String, Integer> raw = new TreeMap<>();
        Map<Path, byte[]> whole = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(file -> !file.endsWith("write.lock")).toList()) {
                whole.put(file, Files.readAllBytes(file));
            }
        }
        List<Path> files = List.copyOf(whole.keySet());
        for (int i = 0; i < Times.of(40, 300); i++) {
            Path file = files.get(random.nextInt(files.size()));
            Files.write(file, flipped(whole.get(file), random));
            try {
                writeMore();
            } catch (IOException e) {
                assertThat(e).hasMessageContaining(folder.toString());
            } catch (RuntimeException | Error e) {
                raw.merge(file.getFileName() + " " + e + " at " + e.getStackTrace()[0], 1, Integer::sum);
            }
            try (Stream<Path> all = Files.list(folder)) {
                for (Path left : all.toList()) {
                    Files.delete(left);
                }
            }
            for (Path each : files) {
                Files.write(each, whole.get(each));
            }
        }
        assertThat(raw).isEmpty();
    }

    private void writeMore() throws IOException {
        IndexerOptions merging = IndexerOptions.defaults().segments(2, 5_120);
        try (ArticleIndexer indexer = ArticleIndexer.open(folder, merging)) {
            for (int i : IntStream.range(50, 60).toArray()) {
                indexer.add(OtherProgram.article(i));
                indexer.commit();
            }
            indexer.delete(ArticleFilter.all().fromSource("晚报"));
        }
        ArticleIndexer.rebuild(folder);
    }

    private static byte[] flipped(byte[] whole, Random random) {
        byte[] flipped = whole.clone();
        flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }
}
