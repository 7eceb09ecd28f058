package org.jianwen.examples.text;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianwen.analysis.Quoted;
import org.jianwen.examples.ask.Lookup;
import org.jianwen.examples.text.Bars.Bar;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.explain.ScoreExplanation;
import org.jianwen.query.facet.DateCounts;
import org.jianwen.query.facet.ValueCounts;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** A search result as a person reads it: hits, a bar for each month, sources, notes. For one thread. */
public final class SearchText {

    private static final int MAX_VALUES = 10;
    private static final int MAX_REPRINTS = 5;
    private static final String ACCOUNT_INDENT = " ".repeat(7);

    private final PrintWriter out;
    private final Terminal terminal;
    private final Style style;
    private final Words words;

    public SearchText(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.terminal = terminal;
        this.style = Style.of(terminal);
        this.words = terminal.words();
    }

    /**
     * Prints what was found.
     *
     * @param accounts for the ids of hits, why they have their scores; printed below those that have one
     * @param meant what the query may have been meant as
     */
    public void print(
            SearchRequest request, SearchResult result, Map<String, ScoreExplanation> accounts, List<String> meant) {
        out.println(summary(request, result));
        if (!meant.isEmpty()) {
            List<String> quoted = meant.stream()
                    .map(query -> Quoted.of(Columns.harmless(query)))
                    .toList();
            out.println(words.of("Did you mean %s?", style.bold(String.join(words.of(" or "), quoted))));
        }
        if (result.looser() != null) {
            out.println(words.of(
                    "For %s, add --match %s",
                    words.counted(result.looser().total(), "article"),
                    result.looser().match().key()));
        }
        int number = (request.page() - 1) * request.size();
        for (Hit hit : result.hits()) {
            number++;
            out.println();
            hit(number, hit);
            reprints(hit);
            account(accounts.get(hit.article().id()));
        }
        more(request, result);
        dates(request, result.dates());
        values(words.of("By source"), result.counts().sources(), "more source");
        result.counts().values().forEach((field, counts) -> {
            if (!field.equals(ArticleSchema.SOURCE)) {
                values(words.of("By %s", field), counts, "more value");
            }
        });
        notes(result.notes());
    }

    private String summary(SearchRequest request, SearchResult result) {
        String time = String.format(Locale.ROOT, "%.1f ms", result.took().toNanos() / 1e6);
        boolean any = request.query().isBlank();
        String query = Quoted.of(Columns.harmless(request.query()));
        if (result.total() == 0) {
            return (any ? words.of("Nothing found") : words.of("Nothing found for %s", query)) + " (" + time + ")";
        }
        String found = words.counted(result.total(), request.paging().grouped() ? "hit" : "article");
        return style.bold(any ? found : words.of("%s for %s", found, query)) + " (" + time + ")";
    }

    private void hit(int number, Hit hit) {
        String head = String.format(Locale.ROOT, "%3d. ", number);
        String indent = " ".repeat(head.length());
        List<String> title = new ArrayList<>();
        for (Snippet snippet : hit.snippets()) {
            if (snippet.field().equals("title")) {
                title.addAll(lines(snippet, indent));
            }
        }
        if (title.isEmpty()) {
            title.add(style.dim(words.of("(without a title)")));
        }
        out.println(head + style.bold(title.getFirst()));
        title.stream().skip(1).forEach(line -> out.println(indent + style.bold(line)));
        Article article = hit.article();
        out.println(indent + style.dim(facts(hit)));
        String url = article.url() == null ? "" : Lookup.readable(article.url());
        String id = Lookup.readable(article.id());
        if (!url.isEmpty()) {
            out.println(indent + style.dim(Columns.harmless(url)));
        }
        if (!id.equals(url)) {
            out.println(indent + style.dim("id " + Columns.harmless(id)));
        }
        for (Snippet snippet : hit.snippets()) {
            if (!snippet.field().equals("title")) {
                lines(snippet, indent).forEach(line -> out.println(indent + line));
            }
        }
    }

    /** The reprints that stand under a hit, one a line, and how many more there are. */
    private void reprints(Hit hit) {
        hit.reprints().stream().limit(MAX_REPRINTS).forEach(reprint -> {
            String source = reprint.source() == null ? words.of("source unknown") : Columns.harmless(reprint.source());
            String title = Columns.cut(Columns.harmless(reprint.title()), terminal.columns() / 2);
            out.println(ACCOUNT_INDENT
                    + style.dim(words.of("also") + " " + date(words, reprint.published()) + " · " + source + " · "
                            + title));
        });
        if (hit.reprints().size() > MAX_REPRINTS) {
            int more = hit.reprints().size() - MAX_REPRINTS;
            out.println(ACCOUNT_INDENT + style.dim(words.of("… and %s", words.counted(more, "more reprint"))));
        }
    }

    private void account(@Nullable ScoreExplanation account) {
        if (account != null) {
            account.inWords().lines().forEach(line -> out.println(ACCOUNT_INDENT + style.dim(Columns.harmless(line))));
        }
    }

    private List<String> lines(Snippet snippet, String indent) {
        return new Paragraph(snippet.text(), snippet.marks(), style).lines(terminal.columns() - indent.length());
    }

    private String facts(Hit hit) {
        List<String> facts = new ArrayList<>();
        Article article = hit.article();
        facts.add(article.source() == null ? words.of("source unknown") : Columns.harmless(article.source()));
        facts.add(date(words, article.published()));
        facts.addAll(ShownFields.of(article));
        if (hit.partial()) {
            facts.add(words.of("lacks some of the words"));
        }
        return String.join(" · ", facts);
    }

    /** A date as long as its precision, for people: 2022-09-14 22:13 +08:00. */
    static String date(Words words, @Nullable ArticleDate date) {
        if (date == null) {
            return words.of("date unknown");
        }
        String value = date.value();
        return date.precision().isPointInTime()
                ? value.replace('T', ' ').replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", " $1")
                : value;
    }

    private void more(SearchRequest request, SearchResult result) {
        long pages = request.size() == 0 ? 0 : (result.total() + request.size() - 1) / request.size();
        if (request.page() > pages && result.total() > 0 && pages > 0) {
            out.println();
            out.println(words.of("There is no page %d: the last is %d.", request.page(), pages));
        } else if (request.page() < pages) {
            out.println();
            out.println(style.dim(
                    words.of("Page %d of %d; the next is --page %d", request.page(), pages, request.page() + 1)));
        }
    }

    private void dates(SearchRequest request, DateCounts dates) {
        if (dates.buckets().isEmpty() && dates.imprecise() + dates.undated() == 0 || request.interval() == null) {
            return;
        }
        out.println();
        out.println(style.bold(words.of("By " + request.interval().key()))
                + style.dim(words.of(", in the zone %s", request.zone())));
        List<Bar> bars = dates.buckets().stream()
                .map(bar -> new Bar(bar.value(), bar.count()))
                .toList();
        new Bars(style).lines(bars, terminal.columns() - 2).forEach(line -> out.println("  " + line));
        if (dates.imprecise() > 0) {
            out.println("  " + words.of("%d more known only to a longer stretch of time", dates.imprecise()));
        }
        if (dates.undated() > 0) {
            out.println("  " + words.of("%d more without a date", dates.undated()));
        }
    }

    private void values(String head, ValueCounts values, String more) {
        if (values.top().isEmpty()) {
            return;
        }
        out.println();
        out.println(style.bold(head));
        List<Bar> bars = values.top().stream()
                .limit(MAX_VALUES)
                .map(value -> new Bar(Columns.cut(Columns.harmless(value.value()), 24), value.count()))
                .toList();
        new Bars(style).lines(bars, terminal.columns() - 2).forEach(line -> out.println("  " + line));
        long others = Math.max(0, values.top().size() - MAX_VALUES) + values.otherValues();
        if (others > 0) {
            out.println(style.dim("  " + words.of("… and %s", words.counted(others, more))));
        }
    }

    private void notes(List<String> notes) {
        if (!notes.isEmpty()) {
            out.println();
        }
        for (String note : notes) {
            List<String> lines = Paragraph.lines(words.of("Note: %s", words.note(note)), terminal.columns());
            lines.forEach(out::println);
        }
    }

    /** An article on one line: date, source, title, id. */
    public static String line(Words words, Article article) {
        String source = article.source() == null ? words.of("source unknown") : article.source();
        return Columns.harmless(date(words, article.published()) + " · " + source + " · " + article.title() + " · "
                + Lookup.readable(article.id()));
    }

    /** Prints what can be suggested, a line each. */
    public void suggestions(List<Suggestion> suggestions) {
        List<List<String>> rows = new ArrayList<>();
        for (Suggestion suggestion : suggestions) {
            rows.add(List.of(
                    Columns.harmless(suggestion.text()),
                    words.of(suggestion.kind().name().toLowerCase(Locale.ROOT)),
                    words.counted(suggestion.articles(), "article")));
        }
        Table.print(out, rows, "");
    }
}
