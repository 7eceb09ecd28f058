package org.jianwen.index.article.shape.line;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a table in the jar; lines that begin with {@code #} say where it comes from. */
final class TableRows {

    private TableRows() {}

    /** The cells of every row, parted by tabs; every row has as many as {@code columns}. */
    static List<List<String>> of(String resource, int columns) {
        try (InputStream in = TableRows.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource " + resource + " is missing from the jar");
            }
            List<List<String>> rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
            rows.forEach(row -> {
                if (row.size() != columns) {
                    throw new IllegalStateException(resource + ": found " + row + ", wanted " + columns + " cells");
                }
            });
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
