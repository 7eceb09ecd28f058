package org.jianwen.index.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table of words says on top where it comes from, under which licence, since when, and how long it is. */
class TablesTest {

    private static final Pattern ROWS = Pattern.compile("Rows: ([0-9]+)\\.");

    static List<Path> tables() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().matches(".*\\.(?:txt|tsv)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void saysWhereItComesFromAndHowLongItIs(Path table) throws IOException {
        List<String> lines = Files.readAllLines(table);
        String head = lines.stream()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^# *", ""))
                .collect(Collectors.joining(" "));
        assertThat(head).contains("Origin: ", "Licence: ").containsPattern("20[0-9]{2}-[01][0-9]-[0-3][0-9]");
        Matcher rows = ROWS.matcher(head);
        assertThat(rows.find()).as("a count of rows on top").isTrue();
        assertThat(lines.stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .count())
                .isEqualTo(Long.parseLong(rows.group(1)));
    }
}
