package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.examples.Cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON of {@code read}, {@code index} and {@code analyze}. */
class OtherJsonTest {

    @Test
    void readHasTheNamesOfTheContract() throws IOException {
        Ran ran = Cli.run("read", "--json", Cli.SAMPLE.resolve("jekyll/2023-03-05-mountain-library-night.md"));
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(1);
        JsonNode article = ran.json();
        assertThat(names(article))
                .containsExactly(
                        "file", "id", "title", "source", "url", "tags", "language", "published", "body", "notes");
        assertThat(names(article.path("published")))
                .containsExactly("value", "precision", "zone", "origin", "evidence");
        assertThat(article.path("published").path("origin").asText()).isEqualTo("front_matter");
        assertThat(article.path("published").path("zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(article.path("tags").isArray()).isTrue();
    }

    @Test
    void readGivesNullForADateThatNothingSays(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("note.txt");
        Files.writeString(file, "河边的早晨\n\n雾还没有散，船已经出发了。岸上的人说，今天的鱼不会多。\n");
        JsonNode article = Cli.run("read", "--json", file).json();
        assertThat(article.has("published")).isTrue();
        assertThat(article.path("published").isNull()).isTrue();
    }

    @Test
    void fieldsOfOnesOwnAreReadKeptFoundAndExported(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("goods.jsonl");
        Path index = folder.resolve("index");
        Files.writeString(file, "{\"id\":\"a\",\"title\":\"保温杯\",\"section\":[\"家居\",\"厨房\"],\"price\":120}\n");
        Ran read = Cli.run("read", "--json", "--field", "section:keyword", "--field", "price:number", file);
        assertThat(read.json().path("fields").toString()).isEqualTo("{\"section\":[\"家居\",\"厨房\"],\"price\":120}");
        Cli.run("index", file, "--index", index, "--field", "section:keyword", "--field", "price:number");
        // The index knows its fields, so they need not be named again.
        Files.writeString(file, "{\"id\":\"a\",\"title\":\"保温杯\",\"section\":\"家居\",\"price\":98}\n");
        assertThat(Cli.run("index", file, "--index", index).code()).isZero();
        assertThat(Cli.run("search", "保温 price:90..100 section:家居", "--index", index)
                        .code())
                .isZero();
        assertThat(Cli.run("export", "--format", "jsonl", "--index", index).out())
                .contains("\"section\":\"家居\",\"price\":98");
        Files.writeString(
                file,
                "{\"id\":\"a\",\"title\":\"保温杯\",\"section\":\"家居\",\"price\":98}\n"
                        + "{\"id\":\"b\",\"title\":\"保温壶\",\"section\":\"厨房\",\"price\":120}\n");
        Cli.run("index", file, "--index", index);
        Ran sorted = Cli.run("search", "保温", "--sort", "-price", "--count", "section", "--index", index);
        assertThat(sorted.out())
                .containsSubsequence(
                        "»壶", "section 厨房 · price 120", "»杯", "section 家居 · price 98", "By section", "厨房", "家居");
        assertThat(Cli.run("search", "保温", "--sort", "section,price", "--index", index, "--json")
                        .json()
                        .at("/hits/0/id")
                        .asText())
                .isEqualTo("b");
    }

    @Test
    void readTakesTheZoneAndTheTimeOfCapture(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("lines.jsonl");
        Files.writeString(file, "{\"id\":\"a\",\"title\":\"早\",\"body\":\"早上好\",\"date\":\"2024-05-01T23:30:05Z\"}\n");
        JsonNode article = Cli.run("read", "--json", "--zone", "Asia/Tokyo", "--captured", "2024-06-01T00:00:00Z", file)
                .json();
        assertThat(article.path("published").path("value").asText()).isEqualTo("2024-05-02T08:30:05+09:00");
        assertThat(article.path("published").path("zone").asText()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void indexHasTheNamesOfTheContractAndCountsWhatItReplaces(@TempDir Path folder) throws IOException {
        Path index = folder.resolve("index");
        Ran first = Cli.run("index", Cli.SAMPLE, "--index", index, "--json");
        assertThat(first.code()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(names(first.json()))
                .containsExactly("files", "articles", "replaced", "skipped", "seconds", "cpu_seconds");
        assertThat(first.json().path("files").asInt()).isEqualTo(72);
        assertThat(first.json().path("articles").asInt()).isEqualTo(72);
        assertThat(first.json().path("replaced").asInt()).isZero();
        assertThat(first.json().path("cpu_seconds").isNumber()).isTrue();
        Ran second = Cli.run("index", Cli.SAMPLE, "--index", index, "--json");
        assertThat(second.json().path("replaced").asInt()).isZero();
        assertThat(second.json().path("unchanged").asInt()).isEqualTo(72);
        JsonNode all = Cli.run("search", "", "--index", index, "--json").json();
        assertThat(all.path("total").asInt()).isEqualTo(72);
    }

    @Test
    void analyzeGivesTermsWithOffsetsIntoTheText() throws IOException {
        String text = "颱風🌀 COVID-19";
        JsonNode result = Cli.run("analyze", text, "--json").json();
        assertThat(result.path("text").asText()).isEqualTo(text);
        JsonNode first = result.path("terms").get(0);
        assertThat(names(first)).containsExactly("field", "text", "start", "end", "position");
        assertThat(first.path("text").asText()).isEqualTo("台风");
        assertThat(text.substring(first.path("start").asInt(), first.path("end").asInt()))
                .isEqualTo("颱風");
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
