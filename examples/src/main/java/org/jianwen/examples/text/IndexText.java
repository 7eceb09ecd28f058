package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jianwen.index.IndexReport;
import org.jianwen.index.SyncReport;
import org.jianwen.schema.origin.ReadItem;

/** What indexing did, for a person: figures, what was skipped and why, tables. For one thread. */
public final class IndexText {

    /** The most skipped files that are listed. */
    static final int MAX_SKIPPED = 20;

    private static final int MAX_ROWS = 12;

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;
    private final Words words;

    public IndexText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
        this.words = terminal.words();
    }

    /**
     * Prints the report.
     *
     * @param left all that was not read, also in earlier runs, and why
     * @param seconds how long it took
     * @param brief whether the figures are enough
     */
    public void print(SyncReport report, List<ReadItem.Skipped> left, double seconds, boolean brief) {
        IndexReport read = report.read();
        String unchanged = report.current() == 0 ? "" : words.of(", %,d unchanged", report.currentArticles());
        String removed = report.removed() == 0 ? "" : words.of(", %,d removed", report.removed());
        String moved = report.moved() == 0 ? "" : words.of(", %s moved", words.counted(report.moved(), "file"));
        out.println(style.bold(words.of(
                "%s read in %.1f s: %s added, %,d replaced%s%s%s, %,d skipped",
                words.counted(report.offered() - report.current(), "file"),
                seconds,
                words.counted(report.added(), "article"),
                read.replaced(),
                unchanged,
                removed,
                moved,
                left.size())));
        if (!brief) {
            skipped(left);
            counts("By source", read.bySource(), source -> source);
            counts("By precision of the date", read.byPrecision(), words::of);
            counts("By note", read.byNote(), words::note);
        }
    }

    /** Prints what was not read, the first of it. */
    public void skipped(List<ReadItem.Skipped> skipped) {
        if (skipped.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold(words.of("Skipped")));
        for (ReadItem.Skipped one : skipped.subList(0, Math.min(MAX_SKIPPED, skipped.size()))) {
            List<String> lines = Paragraph.lines(one.file() + ": " + words.note(one.why()), terminal.columns() - 4);
            out.println("  " + lines.getFirst());
            lines.stream().skip(1).forEach(line -> out.println("    " + line));
        }
        if (skipped.size() > MAX_SKIPPED) {
            out.println(
                    "  " + words.of("… and %d more; jianwen report --json lists them", skipped.size() - MAX_SKIPPED));
        }
    }

    private void counts(String title, Map<String, Long> counts, UnaryOperator<String> said) {
        if (counts.isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold(words.of(title)));
        List<List<String>> rows = new ArrayList<>();
        counts.entrySet().stream()
                .limit(MAX_ROWS)
                .forEach(entry -> rows.add(List.of(
                        String.format(Locale.ROOT, "%,d", entry.getValue()),
                        Columns.cut(
                                entry.getKey().isEmpty()
                                        ? words.of("none")
                                        : said.apply(Columns.harmless(entry.getKey())),
                                terminal.columns() - 14))));
        Table.print(out, rows, "  ");
        if (counts.size() > MAX_ROWS) {
            out.println("  " + words.of("… and %d more", counts.size() - MAX_ROWS));
        }
    }
}
