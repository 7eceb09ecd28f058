package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;

/**
 * Keeps the first of several posts: a forum's thread, a blog's month.
 *
 * <p>Posts are told by their datelines: short lines with a day and a time of day, all made by one template.
 */
final class Posts {
    private static final ResourceTable WORDS = PageWords.ALL;

    private static final Pattern DAY_AND_TIME =
            Pattern.compile("(?:19|20)\\d\\d\\D{1,3}\\d{1,2}\\D{1,3}\\d{1,2}\\D{1,8}\\d{1,2}:\\d\\d");

    private static final Pattern TO_THE_SECOND =
            Pattern.compile("\\D{0,2}(?:19|20)\\d\\d-\\d{1,2}-\\d{1,2} \\d{1,2}:\\d\\d:\\d\\d\\D{0,2}");

    /** What a forum writes beside the time of a post: 第 2 楼, #2, 沙发. */
    private static final Pattern FLOOR =
            Pattern.compile("(?<![0-9])[0-9]{1,5}\\s*(?:[楼樓]|#|F(?![a-zA-Z]))|[#＃]\\s*[0-9]{1,5}(?![0-9])" + "|"
                    + WORDS.anyOf("floor"));

    private static final Pattern REPLY =
            Pattern.compile(WORDS.anyOf("reply") + WORDS.anyOf("reply-when") + "|" + WORDS.anyOf("reply-whole"));

    /** The line of things to do with a post; that of a blog counts: 引用(0). */
    private static final Pattern TO_DO =
            Pattern.compile("(?:[^0-9\\p{L}]*" + WORDS.anyOf("to-do") + "){2,9}[^0-9\\p{L}]*");

    /** What says of a time that it is that of a post: 发表于, 提交日期. */
    private static final Pattern POSTED = Pattern.compile(WORDS.anyOf("posted"));

    private static final int SHORT = 40;

    /** Talk among people is shorter. */
    private static final int LONG = 200;

    private Posts() {}

    /** The part of the span that is the first post; the span itself when it is one text. */
    static Span first(Outline outline, Span span) {
        List<Block> blocks = outline.blocks();
        for (int i = span.from(); i < span.to(); i++) {
            if (!dateline(blocks.get(i)) || !named(outline, i) && !toTheSecond(blocks.get(i))) {
                continue;
            }
            List<Integer> alike = alike(outline, i);
            if (alike.size() > 1) {
                return cut(outline, span, alike);
            }
        }
        return span;
    }

    /**
     * Whether a dateline is that of a post in a forum's thread: there are others made alike, and floors are named, or
     * all others are replies, or the same things may be done with each.
     */
    static boolean isOfThread(Outline outline, int i) {
        List<Block> blocks = outline.blocks();
        List<Integer> alike = dateline(blocks.get(i)) ? alike(outline, i) : List.of();
        if (alike.size() < 2) {
            return false;
        }
        List<Integer> others = alike.subList(1, alike.size());
        return namesFloor(blocks, alike.getFirst())
                || others.stream()
                        .allMatch(post -> REPLY.matcher(blocks.get(post).text()).find())
                || blocks.subList(alike.getFirst(), blocks.size()).stream()
                                .filter(block -> block.chars() <= SHORT
                                        && TO_DO.matcher(block.text()).matches())
                                .count()
                        >= alike.size();
    }

    /**
     * Whether the dateline of a thread's first post is that of an article: it says that it was posted then, and what
     * follows it is long and more than all that others say of it.
     */
    static boolean opensWithArticle(Outline outline, int i) {
        List<Integer> alike = alike(outline, i);
        if (alike.getFirst() != i
                || !POSTED.matcher(outline.blocks().get(i).text()).find()) {
            return false;
        }
        int first = chars(outline, i, alike.get(1));
        return first >= LONG
                && first > chars(outline, alike.get(1), outline.blocks().size());
    }

    private static int chars(Outline outline, int from, int to) {
        return outline.blocks().subList(from, to).stream()
                .mapToInt(block -> block.prose() ? block.chars() : 0)
                .sum();
    }

    private static boolean namesFloor(List<Block> blocks, int i) {
        for (int near = Math.max(0, i - 1); near < Math.min(blocks.size(), i + 2); near++) {
            Block block = blocks.get(near);
            if ((near == i || block.chars() <= SHORT && !block.prose())
                    && FLOOR.matcher(block.text()).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean dateline(Block block) {
        return block.byline() && DAY_AND_TIME.matcher(block.text()).find();
    }

    /** Without a class of its own a dated paragraph may be part of a chronicle. */
    private static boolean named(Outline outline, int i) {
        return outline.look(i).indexOf(' ') < outline.look(i).length() - 1;
    }

    /** No chronicle says 2005-06-13 15:00:14 and nothing else. */
    private static boolean toTheSecond(Block block) {
        return TO_THE_SECOND.matcher(block.text()).matches();
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
