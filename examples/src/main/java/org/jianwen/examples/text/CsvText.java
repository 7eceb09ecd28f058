package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Articles as rows of CSV after RFC 4180, with a head. For one thread. */
public final class CsvText {

    private static final List<String> HEAD = List.of(
            "id", "title", "source", "date", "precision", "evidence", "updated", "url", "tags", "language", "body");

    private final PrintWriter out;
    private final boolean excel;

    /**
     * Writes there.
     *
     * @param excel whether Excel is to open it: then it begins with a mark that says UTF-8, and no cell is a formula
     */
    public CsvText(PrintWriter out, boolean excel) {
        this.out = out;
        this.excel = excel;
    }

    /** The names of the columns. */
    public void head() {
        out.print(excel ? "\ufeff" : "");
        out.print(String.join(",", HEAD) + "\r\n");
    }

    /** A row. */
    public void row(Article article) {
        ArticleDate date = article.published();
        List<String> cells = List.of(
                article.id(),
                article.title(),
                text(article.source()),
                date == null ? "" : date.value(),
                date == null ? "" : date.precision().name().toLowerCase(Locale.ROOT),
                date == null ? "" : date.evidence(),
                article.updated() == null ? "" : article.updated().value(),
                text(article.url()),
                String.join(";", article.tags()),
                text(article.language()),
                article.body());
        out.print(String.join(",", cells.stream().map(this::cell).toList()) + "\r\n");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String cell(String value) {
        String safe = excel && value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
