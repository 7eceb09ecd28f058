package org.jianwen.benchmarks.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in Markdown. Immutable.
 *
 * @param header the heads of the columns
 * @param rows the rows, as wide as the header
 */
public record Table(List<String> header, List<List<String>> rows) {

    /** Copies the lists. */
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** A table with those heads and no rows. */
    public static Table of(String... header) {
        return new Table(List.of(header), List.of());
    }

    /** This table with one row more. */
    public Table with(String... row) {
        if (row.length != header.size()) {
            throw new IllegalArgumentException(row.length + " cells under " + header.size() + " heads");
        }
        List<List<String>> more = new ArrayList<>(rows);
        more.add(List.of(row));
        return new Table(header, more);
    }

    /** The lines of the table. */
    public String markdown() {
        StringBuilder lines = new StringBuilder(line(header)).append("|---".repeat(header.size()));
        lines.append("|\n");
        rows.forEach(row -> lines.append(line(row)));
        return lines.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
