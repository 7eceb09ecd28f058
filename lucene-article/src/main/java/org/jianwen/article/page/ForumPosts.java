package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jianwen.analysis.table.PrefilteredPattern;
import org.jianwen.analysis.table.ResourceTable;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.format.words.Byline;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;

/**
 * Keeps the first of several posts: a forum's thread, a blog's month.
 *
 * <p>Posts are told by their datelines: short lines with a day and a time of day, all made by one template.
 */
final class ForumPosts {
    private static final ResourceTable WORDS = PageWords.ALL;

    /** What a forum writes beside the time of a post: 第 2 楼, #2, 沙发. */
    private static final PrefilteredPattern POST_NUMBER = PrefilteredPattern.of(
            "0123456789#" + WORDS.firsts("floor"),
            "(?<![0-9])[0-9]{1,5}\\s*(?:楼|#|f(?![a-z]))|#\\s*[0-9]{1,5}(?![0-9])|" + WORDS.anyOf("floor"));

    /** What says of a time that it is that of a post: 发表于, 提交日期. */
    private static final Pattern POSTED = Pattern.compile(WORDS.anyOf("posted"));

    /** The labels of an answer that an office gives. */
    private static final Pattern ANSWER = Pattern.compile(WORDS.anyOf("answer") + "\\s*(?::|$)");

    private static final int SHORT = 40;

    /** So many remarks are no accident. */
    private static final int MANY = 4;

    private ForumPosts() {}

    /** The part of the span that is the first post; the span itself when it is one text. */
    static Span first(PageLayout layout, Span span) {
        for (List<Integer> dated : layout.dated().values()) {
            List<Integer> datelines = datelines(layout, dated);
            boolean inSpan = datelines.stream().anyMatch(i -> i >= span.from() && i < span.to());
            List<Integer> alike = inSpan ? withText(layout, datelines) : List.of();
            if (alike.size() > 1 && layout.rules().on("several posts") && !isOneText(layout, datelines, alike)) {
                return cut(layout, span, alike);
            }
        }
        return layout.rules().on("remarks below") ? withoutRemarks(layout, span) : span;
    }

    /** Whether times alone stand between texts, as in a report that is told as it happens: no name before, nor beside. */
    private static boolean isOneText(PageLayout layout, List<Integer> all, List<Integer> datelines) {
        List<Line> lines = layout.lines();
        return isAnswered(lines, datelines.getLast())
                || !namesPostNumber(lines, all.getFirst())
                        && datelines.subList(1, datelines.size()).stream().allMatch(i -> {
                            Line line = lines.get(i);
                            return Dateline.words(line.folded(), line.dates()) <= 1
                                    && lines.get(i - 1).prose()
                                    && lines.get(i - 1).heading() == 0;
                        });
    }

    /** Whether the last time is that of an office's answer to a letter: 答复时间, 答复内容. */
    private static boolean isAnswered(List<Line> lines, int last) {
        return lines.subList(Math.max(0, last - 1), Math.min(lines.size(), last + 2)).stream()
                .anyMatch(line ->
                        line.chars() <= SHORT && ANSWER.matcher(line.folded()).find());
    }

    /** The span up to what readers say below the text: several lines of one make with a name, a day and a time, each over a text. */
    private static Span withoutRemarks(PageLayout layout, Span span) {
        Map<String, List<Integer>> makes = new HashMap<>();
        int sentences = 0;
        for (int i = span.from(); i < span.to(); i++) {
            Line line = layout.lines().get(i);
            if (sentences > 0 && opensRemark(line)) {
                makes.computeIfAbsent(layout.templateKey(i), key -> new ArrayList<>())
                        .add(i);
            }
            sentences += line.prose() ? 1 : 0;
        }
        if (makes.isEmpty()) {
            return span;
        }
        return makes.values().stream()
                .map(lines -> withText(layout, lines))
                .filter(lines -> lines.size() >= MANY || isSigned(layout, span, lines.getFirst()))
                .map(List::getFirst)
                .min(Integer::compare)
                .map(first -> new Span(span.from(), first, first, span.box(), span.tight(), true))
                .orElse(span);
    }

    /** Whether a line says who wrote the text behind it and when, 作者：木匠老何 时间：2012-11-06 11:02, as one before the span does. */
    private static boolean isSigned(PageLayout layout, Span span, int i) {
        List<Line> lines = layout.lines();
        return Byline.namesWriter(lines.get(i).text())
                && layout.prose(i, span.to()) > 0
                && lines.subList(0, Math.max(span.from(), 1)).stream().anyMatch(ForumPosts::dateline);
    }

    private static boolean opensRemark(Line line) {
        if (line.chars() > SHORT || line.ends() > 0 || !line.dated()) {
            return false;
        }
        ParsedDate date = line.dates().getFirst();
        String before = line.folded().substring(0, date.start());
        String behind = line.folded().substring(date.end());
        return date.timed() && Dateline.words(before, List.of()) > 0 && Dateline.words(behind, List.of()) <= 1;
    }

    /** Whether a dateline is that of a post in a forum's thread: there are others made alike, and floors are named. */
    static boolean isOfThread(PageLayout layout, int i) {
        List<Integer> alike = dateline(layout.lines().get(i)) ? alike(layout, i) : List.of();
        return alike.size() > 1 && namesPostNumber(layout.lines(), alike.getFirst());
    }

    /**
     * Whether the dateline of a thread's first post is that of an article: it says that it was posted then, or
     * nothing, and what follows it is more than all that others say of it.
     */
    static boolean opensWithArticle(PageLayout layout, int i) {
        List<Integer> alike = alike(layout, i);
        Line dateline = layout.lines().get(i);
        boolean posted = POSTED.matcher(dateline.folded()).find()
                || dateline.dates().getFirst().label() == DateLabel.NONE;
        if (alike.getFirst() != i || !posted) {
            return false;
        }
        int first = layout.prose(i, alike.get(1));
        int others = layout.prose(alike.get(1), layout.lines().size());
        return first > others;
    }

    /** Whether it stands under the first post of a thread whose posts have their datelines at their ends. */
    static boolean closesFirst(PageLayout layout, int i) {
        return isOfThread(layout, i) && alike(layout, i).getFirst() == i && layout.prose(0, i) > 0;
    }

    private static boolean namesPostNumber(List<Line> lines, int i) {
        for (int near = Math.max(0, i - 1); near < Math.min(lines.size(), i + 2); near++) {
            Line block = lines.get(near);
            if ((near == i || block.chars() <= SHORT && !block.prose()) && POST_NUMBER.isIn(block.folded())) {
                return true;
            }
        }
        return false;
    }

    private static boolean dateline(Line block) {
        return block.byline()
                && block.dated()
                && (block.dates().stream().anyMatch(date -> date.hasYear() && date.timed())
                        || POST_NUMBER.isIn(block.folded()));
    }

    private static List<Integer> alike(PageLayout layout, int example) {
        return datelines(layout, layout.datedLike(example));
    }

    private static List<Integer> datelines(PageLayout layout, List<Integer> dated) {
        return dated.stream().filter(i -> dateline(layout.lines().get(i))).toList();
    }

    /** Those datelines that a text parts from the one before: two times of one text stand next to one another. */
    private static List<Integer> withText(PageLayout layout, List<Integer> datelines) {
        List<Integer> parted = new ArrayList<>();
        for (int at : datelines) {
            if (parted.isEmpty() || layout.prose(parted.getLast(), at) > 0) {
                parted.add(at);
            }
        }
        return parted;
    }

    private static Span cut(PageLayout layout, Span span, List<Integer> datelines) {
        int first = datelines.getFirst();
        int second = datelines.get(1);
        boolean before = layout.prose(span.from(), first) > 0;
        if (before) {
            return new Span(span.from(), first, first, span.box(), span.tight(), true);
        }
        if (layout.prose(first, second) == 0) {
            return span;
        }
        int from = first >= span.from() ? span.from() : first + 1;
        int to = second;
        for (int i = first;
                i > 0 && to > first + 1 && !layout.lines().get(to - 1).prose() && layout.isAlike(i - 1, to - 1);
                i--) {
            to--;
        }
        return new Span(from, to, to, span.box(), span.tight(), true);
    }
}
