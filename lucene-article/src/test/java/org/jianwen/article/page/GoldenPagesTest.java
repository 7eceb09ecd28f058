package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder under {@code page/} is a page and what must be read out of it. */
class GoldenPagesTest {
    static Stream<Path> cases() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(GoldenPagesTest.class.getResource("/page"))
                .toURI());
        return Files.list(root).sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(Path folder) throws IOException {
        Map<String, List<String>> expected = expected(folder.resolve("expected.json"));

        Statements page = PageReader.read(Files.readString(folder.resolve("input.html")), null, PageLimits.DEFAULT);

        assertThat(words(page, Field.TITLE))
                .isEqualTo(expected.get("title").stream()
                        .filter(title -> !title.isEmpty())
                        .toList());
        assertThat(page.content().lines()).isEqualTo(expected.get("body"));
        assertThat(words(page, Field.SOURCE)).isEqualTo(expected.get("source"));
        assertThat(page.dates().stream().map(GoldenPagesTest::line)).isEqualTo(expected.get("clues"));
    }

    private static List<String> words(Statements page, Field field) {
        return page.list().stream()
                .filter(statement -> statement.field() == field)
                .filter(said -> said.origin() != Origin.SITE_NAME)
                .limit(1)
                .map(Statement::text)
                .toList();
    }

    private static String line(Statement clue) {
        return clue.origin() + (clue.updated() ? " updated " : " ") + clue.text();
    }

    /** Strings by field; null is none. */
    private static Map<String, List<String>> expected(Path file) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            String field = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    field = json.currentName();
                    fields.put(field, new ArrayList<>());
                } else if (token == JsonToken.VALUE_STRING) {
                    fields.get(field).add(json.getText());
                }
            }
        }
        return fields;
    }
}
