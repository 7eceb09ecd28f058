package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jianwen.examples.archive.ArchiveReport;
import org.jianwen.query.Hit;
import org.jianwen.schema.Article;

/** What of an archive wants a person's eye, for that person. For one thread. */
public final class ReportText {

    private static final int MAX_ROWS = 20;

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;
    private final Words words;

    public ReportText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
        this.words = terminal.words();
    }

    /** Prints the report. */
    public void print(ArchiveReport report) {
        list("Not read", report.skipped(), skipped -> wrapped(skipped.file() + ": " + words.note(skipped.why()), 2));
        list("Without a date", report.undated(), this::article);
        list("With a date of low confidence", report.doubtful(), article -> {
            article(article);
            wrapped(
                    SearchText.date(words, article.published()) + " 「"
                            + article.published().evidence() + "」",
                    4);
        });
        list("In more than one place", report.duplicates(), duplicate -> {
            article(duplicate.article());
            duplicate.places().forEach(place -> wrapped(place, 4));
        });
        list("Reprinted", report.stories(), this::story);
    }

    private void story(Hit hit) {
        article(hit.article());
        hit.reprints().forEach(reprint -> wrapped(SearchText.line(words, reprint), 4));
    }

    private void article(Article article) {
        wrapped(SearchText.line(words, article), 2);
    }

    private void wrapped(String text, int indent) {
        List<String> lines = Paragraph.lines(text, terminal.columns() - indent - 2);
        out.println(" ".repeat(indent) + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(indent + 2) + line));
    }

    private <T> void list(String title, List<T> items, Consumer<T> print) {
        out.println(style.bold(words.of(title) + ": " + items.size()));
        items.stream().limit(MAX_ROWS).forEach(print);
        if (items.size() > MAX_ROWS) {
            out.println("  " + words.of("… and %d more; --json lists them", items.size() - MAX_ROWS));
        }
        out.println();
    }
}
