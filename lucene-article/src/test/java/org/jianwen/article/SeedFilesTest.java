package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Five real articles, each in another shape, where they are at hand; their text is not in the repository. */
class SeedFilesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TestFactory
    List<DynamicTest> areReadAsTheyMustBe() throws IOException {
        Path seeds = Path.of(System.getProperty("jianwen.shared", "../shared"), "seeds");
        if (!Files.isDirectory(seeds)) {
            String skipped =
                    "SKIPPED: the five seed articles were not read, looked for them in " + seeds.toAbsolutePath();
            System.err.println(skipped);
            assertThat(System.getenv("CI")).as(skipped).isNull();
            Assumptions.abort(skipped);
        }
        JsonNode expected = new ObjectMapper().readTree(Files.readAllBytes(seeds.resolve("expected.json")));
        List<DynamicTest> tests = new ArrayList<>();
        expected.properties().forEach(seed -> {
            if (seed.getValue().isObject()) {
                tests.add(DynamicTest.dynamicTest(
                        seed.getKey(), () -> check(seeds.resolve(seed.getKey()), seed.getValue())));
            }
        });
        assertThat(tests).hasSize(5);
        return tests;
    }

    private static void check(Path file, JsonNode expected) throws IOException {
        List<ReadItem> items =
                ArticleReader.of(ReadSettings.defaults()).read(Files.readAllBytes(file), file.toString());

        assertThat(items).singleElement().isInstanceOf(ReadItem.Found.class);
        Article article = ((ReadItem.Found) items.get(0)).article();
        assertThat(article.title()).isEqualTo(expected.get("title").textValue());
        if (expected.has("url")) {
            assertThat(article.url()).isEqualTo(expected.get("url").textValue());
        }
        if (expected.has("url_starts")) {
            assertThat(article.url()).startsWith(expected.get("url_starts").textValue());
        }
        if (expected.get("source").isNull()) {
            assertThat(article.source()).isNull();
        } else {
            assertThat(article.source()).isIn(strings(expected.get("source").get("any")));
        }
        if (expected.has("tags")) {
            assertThat(article.tags()).isEqualTo(strings(expected.get("tags")));
        }
        assertThat(article.body()).contains(strings(expected.get("body_has")));
        strings(expected.get("body_not"))
                .forEach(text -> assertThat(article.body()).doesNotContain(text));
        assertThat(article.language()).isEqualTo("zh-Hans");
        check(article.published(), expected.get("published"));
    }

    private static void check(ArticleDate published, JsonNode expected) {
        assertThat(published).isNotNull();
        assertThat(published.precision().name())
                .isEqualToIgnoringCase(expected.get("precision").textValue());
        if (expected.has("instant")) {
            assertThat(published.instant())
                    .isEqualTo(Instant.parse(expected.get("instant").textValue()));
        }
        if (expected.has("local")) {
            String local = expected.get("local").textValue();
            assertThat(published.zone())
                    .isEqualTo(ZoneId.of(expected.get("zone").textValue()));
            assertThat(published.local())
                    .isEqualTo(
                            local.contains("T")
                                    ? LocalDateTime.parse(local)
                                    : LocalDate.parse(local).atStartOfDay());
        }
        if (expected.has("day_in_asia_shanghai")) {
            assertThat(published.instant().atZone(SHANGHAI).toLocalDate())
                    .hasToString(expected.get("day_in_asia_shanghai").textValue());
        }
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.textValue()));
        return strings;
    }
}
