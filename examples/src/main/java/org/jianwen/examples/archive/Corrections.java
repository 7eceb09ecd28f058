package org.jianwen.examples.archive;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;

/**
 * What a person has put right: rows of an id or a path, a field and its right value, with tabs between them. Lines that begin
 * with {@code #} and blank lines are passed over. Immutable; may be shared by threads.
 *
 * @param rows the rows in their order; of two about one field the later holds
 */
record Corrections(List<Correction> rows) {

    private static final int MAX_ROWS = 100_000;

    Corrections {
        rows = List.copyOf(rows);
    }

    /**
     * The rows of a file; none if there is no such file.
     *
     * @throws IllegalArgumentException if a row cannot be read, with its line
     */
    static Corrections read(Path file) throws IOException {
        List<Correction> rows = new ArrayList<>();
        if (!Files.exists(file)) {
            return new Corrections(rows);
        }
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                String line = i == 0 && lines.get(i).startsWith("\ufeff")
                        ? lines.get(i).substring(1)
                        : lines.get(i);
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(row(line, file.getFileName() + ", line " + (i + 1)));
                }
            }
        } catch (MalformedInputException e) {
            throw new IllegalArgumentException(file + " is not in UTF-8: corrections are a text in UTF-8", e);
        }
        if (rows.size() > MAX_ROWS) {
            throw new IllegalArgumentException(
                    file + " has " + rows.size() + " rows: at most " + MAX_ROWS + " are read");
        }
        return new Corrections(rows);
    }

    private static Correction row(String line, String place) {
        String[] cells = line.split("\t", 3);
        boolean remove = cells.length == 2 && cells[1].strip().equals(Correction.REMOVE);
        if (cells.length < 3 && !remove || cells[0].isBlank()) {
            throw new IllegalArgumentException(
                    place + ": wanted an id or path, a field and its right value, separated by tabs");
        }
        return new Correction(cells[0].strip(), cells[1].strip(), remove ? "" : cells[2].strip(), place);
    }

    /** These and those of another list. */
    Corrections and(Corrections others) {
        List<Correction> all = new ArrayList<>(rows);
        all.addAll(others.rows);
        return new Corrections(all);
    }

    /** The rows that are only here or only there. */
    List<Correction> changedFrom(Corrections before) {
        List<Correction> changed = new ArrayList<>();
        Set<List<String>> there = before.contents();
        Set<List<String>> here = contents();
        rows.stream().filter(row -> !there.contains(content(row))).forEach(changed::add);
        before.rows.stream().filter(row -> !here.contains(content(row))).forEach(changed::add);
        return changed;
    }

    private Set<List<String>> contents() {
        Set<List<String>> contents = new HashSet<>();
        rows.forEach(row -> contents.add(content(row)));
        return contents;
    }

    private static List<String> content(Correction row) {
        return List.of(row.subject(), row.field(), row.value());
    }

    /** What was read, put right, with a note for each row that did it; left out if a row removes it. */
    ReadItem applied(ReadItem item, ZoneId zone) {
        if (rows.isEmpty() || !(item instanceof ReadItem.Found found)) {
            return item;
        }
        Article article = found.article();
        List<String> notes = new ArrayList<>(found.notes());
        for (Correction row : rows) {
            if (!row.isAbout(found.article().id(), found.file())) {
                continue;
            }
            if (row.field().equals(Correction.REMOVE)) {
                return new ReadItem.Skipped(found.file(), "removed by " + row.place());
            }
            article = row.applied(article, zone);
            notes.add(row.field() + ": 「" + row.value() + "」, corrected by " + row.place());
        }
        return new ReadItem.Found(found.file(), article, notes);
    }
}
