package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianwen.index.IndexReport;
import org.jianwen.index.Skipped;

/** What indexing did, for a person: figures, what was skipped and why, tables. For one thread. */
public final class IndexText {

    /** The most skipped files that are listed. */
    static final int MAX_SKIPPED = 20;

    private static final int MAX_ROWS = 12;

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;

    public IndexText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
    }

    /**
     * Prints the report.
     *
     * @param seconds how long it took
     */
    public void print(IndexReport report, double seconds) {
        out.println(style.bold(String.format(
                Locale.ROOT,
                "%s read in %.1f s: %s added, %,d replaced, %,d skipped",
                SearchText.counted(report.files(), "file"),
                seconds,
                SearchText.counted(report.articles() - report.replaced(), "article"),
                report.replaced(),
                report.skippedCount())));
        skipped(report);
        counts("By source", report.bySource());
        counts("By precision of the date", report.byPrecision());
        counts("By note", report.byNote());
    }

    private void skipped(IndexReport report) {
        List<Skipped> skipped = report.skipped();
        if (skipped.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold("Skipped"));
        for (Skipped one : skipped.subList(0, Math.min(MAX_SKIPPED, skipped.size()))) {
            List<String> lines = Paragraph.lines(one.file() + ": " + one.why(), terminal.columns() - 4);
            out.println("  " + lines.getFirst());
            lines.stream().skip(1).forEach(line -> out.println("    " + line));
        }
        if (report.skippedCount() > MAX_SKIPPED) {
            out.println("  … and " + (report.skippedCount() - MAX_SKIPPED) + " more; --json lists them");
        }
    }

    private void counts(String title, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold(title));
        List<List<String>> rows = new ArrayList<>();
        counts.entrySet().stream()
                .limit(MAX_ROWS)
                .forEach(entry -> rows.add(List.of(
                        String.format(Locale.ROOT, "%,d", entry.getValue()),
                        Columns.cut(
                                entry.getKey().isEmpty() ? "none" : Columns.harmless(entry.getKey()),
                                terminal.columns() - 14))));
        Table.print(out, rows, "  ");
        if (counts.size() > MAX_ROWS) {
            out.println("  … and " + (counts.size() - MAX_ROWS) + " more");
        }
    }
}
