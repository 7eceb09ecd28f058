package org.jianwen.analysis.table;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each table of every module says on top where it comes from, under which licence, since when, and how long it is. */
class TablesTest {

    private static final Pattern ROWS = Pattern.compile("Rows: ([0-9]+)");

    static List<Path> tables() {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main/resources"))
                    .filter(Files::isDirectory)
                    .flatMap(TablesTest::tables)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> tables(Path resources) {
        try (Stream<Path> files = Files.walk(resources)) {
            return files.filter(file -> file.toString().matches(".*\\.(?:txt|tsv)")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyModuleIsSeen() {
        for (String module : List.of("lucene-analysis", "lucene-article", "lucene-query", "benchmarks")) {
            assertThat(tables()).anyMatch(table -> table.startsWith(Path.of("..", module)));
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
        assertThat(head).contains("Origin: ", "Licence: ").containsPattern("Date: 20[0-9]{2}-[01][0-9]-[0-3][0-9]");
        Matcher rows = ROWS.matcher(head);
        assertThat(rows.find()).as("a count of rows on top").isTrue();
        assertThat(rows(lines)).hasSize(Integer.parseInt(rows.group(1)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void hasOneFormAndNoRowTwice(Path table) throws IOException {
        List<String> rows = rows(Files.readAllLines(table));
        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows.stream().map(row -> row.split("\t", -1).length).distinct())
                .as("numbers of cells")
                .hasSize(1);
    }

    private static List<String> rows(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("#")).toList();
    }
}
