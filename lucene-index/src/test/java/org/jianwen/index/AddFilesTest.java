package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jianwen.article.ArticleReader;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddFilesTest {

    @TempDir
    Path folder;

    @Test
    void goodNeighboursOfBadFilesAreIndexedAndEachBadOneIsReported() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.writeString(archive.resolve("a.jsonl"), line("1", "一") + "{broken\n" + line("2", "二"));
        Files.writeString(archive.resolve("b.txt"), "");
        Files.write(archive.resolve("c.bin"), new byte[] {0, 1, 2, 3, (byte) 255, 0, 0, 9});
        byte[] packed = gzip(line("3", "三").repeat(500));
        Files.write(archive.resolve("d.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
        Files.writeString(archive.resolve("e.txt"), " date 2024-05-02 标题五\n\n正文在这里，写了一些字。\n");

        IndexReport report = report(archive);
        assertThat(report.files()).isEqualTo(5);
        assertThat(report.skipped()).anySatisfy(s -> assertThat(s.why()).contains("line 2"));
        assertThat(report.skipped()).anySatisfy(s -> assertThat(s.file()).endsWith("b.txt"));
        assertThat(report.skipped()).anySatisfy(s -> assertThat(s.file()).endsWith("c.bin"));
        assertThat(report.skipped()).anySatisfy(s -> assertThat(s.file()).contains("d.jsonl.gz"));
        assertThat(report.bySource()).containsKeys("晚报", "");
        assertThat(report.byPrecision()).containsOnlyKeys("day");
        assertThat(report.articles()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theReportListsAsMuchAsIsSaidAndCountsTheRest() throws IOException {
        Path file = folder.resolve("a.jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            lines.append("{broken\n{\"title\":\"题")
                    .append(i)
                    .append("\",\"source\":\"第")
                    .append(i)
                    .append("报\"}\n");
        }
        Files.writeString(file, lines);
        IndexerOptions few = IndexerOptions.defaults().reporting(3);
        try (ArticleIndexer indexer = ArticleIndexer.open(folder.resolve("news.idx"), few)) {
            IndexReport report = indexer.addAll(ArticleReader.of().from(file));
            assertThat(report.skipped()).hasSize(3);
            assertThat(report.skippedCount()).isEqualTo(20);
            assertThat(report.articles()).isEqualTo(20);
            assertThat(report.bySource()).hasSize(4).containsEntry("(others)", 17L);
        }
    }

    @Test
    void laterArticlesOfAnIdReplaceEarlierOnesAndAreCounted() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, line("1", "旧") + line("2", "二") + line("1", "新"));
        Path index = folder.resolve("news.idx");
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            IndexReport first = indexer.addAll(ArticleReader.of().from(file));
            assertThat(first.articles()).isEqualTo(3);
            assertThat(first.replaced()).isEqualTo(1);
            assertThat(indexer.addAll(ArticleReader.of().from(file)).replaced()).isEqualTo(3);
            assertThat(indexer.commit()).isEqualTo(2);
        }
    }

    @Test
    void progressIsToldByFile() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), line("1", "一"));
        Files.writeString(folder.resolve("b.jsonl"), line("2", "二"));
        List<String> files = Collections.synchronizedList(new ArrayList<>());
        try (ArticleIndexer indexer = ArticleIndexer.open(folder.resolve("sub/news.idx"))) {
            List<Path> roots = List.of(folder.resolve("a.jsonl"), folder.resolve("b.jsonl"));
            IndexReport report = indexer.addAll(ArticleReader.of().from(roots, (file, bytes) -> files.add(file)));
            assertThat(report.files()).isEqualTo(2);
        }
        assertThat(files.stream().distinct()).hasSize(2);
    }

    @Test
    void aMissingRootIsAnErrorAndDamagesNothing() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder.resolve("news.idx"))) {
            assertThatThrownBy(() -> indexer.addAll(ArticleReader.of().from(folder.resolve("nowhere"))))
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining("nowhere");
            assertThat(indexer.commit()).isZero();
        }
    }

    @Test
    void readingNeedsNoIndex() throws IOException {
        ArticleReader reader = ArticleReader.of();
        byte[] content = line("1", "一").getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(content, "a.jsonl"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReadItem.Found.class,
                        found -> assertThat(found.article().title()).isEqualTo("一"));
        Path file = Files.write(folder.resolve("a.jsonl"), content);
        assertThat(reader.totalBytes(List.of(file))).isEqualTo(content.length);
        try (Stream<ReadItem> items = reader.read(List.of(file))) {
            assertThat(items).hasSize(1);
        }
    }

    private IndexReport report(Path root) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder.resolve("news.idx"))) {
            return indexer.addAll(ArticleReader.of().from(root));
        }
    }

    private static String line(String id, String title) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + title
                + "\",\"body\":\"正文\",\"source\":\"晚报\",\"date\":\"2024-05-01\"}\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
