package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jianwen.article.limits.ArchiveLimits;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside something that cannot be read is read all the same. */
class ArticleReaderTest {

    private static final String TEXT = "冰上收浮标的人\n\n入冬以来，湖面第一次结了整片的冰，渔民天不亮就出了门。\n";

    @TempDir
    Path folder;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] jsonLines(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append("{\"id\":\"n")
                    .append(i)
                    .append("\",\"title\":\"第")
                    .append(i)
                    .append("条\",\"body\":\"湖面结冰。\"}\n");
        }
        return bytes(lines.toString());
    }

    private Path file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private List<ReadItem> read(Path... roots) throws IOException {
        return read(ReadSettings.defaults(), ReadListener.NONE, roots);
    }

    private static List<ReadItem> read(ReadSettings settings, ReadListener listener, Path... roots) throws IOException {
        try (Stream<ReadItem> items = ArticleReader.of(settings).read(List.of(roots), listener)) {
            return items.toList();
        }
    }

    /** Places and, for what is no article, reasons. */
    private List<String> lines(List<ReadItem> items) {
        String root = folder + "/";
        return items.stream()
                .map(item -> item.file().replace(root, "")
                        + (item instanceof ReadItem.Skipped skipped ? ": " + skipped.why() : ""))
                .toList();
    }

    @Test
    void readsFoldersInTheOrderOfNames() throws IOException {
        file("b.txt", bytes(TEXT));
        file("a/2.txt", bytes(TEXT));
        file("a/1.txt", bytes(TEXT));
        file(".git/config.txt", bytes(TEXT));
        file("c.jsonl", jsonLines(2));

        assertThat(lines(read(folder))).containsExactly("a/1.txt", "a/2.txt", "b.txt", "c.jsonl", "c.jsonl");
        assertThat(lines(read(folder.resolve("c.jsonl"), folder.resolve("a"))))
                .containsExactly("c.jsonl", "c.jsonl", "a/1.txt", "a/2.txt");
    }

    @Test
    void givesTheSameItemsAtEveryRun() throws IOException {
        for (int i = 0; i < 300; i++) {
            file(i % 7 + "/" + i + ".txt", bytes(TEXT.replace("冰上", "第" + i + "次")));
        }

        assertThat(read(folder)).isEqualTo(read(folder)).hasSize(300);
    }

    @Test
    void refusesARootThatIsNotThere() {
        Path missing = folder.resolve("nowhere");

        assertThatThrownBy(() -> read(missing))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing + ": no such file or folder");
        assertThatThrownBy(() -> ArticleReader.of(ReadSettings.defaults()).totalBytes(List.of(missing)))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void reportsWhatIsNoArticleAndReadsItsNeighbours() throws IOException {
        file("a.txt", bytes(TEXT));
        file("b-empty.txt", new byte[0]);
        file("c-binary.dat", new byte[] {1, 2, 0, 3, 4, 0});
        file("d.txt", bytes(TEXT));

        assertThat(lines(read(folder)))
                .containsExactly("a.txt", "b-empty.txt: empty file", "c-binary.dat: binary file, no text", "d.txt");
    }

    @Test
    void readsALongFileOfJsonLinesAndNamesTheLinesItCannotRead() throws IOException {
        String broken = new String(jsonLines(500), StandardCharsets.UTF_8)
                .replace("{\"id\":\"n7\"", "{\"id\":\"n7")
                .replace("{\"id\":\"n200\"", "\n{\"id\":");
        file("a.jsonl.gz", gzip(bytes(broken)));

        List<ReadItem> items = read(folder);

        assertThat(items).hasSize(500);
        assertThat(lines(items).stream().filter(line -> line.contains(": ")))
                .satisfiesExactly(
                        seventh -> assertThat(seventh).startsWith("a.jsonl.gz: line 7: not valid JSON"),
                        other -> assertThat(other).startsWith("a.jsonl.gz: line 201: not valid JSON"));
    }

    @Test
    void keepsTheLinesBeforeATruncation() throws IOException {
        byte[] whole = gzip(jsonLines(5000));
        file("a.jsonl.gz", Arrays.copyOf(whole, whole.length / 2));
        file("b.html.gz", Arrays.copyOf(gzip(bytes(TEXT)), 60));
        file("c.txt", bytes(TEXT));

        List<String> lines = lines(read(folder));

        assertThat(lines.stream().filter("a.jsonl.gz"::equals).count()).isBetween(1000L, 4000L);
        assertThat(lines).anyMatch(line -> line.matches("a\\.jsonl\\.gz: after line \\d+: cut off in the middle.*"));
        assertThat(lines).anyMatch(line -> line.startsWith("b.html.gz: cut off in the middle"));
        assertThat(lines).last().isEqualTo("c.txt");
    }

    @Test
    void skipsALineThatIsTooLong() throws IOException {
        String longLine = "{\"title\":\"长\",\"body\":\"" + "冰".repeat(5000) + "\"}\n";
        file("a.jsonl", bytes("{\"title\":\"甲\"}\n" + longLine + "{\"title\":\"乙\"}\n"));
        ReadSettings small = ReadSettings.defaults()
                .withLimits(ReadLimits.defaults().withArchive(ArchiveLimits.DEFAULT.withMaxLineBytes(1000)));

        assertThat(lines(read(small, ReadListener.NONE, folder)))
                .containsExactly(
                        "a.jsonl", "a.jsonl: line 2: longer than 1000 bytes, the limit for one line", "a.jsonl");
    }

    @Test
    void skipsAFileThatIsTooLargeForAnArticle() throws IOException {
        Path huge = file("a.html", bytes("<html><body>"));
        try (var channel = Files.newByteChannel(huge, StandardOpenOption.WRITE)) {
            channel.position(200_000_000);
            channel.write(java.nio.ByteBuffer.wrap(bytes("</body>")));
        }
        file("b.txt", bytes(TEXT));

        assertThat(lines(read(folder))).containsExactly("a.html: more than 32 MB, the limit for one article", "b.txt");
    }

    @Test
    void leavesALinkThatLeadsBackIntoItself() throws IOException {
        file("a/1.txt", bytes(TEXT));
        Files.createSymbolicLink(folder.resolve("a/back"), folder);
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("a/1.txt"));

        assertThat(lines(read(folder)))
                .containsExactly(
                        "a/1.txt",
                        "a/back: a link back to a folder that contains it; skipped",
                        "b: it has disappeared, or is a broken link",
                        "c.txt: a link to what is read elsewhere; skipped");
    }

    @Test
    void readsEachFileOnceHoweverManyLinksLeadToIt(@TempDir Path folder) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        for (int i = 0; i < 20; i++) {
            Path next = Files.createDirectory(outside.resolve("d" + i));
            Files.writeString(next.resolve("x.txt"), "第" + i + "号台风\n\n台风登陆，沿海列车停运。\n");
        }
        for (int i = 0; i + 1 < 20; i++) {
            Files.createSymbolicLink(outside.resolve("d" + i).resolve("a"), outside.resolve("d" + (i + 1)));
            Files.createSymbolicLink(outside.resolve("d" + i).resolve("b"), outside.resolve("d" + (i + 1)));
        }
        try (Stream<ReadItem> items = ArticleReader.of().read(List.of(outside.resolve("d0")))) {
            List<ReadItem> read = items.toList();
            assertThat(read).filteredOn(ReadItem.Found.class::isInstance).hasSize(20);
            assertThat(read).filteredOn(ReadItem.Skipped.class::isInstance).hasSize(19);
        }
        try (Stream<ReadItem> items = ArticleReader.of().read(List.of(outside))) {
            assertThat(items).filteredOn(ReadItem.Found.class::isInstance).hasSize(20);
        }
    }

    @Test
    void reportsWhatMayNotBeReadAndReadsItsNeighbours() throws IOException {
        file("a.txt", bytes(TEXT));
        file("locked.html", bytes(TEXT));
        file("locked-folder/b.txt", bytes(TEXT));
        file("m.txt", bytes(TEXT));
        Path root = new LockedFiles().wrapPath(folder);

        assertThat(lines(read(root)))
                .containsExactly(
                        "a.txt",
                        "locked-folder: no permission to read it",
                        "locked.html: no permission to read it",
                        "m.txt");
    }

    @Test
    void saysThatAFileChangedWhileItWasRead() throws IOException {
        Path growing = file("a.txt", bytes(TEXT));
        Path lines = file("b.jsonl", jsonLines(3));
        ReadListener writer = (file, count) -> {
            try {
                Files.writeString(Path.of(file), "{\"title\":\"后来\"}\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };

        List<ReadItem> items = read(ReadSettings.defaults(), writer, growing, lines);

        assertThat(((ReadItem.Found) items.get(0)).notes())
                .anyMatch(note -> note.contains("changed while it was read"));
        assertThat(lines(items))
                .containsExactly(
                        "a.txt",
                        "b.jsonl",
                        "b.jsonl",
                        "b.jsonl",
                        "b.jsonl: the file changed while it was read; read as far as it was found");
    }

    @Test
    void showsNamesThatAreNotInUtf8() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder(
                        "sh", "-c", "printf '%s' \"$TEXT\" > \"$(printf '\\316\\304\\261\\276.txt')\"")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        if (shell.waitFor() != 0) {
            String skipped =
                    "SKIPPED: a name that is not in UTF-8 was not read: the file system takes none in " + folder;
            System.err.println(skipped);
            assertThat(System.getenv("CI")).as(skipped).isNull();
            Assumptions.abort(skipped);
        }

        // 文本 in GBK; a file without text is enough to see its name.
        assertThat(lines(read(folder))).containsExactly("文本.txt: empty file");
    }

    @Test
    void readsPastALinkToItselfAndAFileThatIsTakenAway() throws IOException {
        file("a.txt", bytes(TEXT));
        file("c.txt", bytes(TEXT));
        file("d.txt", bytes(TEXT));
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("b"));
        ReadListener thief = (file, count) -> {
            try {
                Files.deleteIfExists(folder.resolve("a.txt"));
                Files.deleteIfExists(folder.resolve("c.txt"));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        };

        List<ReadItem> items = read(ReadSettings.defaults(), thief, folder);

        assertThat(((ReadItem.Found) items.get(0)).notes())
                .anyMatch(note -> note.contains("changed while it was read"));
        assertThat(lines(items))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("a.txt"),
                        link -> assertThat(link).startsWith("b: ").contains("ymbolic link"),
                        gone -> assertThat(gone).isEqualTo("c.txt: it has disappeared, or is a broken link"),
                        last -> assertThat(last).isEqualTo("d.txt"));
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        file("a.txt", bytes(TEXT));
        file("b.jsonl.gz", gzip(jsonLines(3000)));
        file("c.html", bytes("<p>".repeat(100_000)));
        file("d.zip", ArchivesTest.zip("UTF-8", ArchivesTest.entry("a.txt"), ArchivesTest.entry("b.txt")));
        ReadSettings small = ReadSettings.defaults()
                .withLimits(ReadLimits.defaults().withArchive(ArchiveLimits.DEFAULT.withMaxFileBytes(1000)));
        AtomicLong told = new AtomicLong();

        read(small, (file, count) -> told.addAndGet(count), folder);

        assertThat(told).hasValue(ArticleReader.of(small).totalBytes(List.of(folder)));
    }

    @Test
    void readsNoFurtherThanItIsAsked() throws IOException {
        Path file = file("a.jsonl", jsonLines(200_000));
        AtomicLong told = new AtomicLong();

        try (Stream<ReadItem> items =
                ArticleReader.of(ReadSettings.defaults()).read(List.of(file), (name, count) -> told.addAndGet(count))) {
            assertThat(items.limit(10)).hasSize(10);
        }

        assertThat(told.get()).isLessThan(Files.size(file) / 2);
    }

    @Test
    void readsManyUnitsInTheirOrder() throws IOException {
        file("a.jsonl", jsonLines(20_000));

        assertThat(read(folder).stream()
                        .map(item -> ((ReadItem.Found) item).article().id()))
                .isEqualTo(
                        IntStream.rangeClosed(1, 20_000).mapToObj(i -> "n" + i).toList());
    }
}
