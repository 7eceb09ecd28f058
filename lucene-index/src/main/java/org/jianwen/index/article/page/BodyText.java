package org.jianwen.index.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jianwen.index.article.page.BodyChoice.Span;
import org.jianwen.index.article.page.outline.Outline;
import org.jianwen.index.article.page.outline.Outline.Block;
import org.jianwen.index.article.page.outline.line.Furniture.Role;
import org.jianwen.index.article.page.outline.line.Kind;

/** The ladder below the first choice, so that no page with text comes back empty; and the text of the lines kept. */
final class BodyText {
    /** A choice with less than this share of the prose among which it was chosen was a bad one. */
    private static final double TOO_LITTLE = 0.25;

    private BodyText() {}

    /** The lines kept, or more of the page when they are too few. */
    static boolean[] orMore(Outline outline, Span span, boolean[] kept, List<String> notes) {
        List<Block> blocks = outline.blocks();
        int prose = 0;
        for (Block block : blocks.subList(span.from(), span.to())) {
            prose += block.prose() ? block.chars() : 0;
        }
        if (chars(blocks, kept) > 0 && chars(blocks, kept) >= TOO_LITTLE * prose) {
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

    /** The text of the lines kept, one a line; without any, {@code otherwise}. */
    static String of(Outline outline, boolean[] kept, String otherwise) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < kept.length; i++) {
            String text = kept[i] ? BodyCleaning.text(outline.blocks().get(i)) : "";
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
