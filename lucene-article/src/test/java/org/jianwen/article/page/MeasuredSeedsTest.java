package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;

/** Fragments as a feed archive keeps them: what must be in the body and what must not. */
class MeasuredSeedsTest {
    @Test
    void fragmentsKeepTheirTextAndLoseTheRest() throws IOException {
        Path folder = MeasuredPagesTest.shared("seeds", "bodies of three fragments");
        Map<String, List<String>> expected = expected(folder.resolve("expected.json"));
        for (String seed : List.of("000_6b1942e0b20a48fa", "001_a12f58494f94c923", "002_1217de3b6939541b")) {
            String text = Files.readString(folder.resolve(seed + ".txt"));
            String html = text.substring(text.indexOf("\n------") + 7);

            Statements page = PageReader.read(html, null, PageLimits.DEFAULT);

            assertThat(page.content())
                    .as(seed)
                    .contains(expected.get(seed + ".txt body_has"))
                    .doesNotContain(expected.get(seed + ".txt body_not"));
            assertThat(Objects.requireNonNullElse(page.first(Field.TITLE), ""))
                    .as(seed)
                    .isIn("", expected.get(seed + ".txt title").getFirst());
        }
    }

    private static Map<String, List<String>> expected(Path file) throws IOException {
        Map<String, List<String>> strings = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(Files.readString(file))) {
            String seed = "";
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                String name = json.currentName();
                if (token == JsonToken.FIELD_NAME && name.endsWith(".txt")) {
                    seed = name;
                } else if (token == JsonToken.VALUE_STRING) {
                    String field =
                            name == null ? json.getParsingContext().getParent().getCurrentName() : name;
                    strings.computeIfAbsent(seed + " " + field, key -> new ArrayList<>())
                            .add(json.getText());
                }
            }
        }
        return strings;
    }
}
