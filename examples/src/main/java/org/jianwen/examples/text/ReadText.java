package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.origin.ReadItem;
import org.jspecify.annotations.Nullable;

/** An article as it was read, with every decision and its evidence, for a person. For one thread. */
public final class ReadText {

    /** The most lines of a body that are shown. */
    static final int MAX_BODY_LINES = 40;

    private static final int LABEL = 11;

    /** What notes are about that stand under a field; others stand above all fields. */
    private static final Set<String> FIELDS =
            Set.of("title", "source", "date", "url", "tags", "language", "id", "body");

    private static final Pattern SUBJECT =
            Pattern.compile("(charset|shape|content|" + String.join("|", FIELDS) + ")(?:: | )");

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;
    private final Words words;

    public ReadText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
        this.words = terminal.words();
    }

    /** Prints the article: what was read, and under each field how. */
    public void print(ReadItem.Found found) {
        print(found, MAX_BODY_LINES);
    }

    /** As {@link #print}, with all of the body, however long. */
    public void printWhole(ReadItem.Found found) {
        print(found, Integer.MAX_VALUE);
    }

    /**
     * Prints what belongs to an article.
     *
     * @param places where it stands besides
     * @param reprints others that tell the same
     * @param similar others like it
     */
    public void others(List<String> places, List<Article> reprints, List<Article> similar) {
        places.forEach(place -> field("also in", place));
        reprints.forEach(article -> field("reprint", SearchText.line(words, article)));
        similar.forEach(article -> field("similar", SearchText.line(words, article)));
    }

    private void print(ReadItem.Found found, int bodyLines) {
        Article article = found.article();
        Map<String, List<String>> notes = bySubject(found.notes());
        out.println(style.bold(Columns.harmless(found.file())));
        notes.forEach((subject, sayings) -> {
            if (!FIELDS.contains(subject)) {
                sayings.forEach(saying -> field(subject, words.note(saying)));
            }
        });
        field("title", article.title().isEmpty() ? words.of("none") : article.title());
        explain(notes.get("title"));
        field("source", article.source() == null ? words.of("unknown") : article.source());
        explain(notes.get("source"));
        date("published", article.published());
        if (article.updated() != null) {
            date("updated", article.updated());
        }
        explain(notes.get("date"));
        field("url", article.url() == null ? words.of("unknown") : article.url());
        explain(notes.get("url"));
        field("tags", article.tags().isEmpty() ? words.of("none") : String.join(", ", article.tags()));
        explain(notes.get("tags"));
        field("language", article.language() == null ? words.of("unknown") : article.language());
        explain(notes.get("language"));
        field("id", article.id());
        explain(notes.get("id"));
        article.fields().forEach((name, values) -> field(name, ShownFields.joined(values)));
        body(article.body(), notes.get("body"), bodyLines);
        out.println();
    }

    /** Notes by the word they begin with: {@code source: from the byline}, {@code charset UTF-8: declared}. */
    private static Map<String, List<String>> bySubject(List<String> notes) {
        Map<String, List<String>> bySubject = new LinkedHashMap<>();
        for (String note : notes) {
            Matcher subject = SUBJECT.matcher(note);
            boolean has = subject.lookingAt();
            bySubject
                    .computeIfAbsent(has ? subject.group(1) : "note", key -> new ArrayList<>())
                    .add(has ? note.substring(subject.end()) : note);
        }
        return bySubject;
    }

    private void explain(@Nullable List<String> sayings) {
        if (sayings != null) {
            sayings.forEach(saying -> Paragraph.lines(words.note(saying), terminal.columns() - LABEL)
                    .forEach(line -> out.println(" ".repeat(LABEL) + style.dim(line))));
        }
    }

    private void date(String name, @Nullable ArticleDate date) {
        if (date == null) {
            field(name, words.of("unknown"));
            return;
        }
        field(name, SearchText.date(words, date));
        String evidence = date.evidence().isEmpty() ? "" : ": 「" + date.evidence() + "」";
        explain(List.of(words.of(
                        "to the %s, in the zone %s, confidence %s, from the %s",
                        words.of(lower(date.precision())),
                        date.zone(),
                        words.of(lower(date.confidence())),
                        words.of(date.origin().words()))
                + evidence));
    }

    private void body(String body, @Nullable List<String> notes, int most) {
        List<String> lines = body.lines()
                .limit(most)
                .flatMap(paragraph -> Paragraph.lines(paragraph, terminal.columns() - LABEL).stream())
                .limit(most)
                .toList();
        long paragraphs = body.lines().count();
        field(
                "body",
                words.of(
                        "%,d characters, %s",
                        body.codePointCount(0, body.length()), words.counted(paragraphs, "paragraph")));
        explain(notes);
        lines.forEach(line -> out.println(" ".repeat(LABEL) + line));
        if (lines.size() == most) {
            out.println(" ".repeat(LABEL) + style.dim(words.of("… the rest is in the output of --json")));
        }
    }

    private void field(String name, String value) {
        List<String> lines = Paragraph.lines(value, terminal.columns() - LABEL);
        out.println(style.dim(Columns.padded(words.of(name), LABEL)) + lines.getFirst());
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(LABEL) + line));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
