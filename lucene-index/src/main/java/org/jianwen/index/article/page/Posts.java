package org.jianwen.index.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.index.article.page.BodyChoice.Span;
import org.jianwen.index.article.page.Outline.Block;

/**
 * Keeps the first of several posts: a forum's thread, a blog's month.
 *
 * <p>Posts are told by their datelines: short lines with a day and a time of day, all made by one template.
 */
final class Posts {
    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(?:19|20)\\d\\d\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}\\D{1,8}\\d{1,2}:\\d\\d");

    private Posts() {}

    /** The part of the span that is the first post; the span itself when it is one text. */
    static Span first(Outline outline, Span span) {
        List<Block> blocks = outline.blocks();
        for (int i = span.from(); i < span.to(); i++) {
            if (!dateline(blocks.get(i)) || !named(outline, i)) {
                continue;
            }
            List<Integer> alike = alike(outline, i);
            if (alike.size() > 1) {
                return cut(outline, span, alike);
            }
        }
        return span;
    }

    private static boolean dateline(Block block) {
        return block.byline() && DAY_AND_TIME.matcher(block.text()).find();
    }

    /** Without a class of its own a dated paragraph may be part of a chronicle. */
    private static boolean named(Outline outline, int i) {
        return outline.look(i).indexOf(' ') < outline.look(i).length() - 1;
    }

    private static List<Integer> alike(Outline outline, int example) {
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < outline.blocks().size(); i++) {
            if (dateline(outline.blocks().get(i)) && outline.look(i).equals(outline.look(example))) {
                alike.add(i);
            }
        }
        return alike;
    }

    private static Span cut(Outline outline, Span span, List<Integer> datelines) {
        int first = datelines.getFirst();
        int second = datelines.get(1);
        boolean before = prose(outline, span.from(), first);
        if (before) {
            return new Span(span.from(), first, true);
        }
        if (!prose(outline, first, second)) {
            return span;
        }
        int from = first >= span.from() ? span.from() : first + 1;
        int to = second;
        for (int i = first; i > 0 && to > first + 1 && outline.look(i - 1).equals(outline.look(to - 1)); i--) {
            to--;
        }
        return new Span(from, to, true);
    }

    private static boolean prose(Outline outline, int from, int to) {
        for (int i = from; i < to; i++) {
            if (outline.blocks().get(i).prose()) {
                return true;
            }
        }
        return false;
    }
}
