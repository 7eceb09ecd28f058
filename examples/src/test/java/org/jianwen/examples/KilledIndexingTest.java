package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code jianwen index}, killed anywhere, loses no article that was committed, and the next run ends what it began. */
@Timeout(900)
class KilledIndexingTest {

    private static final int KILLS = Boolean.getBoolean("jianwen.long") ? 40 : 1;
    private static final int ARTICLES = 2_000;

    private final Random random = new Random(Long.getLong("jianwen.seed", 20_241_127));

    @TempDir
    Path folder;

    @Test
    void theNextRunEndsWhatItBegan() throws Exception {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Path index = folder.resolve("news.idx");
        write(archive.resolve("old.jsonl"), 0, ARTICLES / 10);
        assertThat(Cli.run("index", archive, "--index", index).code()).isZero();
        for (int kill = 0; kill < KILLS; kill++) {
            int first = (kill + 1) * ARTICLES;
            write(archive.resolve("new.jsonl"), first, ARTICLES);
            killed(archive, index, random.nextInt(3_000));
            assertThat(ids(index)).containsAll(names(0, ARTICLES / 10));
            assertThat(Cli.run("index", archive, "--index", index).code()).isZero();
            List<String> all = new ArrayList<>(names(0, ARTICLES / 10));
            all.addAll(names(first, ARTICLES));
            assertThat(ids(index)).containsExactlyInAnyOrderElementsOf(all);
            assertThat(Cli.run("check", "--index", index).code()).isZero();
        }
    }

    private static void write(Path file, int first, int articles) throws IOException {
        Files.write(
                file,
                IntStream.range(first, first + articles)
                        .mapToObj(i -> "{\"id\":\"a" + i + "\",\"title\":\"第" + i + "号\",\"body\":\""
                                + "台风登陆，沿海列车停运。".repeat(20) + "\"}")
                        .toList());
    }

    private static List<String> names(int first, int articles) {
        return IntStream.range(first, first + articles).mapToObj(i -> "a" + i).toList();
    }

    private static TreeSet<String> ids(Path index) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        for (JsonNode article :
                Cli.run("export", "--format", "jsonl", "--index", index).jsonLines()) {
            ids.add(article.path("id").asText());
        }
        return ids;
    }

    private static void killed(Path archive, Path index, int after) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "index",
                        archive.toString(),
                        "--index",
                        index.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread.sleep(after);
        program.destroyForcibly().waitFor();
    }
}
