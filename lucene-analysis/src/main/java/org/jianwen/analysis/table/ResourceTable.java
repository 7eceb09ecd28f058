package org.jianwen.analysis.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of words or facts in a jar, in the one format of all of them: UTF-8, one row a line, cells parted by tabs, no
 * cell empty; lines that begin with {@code #} say on top what the cells are, where they come from, under which licence,
 * since when, and how many rows there are. A list of one column is called {@code .txt}, a table of more {@code .tsv}.
 * Immutable; may be shared by threads.
 */
public final class ResourceTable implements Iterable<List<String>> {

    private final String name;
    private final List<List<String>> rows;

    private ResourceTable(String name, List<List<String>> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Reads a table: {@code of(Eras.class::getResourceAsStream, "eras.tsv", 4)}.
     *
     * @param opener opens the file of a name, or gives {@code null} where there is none; what it opens is closed. It is the
     *     class beside which the table lies, for a module shows its files to its own classes only
     * @param name its name, such as {@code eras.tsv}
     * @param columns how many cells every row has
     * @throws IllegalStateException if the table is missing or a row has other cells: the jar is damaged
     * @throws UncheckedIOException if the jar cannot be read
     */
    public static ResourceTable of(Function<String, @Nullable InputStream> opener, String name, int columns) {
        String text = text(opener, name);
        List<List<String>> rows = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = endOfLine(text, at);
            if (text.charAt(at) != '#') {
                rows.add(row(text.substring(at, end), name, columns));
            }
            at = end + 1;
        }
        return new ResourceTable(name, List.copyOf(rows));
    }

    /** The whole text of a table, its lines ended by one sign whatever system they were checked out on. */
    static String text(Function<String, @Nullable InputStream> opener, String name) {
        try (InputStream in = opener.apply(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        name + ": not in the jar, beside the class that reads it; use the jar as it was built");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": the table cannot be read from the jar", e);
        }
    }

    private static List<String> row(String line, String name, int columns) {
        String[] cells = new String[columns];
        int from = 0;
        for (int i = 0; i < columns; i++) {
            int tab = line.indexOf('\t', from);
            boolean last = i == columns - 1;
            int end = last ? line.length() : tab;
            String cell = last == (tab < 0) ? line.substring(from, end) : "";
            if (cell.isBlank()) {
                throw doesNotFit(line, name, columns + " cells");
            }
            cells[i] = cell;
            from = end + 1;
        }
        return List.of(cells);
    }

    /** Where the line that has this place ends, without its sign. */
    static int endOfLine(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** What is thrown if the jar is damaged. */
    static IllegalStateException doesNotFit(String line, String name, String cells) {
        return new IllegalStateException(name + ": the row 「" + line + "」 does not fit the table; wanted " + cells
                + " separated by tabs, none of them empty");
    }

    /** The rows in their order, each with its cells. */
    public List<List<String>> rows() {
        return rows;
    }

    @Override
    public Iterator<List<String>> iterator() {
        return rows.iterator();
    }

    /** What stands in one column of all rows, the first being 0. */
    public List<String> column(int column) {
        return rows.stream().map(row -> row.get(column)).toList();
    }

    /**
     * The second cells of rows whose first is one of these kinds.
     *
     * @throws IllegalStateException if the table has no row of one of these kinds
     */
    public List<String> words(String... kinds) {
        return Arrays.stream(kinds).flatMap(kind -> ofKind(kind).stream()).toList();
    }

    /**
     * A regular expression for any of the {@link #words} of these kinds, as {@link AnyWord} writes it.
     *
     * @throws IllegalStateException if the table has no row of one of these kinds
     */
    public String anyOf(String... kinds) {
        return AnyWord.of(words(kinds));
    }

    /** The characters that {@link #words} of these kinds begin with. */
    public String firsts(String... kinds) {
        return words(kinds).stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private List<String> ofKind(String kind) {
        List<String> words = rows.stream()
                .filter(row -> row.get(0).equals(kind))
                .map(row -> row.get(1))
                .toList();
        if (words.isEmpty()) {
            throw new IllegalStateException(name + ": no words of the kind " + kind);
        }
        return words;
    }
}
