package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jianwen.examples.archive.ArchiveFigures;
import org.jianwen.examples.text.Bars.Bar;

/** The figures of an index, for a person. For one thread. */
public final class StatsText {

    private static final int MAX_ROWS = 30;

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;
    private final Words words;

    public StatsText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
        this.words = terminal.words();
    }

    /** Prints the figures. */
    public void print(ArchiveFigures figures) {
        out.println(style.bold(words.of(
                "%,d articles, %.1f MB on disk; %,d without a date",
                figures.articles(), figures.bytes() / 1e6, figures.undated())));
        counts("By source", figures.bySource(), source -> source);
        counts("By month", figures.byMonth(), month -> month);
        counts("By tag", figures.byTag(), tag -> tag);
        counts("By precision of the date", figures.byPrecision(), words::of);
    }

    private void counts(String title, Map<String, Long> counts, UnaryOperator<String> said) {
        if (!counts.isEmpty()) {
            out.println();
            out.println(style.bold(words.of(title)));
            List<Bar> bars = counts.entrySet().stream()
                    .limit(MAX_ROWS)
                    .map(count -> new Bar(
                            count.getKey().isEmpty()
                                    ? words.of("none")
                                    : Columns.cut(said.apply(Columns.harmless(count.getKey())), 24),
                            count.getValue()))
                    .toList();
            new Bars(style).lines(bars, terminal.columns() - 2).forEach(line -> out.println("  " + line));
            if (counts.size() > MAX_ROWS) {
                out.println("  " + words.of("… and %d more; --json lists them", counts.size() - MAX_ROWS));
            }
        }
    }
}
