package org.jianwen.examples.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.examples.text.Words;
import org.jianwen.query.MatchMode;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.facet.ValueCount;

/** What hits can be narrowed by, and what they are narrowed by. For one thread. */
final class Filtering {

    private static final int MAX_VALUES = 20;

    private final HtmlText html;
    private final Asking asking;
    private final SearchRequest request;
    private final SearchResult result;
    private final Map<String, String> problems;
    private final Words words;

    Filtering(
            HtmlText html,
            Asking asking,
            SearchRequest request,
            SearchResult result,
            Map<String, String> problems,
            Words words) {
        this.html = html;
        this.asking = asking;
        this.request = request;
        this.result = result;
        this.problems = problems;
        this.words = words;
    }

    void aside() {
        html.raw("<fieldset><legend>").text(words.of("Published")).raw("</legend>");
        date("from", words.of("from"));
        date("to", words.of("to"));
        html.raw("</fieldset><fieldset><legend>").text(words.of("Order")).raw("</legend><select name=\"sort\"");
        html.attribute("aria-label", words.of("Order")).raw(">");
        for (String order : List.of("relevance", "newest", "oldest")) {
            choice(
                    order,
                    words.of("order " + order),
                    request.order().name().toLowerCase(Locale.ROOT).equals(order));
        }
        html.raw("</select>");
        problem("sort");
        html.raw("</fieldset><fieldset><legend>")
                .text(words.of("Articles have"))
                .raw("</legend><select name=\"match\"");
        html.attribute("aria-label", words.of("Articles have")).raw(">");
        for (MatchMode match : MatchMode.values()) {
            choice(match.key(), words.of("match " + match.key()), request.match() == match);
        }
        html.raw("</select>");
        problem("match");
        html.raw("<label class=\"source\"><input type=\"checkbox\" name=\"group\" value=\"0\"")
                .raw(asking.first("group", "1").equals("0") ? " checked>" : ">")
                .raw("<span>")
                .text(words.of("each reprint by itself"))
                .raw("</span></label></fieldset>");
        values("source", words.of("Source"), result.sources());
        values("tag", words.of("Tag"), result.tags());
        html.raw("<button type=\"submit\" class=\"apply\">")
                .text(words.of("Apply"))
                .raw("</button>");
        for (String name : List.of("similar", "undated", "zone", "facet", "size", "lang")) {
            if (asking.has(name)) {
                html.raw("<input type=\"hidden\"")
                        .attribute("name", name)
                        .attribute("value", asking.first(name, ""))
                        .raw(">");
            }
        }
    }

    private void date(String name, String label) {
        boolean wrong = problems.containsKey(name);
        html.raw("<label class=\"date\"><span>")
                .text(label)
                .raw("</span><input inputmode=\"numeric\" placeholder=\"2022-09\" autocomplete=\"off\"")
                .attribute("name", name)
                .attribute("value", asking.first(name, ""))
                .attribute("aria-invalid", wrong ? "true" : null)
                .attribute("aria-describedby", wrong ? "wrong-" + name : null)
                .raw("></label>");
        problem(name);
    }

    /** What is wrong with a field, beside it. */
    void problem(String name) {
        String why = problems.get(name);
        if (why != null) {
            html.raw("<p class=\"wrong\" role=\"alert\"")
                    .attribute("id", "wrong-" + name)
                    .raw(">")
                    .text(words.language().equals("zh") ? words.of("wrong " + name) : why)
                    .raw("</p>");
        }
    }

    private void choice(String value, String label, boolean chosen) {
        html.raw("<option")
                .attribute("value", value)
                .raw(chosen ? " selected>" : ">")
                .text(label)
                .raw("</option>");
    }

    /** The values that most have, or those that have what was typed to find one; chosen ones always. */
    private void values(String name, String label, List<ValueCount> counts) {
        List<String> chosen = asking.all(name);
        String find = asking.first("find-" + name, "");
        html.raw("<fieldset")
                .attribute("id", name + "s")
                .raw(counts.isEmpty() && chosen.isEmpty() ? " hidden><legend>" : "><legend>")
                .text(label)
                .raw("</legend>");
        if (counts.size() > MAX_VALUES || !find.isEmpty()) {
            html.raw("<input type=\"search\" class=\"find\"")
                    .attribute("name", "find-" + name)
                    .attribute("value", find)
                    .attribute("placeholder", words.of("find among %,d", counts.size()))
                    .attribute("aria-label", words.of("find among %,d", counts.size()) + ": " + label)
                    .raw(">");
        }
        html.raw("<div").attribute("id", name + "-list").raw(">");
        String folded = FoldedText.of(find).text().strip();
        List<ValueCount> shown = new ArrayList<>();
        for (String value : chosen) {
            long count = counts.stream()
                    .filter(one -> one.value().equals(value))
                    .mapToLong(ValueCount::count)
                    .findFirst()
                    .orElse(0);
            shown.add(new ValueCount(value, count));
        }
        counts.stream()
                .filter(one -> !chosen.contains(one.value())
                        && (folded.isEmpty()
                                || FoldedText.of(one.value()).text().contains(folded)))
                .limit(MAX_VALUES)
                .forEach(shown::add);
        shown.forEach(one -> value(name, one, chosen.contains(one.value())));
        html.raw("</div></fieldset>");
    }

    private void value(String name, ValueCount value, boolean chosen) {
        html.raw("<label class=\"source\"><input type=\"checkbox\"")
                .attribute("name", name)
                .attribute("value", value.value())
                .raw(chosen ? " checked>" : ">")
                .raw("<span>")
                .text(Facts.cut(value.value()))
                .raw("</span><b>")
                .text(value.count())
                .raw("</b></label>");
    }

    /** What was chosen, each to be taken away by itself. */
    void chips() {
        html.raw("<div class=\"chips\" id=\"chips\">");
        boolean dated = asking.has("from") || asking.has("to");
        if (dated && !problems.containsKey("from") && !problems.containsKey("to")) {
            String from = asking.first("from", "");
            String to = asking.first("to", "");
            chip(asking.without("from", "to", "facet"), from.equals(to) ? from : from + " … " + to);
        }
        if (asking.has("undated")) {
            chip(asking.without("undated"), words.of("without a date"));
        }
        if (asking.has("similar")) {
            chip(asking.without("similar"), words.of("like %s", Facts.cut(asking.first("similar", ""))));
        }
        for (String name : List.of("source", "tag")) {
            for (String value : asking.all(name)) {
                chip(asking.minus(name, value), words.of(name) + " " + Facts.cut(value));
            }
        }
        if (asking.has("match") && request.match() != MatchMode.EVIDENCE) {
            chip(asking.without("match"), words.of("match " + request.match().key()));
        }
        html.raw("</div>");
    }

    private void chip(Asking without, String label) {
        html.raw("<a class=\"chip\"")
                .attribute("href", without.address())
                .attribute("aria-label", words.of("remove: %s", label))
                .raw("><bdi>")
                .text(label)
                .raw("</bdi> ×</a>");
    }
}
