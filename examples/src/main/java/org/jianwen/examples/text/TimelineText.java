package org.jianwen.examples.text;

import java.io.PrintWriter;
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
        Words words = terminal.words();
        String found = words.counted(timeline.total(), "article");
        out.println(style.bold(
                timeline.periods().isEmpty()
                        ? words.of("%s, no peak period", found)
                        : words.of("%s, peak periods in the zone %s", found, request.zone())));
        for (Period period : timeline.periods()) {
            out.println();
            out.println(style.bold(words.of("%s to %s", period.first(), period.last()))
                    + words.of("  %,d, expected %.1f", period.count(), period.expected()));
            String telling = Columns.harmless(String.join(" · ", period.words()));
            Paragraph.lines(telling, terminal.columns() - INDENT.length()).forEach(line -> out.println(INDENT + line));
            String title = Columns.harmless(period.best().title());
            out.println(INDENT + style.dim(Columns.cut(title, terminal.columns() - INDENT.length())));
        }
    }
}
