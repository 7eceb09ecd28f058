package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code article} holds an input and what it is read as, item after item; a key that is missing there is
 * not looked at.
 */
class GoldenArticlesTest {

    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path root = Path.of(GoldenArticlesTest.class.getResource("/article").toURI());
        try (Stream<Path> folders = Files.list(root)) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isReadAsExpected(Path folder) throws IOException {
        Path input;
        try (Stream<Path> files = Files.list(folder)) {
            input = files.filter(file -> !file.endsWith("expected.json"))
                    .findFirst()
                    .orElseThrow();
        }
        JsonNode expected = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("expected.json")));

        List<ReadItem> items = ArticleReader.of(ReadSettings.defaults())
                .read(Files.readAllBytes(input), input.getFileName().toString());

        assertThat(items).hasSameSizeAs(expected);
        for (int i = 0; i < items.size(); i++) {
            check(items.get(i), expected.get(i));
        }
    }

    private static void check(ReadItem item, JsonNode expected) {
        switch (item) {
            case ReadItem.Skipped skipped -> {
                assertThat(expected.has("skipped")).as(skipped.toString()).isTrue();
                assertThat(skipped.why()).contains(expected.get("skipped").textValue());
            }
            case ReadItem.Found found -> {
                assertThat(expected.has("skipped")).as(found.toString()).isFalse();
                check(found, expected);
            }
        }
    }

    private static void check(ReadItem.Found found, JsonNode expected) {
        Article article = found.article();
        same(expected, "id", article.id());
        same(expected, "title", article.title());
        same(expected, "source", article.source());
        same(expected, "url", article.url());
        same(expected, "language", article.language());
        ArticleDate published = article.published();
        same(expected, "published", published == null ? null : published.value());
        same(expected, "origin", published == null ? null : published.origin().key());
        same(
                expected,
                "updated",
                article.updated() == null ? null : article.updated().value());
        if (expected.has("tags")) {
            assertThat(article.tags()).isEqualTo(strings(expected.get("tags")));
        }
        if (expected.has("body")) {
            assertThat(article.body()).isEqualTo(String.join("\n", strings(expected.get("body"))));
        }
        strings(expected.path("body_has"))
                .forEach(text -> assertThat(article.body()).contains(text));
        strings(expected.path("body_not"))
                .forEach(text -> assertThat(article.body()).doesNotContain(text));
        strings(expected.path("notes_has"))
                .forEach(text -> assertThat(found.notes()).anyMatch(note -> note.contains(text)));
    }

    private static void same(JsonNode expected, String key, @Nullable String actual) {
        if (expected.has(key)) {
            assertThat(actual).as(key).isEqualTo(expected.get(key).textValue());
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.textValue()));
        return strings;
    }
}
