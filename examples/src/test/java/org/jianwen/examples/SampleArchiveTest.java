package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.examples.Cli.Ran;
import org.jianwen.examples.text.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way over the bundled archive: files in, articles, index, hits and counts out. */
class SampleArchiveTest {

    private static final Map<String, JsonNode> READ = new HashMap<>();

    static List<Expected> files() throws IOException {
        return Expected.all();
    }

    @BeforeAll
    static void read() throws IOException {
        Ran ran = Cli.run("read", Cli.SAMPLE, "--json");
        assertThat(ran.err()).isEmpty();
        for (JsonNode article : ran.jsonLines()) {
            String name = Cli.SAMPLE
                    .relativize(Path.of(article.path("file").asText()))
                    .toString();
            READ.put(name.replace('\\', '/'), article);
        }
    }

    @Test
    void everyFileIsExpectedAndEveryExpectedFileIsThere() throws IOException {
        assertThat(READ.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        files().stream().map(Expected::file).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadAsItIsMeant(Expected expected) {
        JsonNode article = READ.get(expected.file());
        assertThat(article).isNotNull();
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(article.path("title").asText()).as("title").isEqualTo(expected.title());
        softly.assertThat(article.path("source").textValue()).as("source").isEqualTo(expected.source());
        softly.assertThat(article.path("url").textValue()).as("url").isEqualTo(expected.url());
        softly.assertThat(article.path("published").path("value").textValue())
                .as(
                        "published, from 「%s」",
                        article.path("published").path("evidence").asText())
                .isEqualTo(expected.published());
        softly.assertThat(article.path("published").path("precision").textValue())
                .as("precision")
                .isEqualTo(expected.precision());
        softly.assertThat(article.path("language").asText())
                .as("language")
                .isEqualTo(expected.script().equals("simplified") ? "zh-Hans" : "zh-Hant");
        softly.assertThat(article.path("body").asText()).as("body").contains(expected.bodyHas());
        softly.assertThat(article.path("body").asText())
                .as("body")
                .doesNotContain(expected.bodyNot().toArray(String[]::new));
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isFoundByItsTitle(Expected expected) throws IOException {
        JsonNode result =
                Cli.run("search", "--json", "--size", 3, "--", expected.title()).json();
        assertThat(result.path("hits").findValuesAsText("title")).contains(expected.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"台风", "颱風"})
    void findsBothScriptsWhicheverIsTyped(String query) throws IOException {
        JsonNode result = Cli.run("search", query, "--json", "--size", 100).json();
        List<String> titles = result.path("hits").findValuesAsText("title");
        assertThat(titles).anyMatch(title -> title.contains("台风")).anyMatch(title -> title.contains("颱風"));
        assertThat(result.path("total").asLong()).isEqualTo(titles.size()).isEqualTo(containing("台风"));
    }

    @Test
    void countsByMonthWhatWasPublishedInEachMonth() throws IOException {
        Map<String, Long> months = new TreeMap<>();
        for (Expected expected : files()) {
            months.merge(expected.month(), 1L, Long::sum);
        }
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode bar :
                Cli.run("search", "", "--json").json().path("facets").path("date")) {
            assertThat(bar.path("interval").asText()).isEqualTo("month");
            if (bar.path("count").asLong() > 0) {
                counted.put(bar.path("start").asText(), bar.path("count").asLong());
            }
        }
        assertThat(counted).isEqualTo(months);
    }

    @Test
    void countsBySourceWhatEachSourcePublished() throws IOException {
        Map<String, Long> sources = new TreeMap<>();
        for (Expected expected : files()) {
            if (expected.source() != null) {
                sources.merge(expected.source(), 1L, Long::sum);
            }
        }
        Map<String, Long> counted = new TreeMap<>();
        for (JsonNode source :
                Cli.run("search", "", "--json").json().path("facets").path("source")) {
            counted.put(source.path("value").asText(), source.path("count").asLong());
        }
        assertThat(counted).isEqualTo(sources);
    }

    @Test
    void isIndexedOnceAndSaysSo(@TempDir Path cache) {
        Ran first = Cli.run(cache, Terminal.NONE, "search", "台风");
        assertThat(first.err().lines()).hasSize(1).first().asString().contains("sample archive");
        assertThat(Cli.run(cache, Terminal.NONE, "search", "台风").err()).isEmpty();
    }

    @Test
    void mayBeUsedForTheFirstTimeByTwoAtOnce(@TempDir Path cache) throws Exception {
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Callable<Ran> first = () -> Cli.run(cache, Terminal.NONE, "search", "台风", "--json");
            for (Future<Ran> ran : two.invokeAll(List.of(first, first))) {
                assertThat(ran.get().code()).isZero();
                assertThat(ran.get().json().path("total").asLong()).isEqualTo(containing("台风"));
            }
        }
        try (Stream<Path> left = Files.list(cache)) {
            assertThat(left).as("nothing half built is left").hasSize(1);
        }
    }

    private static long containing(String word) {
        return READ.values().stream()
                .filter(article -> folded(article, "title").contains(word)
                        || folded(article, "body").contains(word))
                .count();
    }

    private static String folded(JsonNode article, String field) {
        return FoldedText.of(article.path(field).asText()).text();
    }
}
