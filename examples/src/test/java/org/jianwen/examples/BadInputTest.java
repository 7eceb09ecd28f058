package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jianwen.examples.Cli.Ran;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and indexes that are not what they should be: a sentence or a line in the report, never a stack trace. */
class BadInputTest {

    private static final String GOOD =
            "{\"id\":\"好\",\"title\":\"好天气\",\"body\":\"今天是个好天气。\",\"date\":\"2024-05-01\"}\n";

    @TempDir
    private Path folder;

    @Test
    void aMissingFolderIsNamed() {
        Path missing = folder.resolve("没有");
        for (Ran ran : new Ran[] {Cli.run("index", missing, "--index", index()), Cli.run("read", missing)}) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).isEqualTo("jianwen: " + missing + ": no such file or folder\n");
        }
        assertThat(index()).as("nothing is begun").doesNotExist();
    }

    @Test
    void anEmptyFileIsSkippedAndItsNeighbourIndexed() throws IOException {
        Files.createFile(folder.resolve("a-empty.txt"));
        assertSkips("a-empty.txt", "empty");
    }

    @Test
    void aBinaryFileIsSkippedAndItsNeighbourIndexed() throws IOException {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        Files.write(folder.resolve("a-picture.txt"), bytes);
        assertSkips("a-picture.txt", "binary");
    }

    @Test
    void aTruncatedGzipIsReportedAndItsNeighbourIndexed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 500; i++) {
                gzip.write(("{\"id\":\"" + i + "\",\"title\":\"第" + i + "条\",\"body\":\"" + new Random(i).nextLong()
                                + "\"}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        Files.write(folder.resolve("a-cut.jsonl.gz"), half);
        assertSkips("a-cut.jsonl.gz", "");
    }

    @Test
    void anInvalidJsonLineIsReportedWithItsNumberAndTheRestIndexed() throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.writeString(file, GOOD + "{\"id\": \"坏\", \"title\": \n" + GOOD.replace("\"好\"", "\"也好\""));
        JsonNode report = Cli.run("index", file, "--index", index(), "--json").json();
        assertThat(report.path("articles").asInt()).isEqualTo(2);
        assertThat(report.path("skipped")).hasSize(1);
        assertThat(report.path("skipped").get(0).toString())
                .contains("lines.jsonl")
                .containsPattern("line 2|:2");
        assertThat(Cli.run("search", "好天气", "--index", index(), "--json")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aFolderThatIsNoIndexIsRefused() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "不是索引");
        Ran search = Cli.run("search", "好", "--index", folder);
        assertOneSentence(search, folder + " holds no index");
        Ran index = Cli.run("index", Cli.SAMPLE, "--index", folder);
        assertOneSentence(index, "holds other files and no index");
    }

    @Test
    void aMissingIndexIsNamedAndNotMade() {
        Ran ran = Cli.run("search", "好", "--index", index());
        assertOneSentence(ran, index() + ": no such file or folder");
        assertThat(index()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jianwen.schema", "jianwen.analysis"})
    void anIndexOfAnotherVersionIsRefusedAndCanBeRebuilt(String what) throws IOException {
        Map<String, String> data = new HashMap<>(ArticleIndex.commitData());
        assertThat(data.put(what, "999")).isNotNull();
        try (FSDirectory directory = FSDirectory.open(index());
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
        for (Ran ran :
                new Ran[] {Cli.run("search", "好", "--index", index()), Cli.run("index", Cli.SAMPLE, "--index", index())
                }) {
            assertOneSentence(ran, what.replace("jianwen.", "") + " 999");
            assertThat(ran.err()).contains("rebuild");
        }
        Ran rebuilt = Cli.run("index", Cli.SAMPLE, "--index", index(), "--rebuild");
        assertThat(rebuilt.code()).isZero();
        assertThat(Cli.run("search", "台风", "--index", index()).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"，。！？", "()[]\"\"", "AND OR NOT", "\"", "-", "*?~^", "：：", "\u0000\u001b[31m", "\ud800"})
    void anOddQueryIsAnswered(String query) throws IOException {
        Ran ran = Cli.run("search", "--json", "--", query);
        assertThat(ran.code()).isBetween(0, 1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.json().path("total").isNumber()).isTrue();
        assertThat(Cli.run("search", "--", query).code()).isEqualTo(ran.code());
    }

    @Test
    void messagesSpeakOfCommandsAndNotOfClasses() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        for (Ran ran : List.of(
                Cli.run("search", "好", "--index", empty),
                Cli.run("show", "x", "--index", empty),
                Cli.run("check", "--index", empty))) {
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("jianwen index PATH --index DIR").doesNotContain("Article");
        }
        Cli.run("index", Cli.SAMPLE.resolve("rss"), "--index", index());
        try (ArticleIndexer held = ArticleIndexer.open(index())) {
            Ran ran = Cli.run("index", Cli.SAMPLE.resolve("rss"), "--index", index());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains("being written by another program").doesNotContain("ArticleIndexer");
            held.rollback();
        }
    }

    @Test
    void aQueryOfOnlyPunctuationFindsNothingAndSaysSo() throws IOException {
        Ran ran = Cli.run("search", "，。！？", "--json");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.json().path("notes")).isNotEmpty();
    }

    @Test
    void aQueryOfAMegabyteIsAnswered() throws IOException {
        String query = "台风登陆 ".repeat(220_000);
        assertThat(query.length()).isGreaterThan(1 << 20);
        assertThat(Cli.run("search", query, "--json").code()).isBetween(0, 1);
        Path batch = folder.resolve("batch.txt");
        Files.writeString(batch, query + "\n台风\n");
        Ran ran = Cli.run("search", "--batch", batch, "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.jsonLines()).hasSize(2);
        assertThat(ran.jsonLines().get(1).path("total").asInt()).isPositive();
    }

    private Path index() {
        return folder.resolve("index");
    }

    private void assertSkips(String file, String why) throws IOException {
        Path good = folder.resolve("b-good.jsonl");
        Files.writeString(good, GOOD);
        Ran ran = Cli.run("index", folder.resolve(file), good, "--index", index(), "--json");
        assertThat(ran.code()).isZero();
        JsonNode skipped = ran.json().path("skipped");
        assertThat(skipped).hasSize(1);
        assertThat(skipped.get(0).path("file").asText()).contains(file);
        assertThat(skipped.get(0).path("why").asText()).isNotBlank().containsIgnoringCase(why);
        assertThat(Cli.run("search", "好天气", "--index", index()).code()).isZero();
        assertThat(Cli.run("index", folder.resolve(file), good, "--index", index())
                        .out())
                .contains("Skipped", file);
    }

    private static void assertOneSentence(Ran ran, String said) {
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(1);
        assertThat(ran.err()).startsWith("jianwen: ").contains(said);
    }
}
