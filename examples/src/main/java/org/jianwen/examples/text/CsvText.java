package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jspecify.annotations.Nullable;

/** Articles as rows of CSV after RFC 4180, with a head; several values in a cell stand between semicolons. For one thread. */
public final class CsvText {

    private static final List<String> HEAD = List.of(
            "id", "title", "source", "date", "precision", "evidence", "updated", "url", "tags", "language", "body");

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d.]*(E-?\\d+)?");

    private final PrintWriter out;
    private final boolean excel;
    private final List<String> own;

    /**
     * Writes there.
     *
     * @param own the names of the fields of one's own, each a column
     * @param excel whether Excel is to open it: then it begins with a mark that says UTF-8, and no cell is a formula
     */
    public CsvText(PrintWriter out, List<String> own, boolean excel) {
        this.out = out;
        this.own = List.copyOf(own);
        this.excel = excel;
    }

    /** The names of the columns. */
    public void head() {
        out.print(excel ? "\ufeff" : "");
        row(Stream.concat(HEAD.stream(), own.stream()));
    }

    /** A row. */
    public void row(Article article) {
        ArticleDate date = article.published();
        Stream<String> cells = Stream.of(
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
        row(Stream.concat(cells, own.stream().map(field -> joined(article.values(field)))));
    }

    private void row(Stream<String> cells) {
        out.print(cells.map(this::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static String joined(List<Object> values) {
        return values.stream()
                .map(value -> value instanceof ArticleDate date ? date.value() : value.toString())
                .collect(Collectors.joining(";"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String cell(String value) {
        boolean formula =
                FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
        String safe = excel && formula ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
