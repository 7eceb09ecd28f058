package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexBackupTest {

    private static final int DAMAGES = Times.of(60, 300);

    @TempDir
    Path work;

    private Path live;
    private Path restored;

    @BeforeEach
    void name() {
        live = work.resolve("live");
        restored = work.resolve("restored");
    }

    @ParameterizedTest
    @ValueSource(strings = {"备份", "backup.zip", "deep/er/backup.ZIP"})
    void aLiveIndexComesBackAsItWasAtTheBackup(String name) throws IOException {
        Path backup = work.resolve(name);
        try (ArticleIndexer indexer = ArticleIndexer.open(live)) {
            indexer.addAll(numbered(0, 100));
            indexer.backup(backup, (item, done, total) -> commitMore(indexer));
            indexer.delete(ArticleFilter.all());
        }
        assertThat(Indexed.ids(live)).isEmpty();
        ArticleIndexer.restore(backup, restored);
        assertThat(Indexed.articles(restored))
                .containsExactlyInAnyOrderElementsOf(numbered(0, 100).toList());
        try (ArticleIndexer indexer = ArticleIndexer.open(restored)) {
            indexer.add(Article.of("new", "恢复之后", ""));
            assertThat(indexer.commit()).isEqualTo(101);
        }
    }

    @Test
    void filesKeptForABackupAreGoneAfterIt() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(live)) {
            indexer.addAll(numbered(0, 10));
            indexer.backup(work.resolve("backup"), (item, done, total) -> commitMore(indexer));
            try (Stream<Path> files = Files.list(live)) {
                assertThat(files.map(file -> file.getFileName().toString()).filter(file -> file.startsWith("segments")))
                        .hasSize(1);
            }
        }
    }

    @Test
    void progressIsToldInBytes() throws IOException {
        List<Long> told = new ArrayList<>();
        List<Long> totals = new ArrayList<>();
        Path zip = write("backup.zip");
        ArticleIndexer.restore(zip, restored, (item, done, total) -> {
            told.add(done);
            totals.add(total);
        });
        assertThat(told).isSorted().hasSizeGreaterThan(1);
        assertThat(totals).containsOnly(told.getLast());
        assertThat(size(restored)).isEqualTo(told.getLast());
    }

    @Test
    void anInterruptedThreadWritesNone() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(work.resolve("interrupted"))) {
            indexer.add(Article.of("1", "台风", ""));
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> indexer.backup(work.resolve("of-interrupted")))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("the thread was interrupted");
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            indexer.backup(work.resolve("of-interrupted"));
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path zip = write("backup.zip");
        Path letter = Files.writeString(Files.createDirectory(restored).resolve("letter.txt"), "不要动我");
        assertThatThrownBy(() -> ArticleIndexer.restore(zip, restored))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not overwritten");
        assertThatThrownBy(() -> ArticleIndexer.restore(zip, live)).hasMessageContaining("is not overwritten");
        try (ArticleIndexer indexer = ArticleIndexer.open(live)) {
            assertThatThrownBy(() -> indexer.backup(zip)).hasMessageContaining("is not overwritten");
            assertThatThrownBy(() -> indexer.backup(restored)).hasMessageContaining("is not overwritten");
        }
        assertThat(letter).hasContent("不要动我");
        assertThat(Indexed.ids(live)).hasSize(20);
    }

    @Test
    void anyDamagedByteInAFolderIsRecognised() throws IOException {
        Path backup = write("backup");
        for (Path file : list(backup)) {
            byte[] good = Files.readAllBytes(file);
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 4;
            Files.write(file, bad);
            assertDamaged(backup);
            Files.write(file, List.of());
            assertDamaged(backup);
            Files.delete(file);
            assertDamaged(backup);
            Files.write(file, good);
        }
        ArticleIndexer.restore(backup, restored);
        assertThat(Indexed.ids(restored)).hasSize(20);
    }

    @Test
    void aDamagedZipIsRecognised() throws IOException {
        Path zip = write("backup.zip");
        byte[] good = Files.readAllBytes(zip);
        for (int cut : new int[] {0, 1, good.length / 2, good.length - 1}) {
            byte[] shorter = Arrays.copyOf(good, cut);
            Files.write(zip, shorter);
            assertDamaged(zip);
        }
    }

    @Test
    void aZipWithADamagedByteIsRecognisedOrGivesAllTheSame() throws IOException {
        Path zip = write("backup.zip");
        ArticleIndexer.restore(zip, work.resolve("whole"));
        Map<String, String> whole = contents(work.resolve("whole"));
        byte[] good = Files.readAllBytes(zip);
        int recognised = 0;
        for (int at = 0; at < good.length; at += 1 + good.length / DAMAGES) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            Files.write(zip, bad);
            // Some bytes of a zip nobody needs, such as the hour at which an entry was written.
            if (restores(zip)) {
                assertThat(contents(restored)).as("with byte %d damaged", at).isEqualTo(whole);
                delete(restored);
            } else {
                recognised++;
            }
        }
        assertThat(recognised).isGreaterThan(DAMAGES / 2);
    }

    private boolean restores(Path zip) throws IOException {
        try {
            ArticleIndexer.restore(zip, restored);
            return true;
        } catch (IOException e) {
            assertDamaged(zip);
            return false;
        }
    }

    @Test
    void aZipOfOtherThingsWritesNothingAnywhere() throws IOException {
        Path zip = work.resolve("evil.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("../escaped.txt"));
            out.write(1);
        }
        assertDamaged(zip);
        assertThat(work.resolve("escaped.txt")).doesNotExist();
        assertThatThrownBy(() -> ArticleIndexer.restore(work.resolve("missing"), restored))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not exist");
        assertDamaged(Files.createDirectory(work.resolve("empty")));
    }

    @Test
    void aBackupThatFailsLeavesNothingBehindAndTheIndexGoesOn() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(live)) {
            indexer.addAll(numbered(0, 20));
            assertThatThrownBy(() -> indexer.backup(work.resolve("backup"), (item, done, total) -> {
                        throw new IllegalStateException("停下");
                    }))
                    .hasMessage("停下");
            indexer.add(Article.of("more", "继续", ""));
            assertThat(indexer.commit()).isEqualTo(21);
        }
        assertThat(list(work)).containsExactly(live);
    }

    private void assertDamaged(Path backup) throws IOException {
        assertThatThrownBy(() -> ArticleIndexer.restore(backup, restored))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged or not a backup")
                .hasMessageContaining("nothing was restored");
        assertThat(list(work)).noneMatch(path -> path.getFileName().toString().startsWith("restored"));
    }

    private Path write(String name) throws IOException {
        Path backup = work.resolve(name);
        try (ArticleIndexer indexer = ArticleIndexer.open(live)) {
            indexer.addAll(numbered(0, 20));
            indexer.delete("3");
            indexer.commit();
            indexer.add(Article.of("3", "又来", ""));
            indexer.backup(backup);
        }
        return backup;
    }

    private static void commitMore(ArticleIndexer indexer) {
        try {
            indexer.add(Article.of("later" + System.nanoTime(), "备份时加入", ""));
            indexer.commit();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Article> numbered(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> Article.of("" + i, "标题" + i, "正文" + i));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The files of a folder, each byte a character. */
    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (Path file : list(folder)) {
            contents.put(
                    file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
        return contents;
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : list(folder)) {
            bytes += Files.size(file);
        }
        return bytes;
    }
}
