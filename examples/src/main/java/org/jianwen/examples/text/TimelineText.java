package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.Locale;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.timeline.Period;
import org.jianwen.query.timeline.Timeline;

/** A timeline as a person reads it: a paragraph for each period. For one thread. */
public final class TimelineText {

    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;

    public TimelineText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
    }

    /** Prints the periods. */
    public void print(SearchRequest request, Timeline timeline) {
        String found = SearchText.counted(timeline.total(), "article");
        out.println(style.bold(
                timeline.periods().isEmpty()
                        ? found + ", at no time more than at others"
                        : found + ", most at these times, in the zone " + request.zone()));
        for (Period period : timeline.periods()) {
            out.println();
            out.println(style.bold(period.first() + " to " + period.last())
                    + String.format(Locale.ROOT, "  %,d, expected %.1f", period.count(), period.expected()));
            String words = Columns.harmless(String.join(" · ", period.words()));
            Paragraph.lines(words, terminal.columns() - INDENT.length()).forEach(line -> out.println(INDENT + line));
            String title = Columns.harmless(period.best().title());
            out.println(INDENT + style.dim(Columns.cut(title, terminal.columns() - INDENT.length())));
        }
    }
}
