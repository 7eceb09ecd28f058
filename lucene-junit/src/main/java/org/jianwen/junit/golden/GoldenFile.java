package org.jianwen.junit.golden;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the lines of a file into a golden set. */
final class GoldenFile {

    private static final String WANTED =
            ": wanted a query, a tab, and the ids of the articles it should find with tabs between them";
    private static final int SHOWN = 60;

    private GoldenFile() {}

    static GoldenSet read(Path file) throws IOException {
        List<GoldenQuery> queries = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line =
                    i == 0 && lines.get(0).startsWith("\uFEFF") ? lines.get(0).substring(1) : lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                queries.add(query(line, file + ":" + (i + 1)));
            }
        }
        if (queries.isEmpty()) {
            throw new IOException(file + ": no query in " + lines.size() + " lines" + WANTED);
        }
        return new GoldenSet(queries);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not in UTF-8: save it as UTF-8", e);
        }
    }

    private static GoldenQuery query(String line, String place) throws IOException {
        List<String> cells =
                Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
        List<String> wanted = cells.subList(1, cells.size());
        if (wanted.isEmpty() || wanted.contains("")) {
            String shown = line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
            throw new IOException(place + ": no article after 「" + shown + "」, or a tab too many" + WANTED);
        }
        try {
            return new GoldenQuery(cells.getFirst(), wanted);
        } catch (IllegalArgumentException e) {
            throw new IOException(place + ": " + e.getMessage(), e);
        }
    }
}
