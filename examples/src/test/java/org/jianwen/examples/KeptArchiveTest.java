package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jianwen.examples.Cli.Ran;
import org.jianwen.examples.text.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive and its index, kept the same by {@code jianwen index}. */
class KeptArchiveTest {

    @TempDir
    Path folder;

    private Path archive;
    private Path index;

    @BeforeEach
    void write() throws IOException {
        archive = Files.createDirectories(folder.resolve("archive"));
        index = folder.resolve("index");
        text("river.txt", "河边的早晨", "雾还没有散，船已经出发了。岸上的人说，今天的鱼不会多。");
        text("hill.txt", "山里的夜晚", "月亮升起来了，山谷里传来水声。走夜路的人点起了灯笼。");
        Files.writeString(
                archive.resolve("news.jsonl"),
                "{\"id\":\"n1\",\"title\":\"高铁通车\",\"body\":\"两地之间只要一小时。\",\"date\":\"2024-05-02\"}\n{broken\n");
        Files.write(archive.resolve("photo.bin"), new byte[] {0, 1, 2, (byte) 255, 0, 3});
    }

    @Test
    void aRerunTouchesOnlyWhatIsNewOrChangedAndRemovesWhatWent() throws IOException {
        Ran first = index();
        assertThat(first.code()).isZero();
        assertThat(first.json().path("articles").asInt()).isEqualTo(3);
        Ran second = index();
        assertThat(second.code()).isZero();
        assertThat(second.json().path("unchanged").asInt()).isEqualTo(3);
        assertThat(second.json().path("replaced").asInt()).isZero();
        assertThat(second.json().path("skipped")).as("said again").hasSize(2);

        text("river.txt", "河边的早晨", "雾散了，船已经出发了。岸上的人说，今天的鱼不会少。");
        Files.move(archive.resolve("hill.txt"), archive.resolve("mountain.txt"));
        JsonNode third = index().json();
        assertThat(third.path("moved").asInt()).isEqualTo(1);
        assertThat(total("河边")).isEqualTo(1);
        assertThat(total("山里的夜晚")).isEqualTo(1);
        assertThat(total("")).isEqualTo(3);

        Files.delete(archive.resolve("mountain.txt"));
        assertThat(index().json().path("removed").asInt()).isEqualTo(1);
        assertThat(total("")).isEqualTo(2);
        assertThat(run("index", archive).out()).contains("0 files read", "2 unchanged", "2 skipped");
    }

    @Test
    void anotherFolderIsAnotherMatter() throws IOException {
        index();
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("sea.txt"), "海上的风\n\n海上起了大风，渔船都回到港里来了，等待天亮。\n");
        Cli.run("index", other, "--index", index);
        assertThat(total("")).isEqualTo(4);
        index();
        assertThat(total("")).isEqualTo(4);
    }

    @Test
    void whatIsPutRightStaysRight() throws IOException {
        index();
        Path corrections = Files.writeString(
                folder.resolve("corrections.tsv"),
                "# by hand\nn1\tdate\t2024-05-03\nriver.txt\tsource\t晚报\nriver.txt\tdate\t2023\n");
        assertThat(Cli.run("index", archive, "--index", index, "--corrections", corrections, "--json")
                        .json()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(hit("高铁").path("date").asText()).isEqualTo("2024-05-03");
        assertThat(hit("河边").path("source").asText()).isEqualTo("晚报");
        assertThat(hit("河边").path("date").asText()).isEqualTo("2023");
        assertThat(run("show", "n1").out()).contains("2024-05-03").contains("corrections.tsv, line 2");
        assertThat(index().json().path("unchanged").asInt()).isEqualTo(3);

        text("river.txt", "河边的早晨", "雾散了，船已经出发了。岸上的人说，今天的鱼不会少。");
        index();
        assertThat(hit("河边").path("source").asText()).isEqualTo("晚报");
        Files.writeString(corrections, "n1\tdate\t2024-05-04\n");
        Cli.run("index", archive, "--index", index, "--corrections", corrections);
        assertThat(hit("高铁").path("date").asText()).isEqualTo("2024-05-04");
        assertThat(hit("河边").path("source").isNull()).isTrue();
    }

    @Test
    void aWrongCorrectionIsSaidWithItsLine() throws IOException {
        Path corrections = Files.writeString(folder.resolve("c.tsv"), "n1\tdate\tyesterday\n");
        Ran ran = Cli.run("index", archive, "--index", index, "--corrections", corrections);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("c.tsv, line 1").contains("「yesterday」 is not a date");
    }

    @Test
    void whatIsDeletedStaysAway() throws IOException {
        index();
        Ran deleted = run("delete", "n1");
        assertThat(deleted.code()).isZero();
        assertThat(deleted.out()).contains("高铁通车");
        assertThat(total("高铁")).isZero();
        index();
        assertThat(total("高铁")).isZero();
        assertThat(run("delete", "nobody").code()).isEqualTo(1);
    }

    @Test
    void theReportSaysWhatWasNotReadAndWhatHasNoDate() throws IOException {
        text("copy.txt", "山里的夜晚", "月亮升起来了，山谷里传来水声。走夜路的人点起了灯笼。");
        index();
        assertThat(run("report").out())
                .contains("photo.bin")
                .contains("line 2")
                .contains("Without a date")
                .contains("河边的早晨")
                .contains("In more than one place")
                .contains("copy.txt")
                .contains("hill.txt");
        JsonNode report = Cli.run("report", "--index", index, "--json").json();
        assertThat(report.path("skipped")).hasSize(2);
        assertThat(report.path("undated")).hasSize(2);
        assertThat(report.path("duplicates")).hasSize(1);
    }

    @Test
    void aWatchTakesOverWhatChanges() throws Exception {
        Thread watch = new Thread(() -> Cli.run(folder, Terminal.NONE, "index", archive, "--index", index, "--watch"));
        watch.start();
        try {
            waitFor("河边", 1);
            text("sea.txt", "海上的风", "海上起了大风，渔船都回到港里来了，等待天亮。");
            waitFor("海上的风", 1);
        } finally {
            watch.interrupt();
            watch.join();
        }
    }

    private void waitFor(String query, int total) throws Exception {
        for (int i = 0; i < 100; i++) {
            Ran ran = run("search", query, "--json");
            if (ran.code() == 0 && ran.json().path("total").asInt() == total) {
                return;
            }
            Thread.sleep(200);
        }
        assertThat(total(query)).isEqualTo(total);
    }

    private void text(String name, String title, String body) throws IOException {
        Files.writeString(archive.resolve(name), title + "\n\n" + body + "\n");
    }

    private Ran index() {
        return run("index", archive, "--json");
    }

    private Ran run(Object... args) {
        List<Object> all = new java.util.ArrayList<>(List.of(args));
        all.add("--index");
        all.add(index);
        return Cli.run(all.toArray());
    }

    private long total(String query) throws IOException {
        return run("search", query, "--json").json().path("total").asLong();
    }

    private JsonNode hit(String query) throws IOException {
        return run("search", query, "--json").json().path("hits").path(0);
    }
}
