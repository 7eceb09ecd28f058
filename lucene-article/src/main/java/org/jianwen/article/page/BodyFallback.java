package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jianwen.article.page.layout.line.Boilerplate.Role;
import org.jianwen.article.page.layout.line.Kind;

/** The ladder below the first choice, so that no page with text comes back empty; and the text of the lines kept. */
final class BodyFallback {
    /** A choice with less than this share of the prose among which it was chosen was a bad one. */
    private static final double TOO_LITTLE = 0.25;

    private static final int LEAST_ITEMS = 5;
    private static final int SHORTEST_ITEM = 8;

    private BodyFallback() {}

    /** The lines kept, or more of the page when they are too few. */
    static boolean[] orFallback(PageLayout layout, Span span, boolean[] kept, List<String> notes) {
        List<Line> lines = layout.lines();
        int prose = layout.prose(span.from(), span.to());
        boolean[] listed = prose == 0 && layout.rules().on("list of the page") ? listed(layout) : kept;
        if (listed != kept && 2 * chars(lines, listed) > chars(lines, kept)) {
            notes.add("body: the page is a list; kept what it lists");
            return chars(lines, kept) > chars(lines, listed) ? kept : listed;
        }
        if (chars(lines, kept) > 0
                && (chars(lines, kept) >= TOO_LITTLE * prose || !layout.rules().on("too little"))) {
            return kept;
        }
        notes.add("body: no box of the page stands out as the article; kept all its text less its links");
        for (Predicate<Line> rung : List.<Predicate<Line>>of(
                line -> line.kinds() == 0 && line.role() == Role.TEXT && !line.mostlyLinks(),
                line -> !line.is(Kind.HIDDEN) && !line.mostlyLinks(),
                line -> !line.is(Kind.HIDDEN),
                line -> true)) {
            boolean[] more = where(lines, rung);
            if (chars(lines, more) > 0) {
                return more;
            }
        }
        return kept;
    }

    /** The items of a page that lists other articles and has no sentence: lines of one make, most of them links. */
    private static boolean[] listed(PageLayout layout) {
        Map<String, Integer> makes = new HashMap<>();
        for (int i = 0; i < layout.lines().size(); i++) {
            if (isItem(layout.lines().get(i))) {
                makes.merge(layout.templateKey(i), 1, Integer::sum);
            }
        }
        String make = makes.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_ITEMS)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        boolean[] listed = new boolean[layout.lines().size()];
        for (int i = 0; i < listed.length; i++) {
            listed[i] = isItem(layout.lines().get(i)) && layout.templateKey(i).equals(make);
        }
        return listed;
    }

    /** A word of a menu is shorter. */
    private static boolean isItem(Line line) {
        return line.kinds() == 0 && line.role() == Role.TEXT && line.linked() >= SHORTEST_ITEM;
    }

    /** The text of the lines kept, one a line; without any, {@code otherwise}. */
    static String of(PageLayout layout, boolean[] kept, String otherwise) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            String text = kept[i] ? BodyCleaning.text(layout.lines().get(i), layout.rules()) : "";
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines.isEmpty() ? otherwise : String.join("\n", lines);
    }

    private static boolean[] where(List<Line> lines, Predicate<Line> wanted) {
        boolean[] where = new boolean[lines.size()];
        for (int i = 0; i < where.length; i++) {
            where[i] = wanted.test(lines.get(i));
        }
        return where;
    }

    private static int chars(List<Line> lines, boolean[] kept) {
        int chars = 0;
        for (int i = 0; i < kept.length; i++) {
            chars += kept[i] ? lines.get(i).chars() : 0;
        }
        return chars;
    }
}
