package org.jianwen.article.date;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.opentest4j.TestAbortedException;

/** The measured table of date forms that lies outside the repository. */
final class SharedForms {

    private SharedForms() {}

    /** The rows of the table; without it the test is skipped with a line on the error stream, or fails where CI is set. */
    static List<String[]> rows() {
        Path table = Path.of(System.getProperty("jianwen.shared", "../shared"), "dates", "forms.tsv");
        if (!Files.isRegularFile(table)) {
            String missing = "SKIPPED: the measured date forms were not checked: no " + table.toAbsolutePath();
            System.err.println(missing);
            if (System.getenv("CI") != null) {
                throw new IllegalStateException(missing);
            }
            Assumptions.abort(missing);
            throw new TestAbortedException(missing);
        }
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
