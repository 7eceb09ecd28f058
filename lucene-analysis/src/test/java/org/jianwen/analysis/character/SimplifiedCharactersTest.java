package org.jianwen.analysis.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimplifiedCharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"simplified.tsv", "variants.tsv", "unihan.tsv", "equivalents.tsv"})
    void everyRowChangesSomethingOnce(String resource) throws IOException {
        for (String row : lines(resource)) {
            if (!row.startsWith("#")) {
                int[] points = row.codePoints().toArray();
                assertThat(points).as(row).hasSize(3);
                assertThat(SimplifiedCharacters.of(points[0]))
                        .as(row)
                        .isEqualTo(points[2])
                        .isNotEqualTo(points[0]);
                assertThat(SimplifiedCharacters.of(points[2])).as(row).isEqualTo(points[2]);
            }
        }
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = SimplifiedCharacters.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
