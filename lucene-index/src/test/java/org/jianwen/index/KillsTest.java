package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a program was doing when it was killed, no article that was committed is lost. */
@Timeout(900)
class KillsTest {

    private static final int KILLS = Times.of(1, 40);

    private final Random random = Times.random();

    @TempDir
    Path work;

    private Path folder;

    @BeforeEach
    void write() throws IOException {
        folder = work.resolve("news.idx");
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(IntStream.range(0, 300).mapToObj(OtherProgram::article));
        }
    }

    @Test
    void anIndexThatIsStartedAnewIsTheOldOneUntilTheNewOneIsWhole() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            killIn("create", folder);
            assertThat(Indexed.ids(folder)).hasSize(300);
        }
        try (ArticleIndexer indexer = ArticleIndexer.create(folder)) {
            indexer.add(Article.of("new", "新", ""));
        }
        assertThat(Indexed.ids(folder)).containsExactly("new");
    }

    @Test
    void aWriterAndARebuildThatAreKilledLoseNothing() throws Exception {
        Set<String> committed = new TreeSet<>(ids(0, 300));
        for (int kill = 0; kill < KILLS; kill++) {
            killIn("rebuild", folder);
            int first = 10_000 * (kill + 1);
            int next = Integer.parseInt(killIn("add", folder, Integer.toString(first)));
            committed.addAll(ids(first, next));
            assertThat(Indexed.ids(folder)).containsAll(committed);
            try (ArticleIndex index = ArticleIndex.existing(folder)) {
                assertThat(index.check().problems()).isEmpty();
            }
        }
    }

    @Test
    void whatABackupOrARestoreLeavesIsClearedAwayByTheNext() throws Exception {
        Path backups = work.resolve("backups");
        for (int kill = 0; kill < KILLS; kill++) {
            killIn("backup", folder, backups.resolve("k" + kill).toString());
            assertThat(Indexed.ids(folder)).hasSize(300);
        }
        Path good = work.resolve("good.zip");
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.backup(good);
        }
        Path restored = work.resolve("restored");
        for (int kill = 0; kill < KILLS; kill++) {
            Path place = restored.resolve("k" + kill);
            killIn("restore", place, good.toString());
            for (int i = 0; Files.exists(place.resolve("r" + i)); i++) {
                assertThat(Indexed.ids(place.resolve("r" + i))).hasSize(300);
            }
        }
    }

    @Test
    void leftoversOfAKilledBackupAreCleared() throws IOException {
        Path dead = Files.createDirectory(work.resolve("b.zip.part-0"));
        Files.writeString(dead.resolve("lock"), "");
        Files.writeString(dead.resolve("b.zip"), "half");
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.backup(work.resolve("b.zip"));
        }
        try (Stream<Path> files = Files.list(work)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("b.zip", "news.idx");
        }
    }

    @Test
    void aFolderThatAKillLeftBeforeTheFirstCommitCanBeWritten() throws IOException {
        Path left = Files.createDirectory(work.resolve("left.idx"));
        for (String name : List.of("_0.fdt", "_0_Lucene104_0.doc", "_1.cfs", "pending_segments_1")) {
            Files.writeString(left.resolve(name), "half");
        }
        try (ArticleIndexer indexer = ArticleIndexer.open(left)) {
            indexer.add(Article.of("a", "一", ""));
        }
        assertThat(Indexed.ids(left)).containsExactly("a");
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> OtherProgram.article(i).id())
                .toList();
    }

    /** Kills a program somewhere in its work, once it has begun; the last that it said. */
    private String killIn(String what, Path place, String... more) throws Exception {
        Process program = OtherProgram.start(place, what, more);
        String last;
        try (var said = program.inputReader()) {
            last = said.readLine();
            assertThat(last).as(what + " began").isNotNull();
            Thread.sleep(random.nextInt(400));
            program.toHandle().destroyForcibly(); // which leaves open what it said
            List<String> rest = said.lines().toList();
            last = rest.size() < 2 ? last : rest.get(rest.size() - 2); // the last line may be cut
        } finally {
            program.destroyForcibly().waitFor();
        }
        return last;
    }
}
