package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.line.Furniture.Role;
import org.jianwen.article.page.outline.line.Kind;

/** The ladder below the first choice, so that no page with text comes back empty; and the text of the lines kept. */
final class BodyText {
    /** A choice with less than this share of the prose among which it was chosen was a bad one. */
    private static final double TOO_LITTLE = 0.25;

    private static final int LEAST_ITEMS = 5;
    private static final int SHORTEST_ITEM = 8;

    private BodyText() {}

    /** The lines kept, or more of the page when they are too few. */
    static boolean[] orMore(Outline outline, Span span, boolean[] kept, List<String> notes) {
        List<Block> blocks = outline.blocks();
        int prose = 0;
        for (Block block : blocks.subList(span.from(), span.to())) {
            prose += block.prose() ? block.chars() : 0;
        }
        boolean[] listed = prose == 0 && outline.rules().on("list of the page") ? listed(outline) : kept;
        if (listed != kept && 2 * chars(blocks, listed) > chars(blocks, kept)) {
            notes.add("body: the page is a list; kept what it lists");
            return chars(blocks, kept) > chars(blocks, listed) ? kept : listed;
        }
        if (chars(blocks, kept) > 0 && (chars(blocks, kept) >= TOO_LITTLE * prose || !outline.rules().on("too little"))) {
            return kept;
        }
        notes.add("body: no box of the page stands out as the article; kept all its text less its links");
        for (Predicate<Block> rung : List.<Predicate<Block>>of(
                block -> block.kinds() == 0 && block.role() == Role.TEXT && !block.mostlyLinks(),
                block -> !block.is(Kind.HIDDEN) && !block.mostlyLinks(),
                block -> !block.is(Kind.HIDDEN),
                block -> true)) {
            boolean[] more = where(blocks, rung);
            if (chars(blocks, more) > 0) {
                return more;
            }
        }
        return kept;
    }

    /** The items of a page that lists other articles and has no sentence: lines of one make, most of them links. */
    private static boolean[] listed(Outline outline) {
        Map<String, Integer> makes = new HashMap<>();
        for (int i = 0; i < outline.blocks().size(); i++) {
            if (isItem(outline.blocks().get(i))) {
                makes.merge(outline.look(i), 1, Integer::sum);
            }
        }
        String make = makes.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_ITEMS)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
        boolean[] listed = new boolean[outline.blocks().size()];
        for (int i = 0; i < listed.length; i++) {
            listed[i] = isItem(outline.blocks().get(i)) && outline.look(i).equals(make);
        }
        return listed;
    }

    /** A word of a menu is shorter. */
    private static boolean isItem(Block block) {
        return block.kinds() == 0 && block.role() == Role.TEXT && block.linked() >= SHORTEST_ITEM;
    }

    /** The text of the lines kept, one a line; without any, {@code otherwise}. */
    static String of(Outline outline, boolean[] kept, String otherwise) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            String text = kept[i] ? BodyCleaning.text(outline.blocks().get(i), outline.rules()) : "";
            if (!text.isEmpty()) {
                lines.add(text);
            }
        }
        return lines.isEmpty() ? otherwise : String.join("\n", lines);
    }

    private static boolean[] where(List<Block> blocks, Predicate<Block> wanted) {
        boolean[] where = new boolean[blocks.size()];
        for (int i = 0; i < where.length; i++) {
            where[i] = wanted.test(blocks.get(i));
        }
        return where;
    }

    private static int chars(List<Block> blocks, boolean[] kept) {
        int chars = 0;
        for (int i = 0; i < kept.length; i++) {
            chars += kept[i] ? blocks.get(i).chars() : 0;
        }
        return chars;
    }
}
