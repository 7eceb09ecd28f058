package org.jianwen.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.jianwen.benchmarks.data.SharedData;
import org.jianwen.benchmarks.figure.Effort;
import org.jianwen.benchmarks.figure.Figures;
import org.jianwen.benchmarks.figure.FreshJava;
import org.jianwen.benchmarks.figure.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each benchmark of searching on a handful of articles. */
class BenchmarksTest {

    private static final Effort SMALL = new Effort(Duration.ofMillis(20), 10, 1);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("corpora"));
        Files.createDirectories(folder.resolve("relevance"));
        Random random = new Random(3);
        StringBuilder news = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String ferry = "第" + i + "号渡轮";
            String body = "风浪太大，" + ferry + "停航。旅客改乘火车，习近平主席表示关心。";
            news.append(row("news-" + i, ferry + "今日在港湾停航", body + sentences(random, 7)));
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpora/news.jsonl.gz")))) {
            out.write(news.toString().getBytes(StandardCharsets.UTF_8));
        }
        write("cmrctrial.docs.jsonl", row("s-0", "", "石桥建于唐代，由李姓工匠设计。"));
        write("cmrctrial.queries.jsonl", "{\"q\": \"石桥建于哪一年？\", \"doc\": \"s-0\", \"ans\": \"唐代\"}\n");
        write("drcddev.docs.jsonl", row("t-0", "", "圖書館開放時間延長到晚上十點。"));
        write("drcddev.queries.jsonl", "{\"q\": \"圖書館開放到幾點？\", \"doc\": \"t-0\", \"ans\": \"十點\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost",
                "exact",
                "headlines",
                "growth",
                "highlight",
                "hostile",
                "index",
                "names",
                "peers",
                "relevance",
                "request",
                "segment",
                "stories",
                "suggest"
            })
    void eachGivesATable(String name) throws IOException {
        Table table = Benchmarks.ALL.get(name).run(new SharedData(folder), SMALL);
        assertThat(table.rows()).isNotEmpty();
        assertThat(table.markdown()).startsWith("|").doesNotContain("NaN").doesNotContain("null");
    }

    @Test
    void readingIsTimedInProcessesOfItsOwn() throws IOException {
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpora/posts-sample.tar.gz"))))) {
            byte[] post = "---\ntitle: 渡轮停航\n---\n<div><p>风浪太大，渡轮停航。</p></div>".getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry("2024-03-05-渡轮.md");
            entry.setSize(post.length);
            tar.putArchiveEntry(entry);
            tar.write(post);
            tar.closeArchiveEntry();
        }
        Table table = Benchmarks.ALL.get("reading-time").run(new SharedData(folder), SMALL);
        assertThat(table.rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get(3)).matches("\\d+\\.\\d\\d"));
    }

    @Test
    void openingIsTimedInProcessesOfItsOwn() throws IOException {
        Table table = Benchmarks.ALL.get("cold").run(new SharedData(folder), new Effort(SMALL.warmUp(), 1, 1));
        assertThat(table.rows()).isNotEmpty();
        assertThat(table.markdown()).doesNotContain("NaN").doesNotContain("null");
    }

    @Test
    void aProcessThatFailsIsNoFigure() {
        assertThatThrownBy(() -> FreshJava.answer(Benchmarks.class, "no-such-benchmark"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Benchmarks ended with 2");
    }

    @Test
    void exactSearchMissesNothing() throws IOException {
        Table table = Benchmarks.ALL.get("exact").run(new SharedData(folder), SMALL);
        assertThat(table.rows())
                .allMatch(row -> row.get(3).equals("1") && row.get(4).equals("1"));
    }

    @Test
    void whatWasPlantedIsFound() throws IOException {
        Table stories = Benchmarks.ALL.get("stories").run(new SharedData(folder), SMALL);
        assertThat(stories.rows().getFirst()).contains("8 of 8");
        assertThat(stories.rows()).contains(List.of("real items, one story with another", "share less", "0 of 40"));
        Table suggest = Benchmarks.ALL.get("suggest").run(new SharedData(folder), SMALL);
        assertThat(suggest.rows())
                .contains(List.of("all of a word's pinyin", "the word is among ten suggestions", "2 of 2"));
    }

    @Test
    void missingDataIsNamed() {
        SharedData nothing = new SharedData(folder.resolve("nowhere"));
        assertThatThrownBy(nothing::news)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("news.jsonl.gz is missing");
    }

    @Test
    void figuresAreWhatTheyAreCalled() {
        double[] values = {5, 1, 4, 2, 3};
        assertThat(Figures.median(values)).isEqualTo(3);
        assertThat(Figures.quantile(values, .99)).isEqualTo(5);
        assertThat(Figures.bootstrap(new double[] {1, 1, 1}, new double[] {0, 0, 0})
                        .low())
                .isEqualTo(1);
    }

    /** Sentences of characters that no other article has in that order. */
    private static String sentences(Random random, int count) {
        StringBuilder sentences = new StringBuilder();
        for (int i = 0; i < count; i++) {
            random.ints(20, 0x4E00, 0x9F00).forEach(sentences::appendCodePoint);
            sentences.append('。');
        }
        return sentences.toString();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve("relevance").resolve(name), text);
    }

    private static String row(String id, String title, String body) {
        return "{\"id\": \"" + id + "\", \"date\": \"2024-03-05\", \"source\": \"海岸新闻\", \"title\": \"" + title
                + "\", \"body\": \"" + body + "\"}\n";
    }
}
