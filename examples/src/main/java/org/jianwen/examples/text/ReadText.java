package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jianwen.index.article.ReadItem;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** An article as it was read, with every decision and its evidence, for a person. For one thread. */
public final class ReadText {

    /** The most lines of a body that are shown. */
    static final int MAX_BODY_LINES = 40;

    private static final int LABEL = 11;

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;

    public ReadText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
    }

    /** Prints the article. */
    public void print(ReadItem.Found found) {
        Article article = found.article();
        out.println(style.bold(Columns.harmless(found.file())));
        field("title", article.title().isEmpty() ? "none" : article.title());
        field("source", article.source() == null ? "unknown" : article.source());
        date("published", article.published());
        if (article.updated() != null) {
            date("updated", article.updated());
        }
        field("url", article.url() == null ? "unknown" : article.url());
        field("tags", article.tags().isEmpty() ? "none" : String.join(", ", article.tags()));
        field("language", article.language() == null ? "unknown" : article.language());
        field("id", article.id());
        body(article.body());
        for (String note : found.notes()) {
            field("note", note);
        }
        out.println();
    }

    private void date(String name, @Nullable ArticleDate date) {
        if (date == null) {
            field(name, "unknown");
            return;
        }
        field(name, SearchText.date(date));
        String evidence = date.evidence().isEmpty() ? "" : ": 「" + date.evidence() + "」";
        field(
                "",
                "to the " + lower(date.precision()) + ", in the zone " + date.zone() + ", confidence "
                        + lower(date.confidence()) + ", from the "
                        + date.origin().key().replace('_', ' ') + evidence);
    }

    private void body(String body) {
        List<String> lines = body.lines()
                .limit(MAX_BODY_LINES)
                .flatMap(paragraph -> Paragraph.lines(paragraph, terminal.columns() - LABEL).stream())
                .limit(MAX_BODY_LINES)
                .toList();
        long paragraphs = body.lines().count();
        field(
                "body",
                String.format(
                        Locale.ROOT,
                        "%,d characters, %s",
                        body.codePointCount(0, body.length()),
                        SearchText.counted(paragraphs, "paragraph")));
        lines.forEach(line -> out.println(" ".repeat(LABEL) + line));
        if (lines.size() == MAX_BODY_LINES) {
            out.println(" ".repeat(LABEL) + style.dim("… the rest is in the output of --json"));
        }
    }

    private void field(String name, String value) {
        List<String> lines = Paragraph.lines(value, terminal.columns() - LABEL);
        out.println(style.dim(Columns.padded(name, LABEL)) + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(LABEL) + line));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
