package org.jianwen.index.article.date.form.rule.word;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows of a table beside a class: tab-separated, UTF-8, comment lines opened by {@code #}.
 *
 * <p>Stateless; may be shared by threads.
 */
public final class TableRows {

    private TableRows() {}

    /**
     * Reads a table.
     *
     * @param beside the class that it lies beside
     * @param name the file's name, such as {@code eras.tsv}
     * @param columns how many columns every row has
     * @return the rows in their order
     * @throws IllegalStateException if the table is missing or a row has other columns: the jar is damaged
     */
    public static List<String[]> of(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + ": not beside " + beside.getSimpleName() + ".class; the jar is damaged");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<String[]> rows = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
            for (String[] row : rows) {
                if (row.length != columns) {
                    throw new IllegalStateException(
                            name + ": a row 「" + row[0] + "」 of " + row.length + " columns, wanted " + columns);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A regular expression for any of these words, the longest first, so that 晚上 is not read as 晚. */
    public static String anyOf(Iterable<String> words) {
        List<String> sorted = new ArrayList<>();
        words.forEach(sorted::add);
        sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        // A first character is asked for before the words are tried one by one, as there is none at most places.
        String firsts = sorted.stream()
                .map(word -> Pattern.quote(word.substring(0, word.offsetByCodePoints(0, 1))))
                .distinct()
                .collect(Collectors.joining());
        return "(?=[" + firsts + "])(?:" + sorted.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
    }
}
