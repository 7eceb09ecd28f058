package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.examples.Cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The JSON of {@code search}: names, types, and what the values promise. */
class SearchJsonTest {

    @Test
    void hasTheNamesAndTypesOfTheContract() throws IOException {
        Ran ran = Cli.run("search", "台风", "--json");
        assertThat(ran.out().lines()).hasSize(1);
        JsonNode result = ran.json();
        assertThat(names(result)).containsSubsequence("query", "total", "took_ms", "hits", "facets", "notes");
        assertThat(result.path("query").textValue()).isEqualTo("台风");
        assertThat(result.path("total").isIntegralNumber()).isTrue();
        assertThat(result.path("took_ms").isNumber()).isTrue();
        assertThat(names(result.path("facets"))).startsWith("date").contains("source");
        assertThat(names(result.path("facets").path("date").get(0))).containsExactly("start", "interval", "count");
        assertThat(names(result.path("facets").path("source").get(0))).containsExactly("value", "count");
        assertThat(result.path("notes").isArray()).isTrue();
        JsonNode hit = result.path("hits").get(0);
        assertThat(names(hit))
                .containsSubsequence("id", "title", "source", "date", "url", "language", "score", "snippets");
        assertThat(hit.path("score").isNumber()).isTrue();
        assertThat(names(hit.path("snippets").get(0))).containsExactly("field", "text", "marks");
    }

    @Test
    void marksTheTextThatWasLookedFor() throws IOException {
        List<String> marked = new ArrayList<>();
        for (JsonNode hit :
                Cli.run("search", "颱風", "--json", "--size", 100).json().path("hits")) {
            for (JsonNode snippet : hit.path("snippets")) {
                String text = snippet.path("text").asText();
                snippet.path("marks")
                        .forEach(mark -> marked.add(
                                text.substring(mark.get(0).asInt(), mark.get(1).asInt())));
            }
        }
        assertThat(marked)
                .isNotEmpty()
                .allSatisfy(mark -> assertThat(FoldedText.of(mark).text()).isEqualTo("台风"));
    }

    @Test
    void writesDatesAsLongAsTheirPrecision() throws IOException {
        List<String> dates = new ArrayList<>();
        for (JsonNode hit :
                Cli.run("search", "", "--json", "--size", 100).json().path("hits")) {
            dates.add(hit.path("date").textValue());
        }
        assertThat(dates)
                .containsExactlyInAnyOrderElementsOf(
                        Expected.all().stream().map(Expected::published).toList())
                .contains("2022-12-01");
    }

    @ParameterizedTest
    @CsvSource({"day,2022-07-02", "month,2022-07", "year,2022"})
    void writesTheStartOfABarAsLongAsTheBar(String interval, String start) throws IOException {
        JsonNode bars = Cli.run("search", "", "--json", "--from", "2022-07-02", "--facet", interval)
                .json()
                .path("facets")
                .path("date");
        assertThat(bars.get(0).path("start").asText()).isEqualTo(start);
        assertThat(bars.get(0).path("interval").asText()).isEqualTo(interval);
    }

    @Test
    void counsTheDayInTheZoneThatWasAskedFor() throws IOException {
        JsonNode hit = Cli.run(
                        "search", "颱風 八號", "--json", "--from", "2024-07-12", "--to", "2024-07-12", "--zone", "UTC")
                .json();
        assertThat(hit.path("facets").path("date").get(0).path("start").asText())
                .isEqualTo("2024-07");
    }

    @Test
    void includesTheWholeOfTheTimeThatToNames() throws IOException {
        JsonNode year = Cli.run("search", "", "--json", "--from", "2022", "--to", "2022")
                .json();
        JsonNode months = Cli.run("search", "", "--json", "--from", "2022-01", "--to", "2022-12")
                .json();
        JsonNode days = Cli.run("search", "", "--json", "--from", "2022-01-01", "--to", "2022-12-31")
                .json();
        long expected = Expected.all().stream()
                .filter(one -> one.month().startsWith("2022"))
                .count();
        assertThat(List.of(year, months, days))
                .allSatisfy(result -> assertThat(result.path("total").asLong()).isEqualTo(expected));
    }

    @Test
    void keepsOnlyTheSourcesThatWereNamed() throws IOException {
        JsonNode result = Cli.run("search", "", "--json", "--size", 100, "--source", "青禾健康", "--source", "山城週報")
                .json();
        assertThat(result.path("hits").findValuesAsText("source")).containsOnly("青禾健康", "山城週報");
    }

    @Test
    void sortsByDate() throws IOException {
        for (String order : List.of("newest", "oldest")) {
            List<String> days = new ArrayList<>();
            Cli.run("search", "", "--json", "--size", 100, "--sort", order)
                    .json()
                    .path("hits")
                    .forEach(hit -> days.add(hit.path("date").asText().substring(0, 10)));
            assertThat(order.equals("newest") ? days.reversed() : days).isSorted();
        }
    }

    @Test
    void pagesNeverOverlap() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int page = 1; page <= 8; page++) {
            ids.addAll(Cli.run("search", "", "--json", "--page", page).json().findValuesAsText("id"));
        }
        assertThat(ids).hasSize(Expected.all().size()).doesNotHaveDuplicates();
    }

    @Test
    void takesLucenesSyntaxToo() throws IOException {
        Ran ran = Cli.run("search", "--lucene", "title:台风~1 AND source:海岸新闻网", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.json().get("total").asInt()).isPositive();
        assertThat(ran.json().get("hits"))
                .allSatisfy(hit -> assertThat(hit.get("source").asText()).isEqualTo("海岸新闻网"));
        Ran wrong = Cli.run("search", "--lucene", "title:(台风");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("「title:(台风」 is not in Lucene's syntax at line 1, character ");
    }

    @Test
    void answersABatchLineByLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("queries.txt");
        Files.writeString(file, "\ufeff台风\r\n\n没有这样的词组\n图书馆");
        Ran ran = Cli.run("search", "--batch", file, "--json", "--size", 2);
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(4);
        List<JsonNode> results = ran.jsonLines();
        assertThat(results)
                .extracting(result -> result.path("query").asText())
                .containsExactly("台风", "", "没有这样的词组", "图书馆");
        assertThat(results.get(0).path("total"))
                .isEqualTo(Cli.run("search", "台风", "--json").json().path("total"));
        assertThat(results)
                .allSatisfy(result -> assertThat(result.path("hits").size()).isLessThanOrEqualTo(2));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
