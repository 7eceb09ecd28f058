package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.examples.Cli.Ran;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Totals and counts by month over 19,589 real articles, against a search through the file itself. */
class NewsCorpusTest {

    private static final Path CORPUS =
            Path.of(System.getProperty("jianwen.shared", "")).resolve("corpora/news.jsonl.gz");

    private static final List<String> WORDS =
            List.of("台风", "地缘", "泽连斯基", "新冠", "航天员", "碳中和", "一带一路", "长江", "GDP", "脱贫");

    private record Item(String month, String text) {}

    @Test
    void agreesWithASearchThroughTheFile(@TempDir Path folder) throws IOException {
        if (!Files.exists(CORPUS)) {
            String missing = "SKIPPED: counts over the news corpus were not checked: there is no " + CORPUS;
            System.err.println(missing);
            assertThat(System.getenv("CI")).as(missing).isNull();
            Assumptions.abort(missing);
        }
        Path index = folder.resolve("index");
        Ran ran = Cli.run("index", CORPUS, "--index", index, "--json");
        assertThat(ran.json().path("articles").asInt()).isEqualTo(19_589);
        assertThat(ran.json().path("skipped")).isEmpty();
        List<String> queries = new ArrayList<>();
        WORDS.forEach(word -> queries.addAll(List.of(word, "\"" + word + "\"")));
        Path batch = Files.write(folder.resolve("queries.txt"), queries);
        List<JsonNode> results = Cli.run(
                        "search", "--batch", batch, "--index", index, "--size", 0, "--no-synonyms", "--json")
                .jsonLines();
        List<Item> items = items();
        for (int i = 0; i < queries.size(); i++) {
            Map<String, Long> months = months(items, WORDS.get(i / 2));
            assertThat(counted(results.get(i))).as(queries.get(i)).isEqualTo(months);
            assertThat(results.get(i).path("total").asLong())
                    .as(queries.get(i))
                    .isEqualTo(
                            months.values().stream().mapToLong(Long::longValue).sum());
        }
    }

    private static Map<String, Long> counted(JsonNode result) {
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode bar : result.path("facets").path("date")) {
            if (bar.path("count").asLong() > 0) {
                counted.put(bar.path("start").asText(), bar.path("count").asLong());
            }
        }
        return counted;
    }

    private static Map<String, Long> months(List<Item> items, String word) {
        String folded = FoldedText.of(word).text();
        Map<String, Long> months = new TreeMap<>();
        for (Item item : items) {
            if (item.text().contains(folded)) {
                months.merge(item.month(), 1L, Long::sum);
            }
        }
        assertThat(months).as(word).isNotEmpty();
        return months;
    }

    private static List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = Cli.JSON.readTree(line);
                String text =
                        json.path("title").asText() + "\n" + json.path("body").asText();
                items.add(new Item(
                        json.path("date").asText().substring(0, 7),
                        FoldedText.of(text).text()));
            }
        }
        return items;
    }
}
