package org.jianwen.article.page.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.PageRules;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page flattened: its lines of text in document order, and the boxes (block elements) around them.
 *
 * <p>Immutable; threads may share it. A box's lines are one range of the list, so sums over a box are differences of running sums.
 *
 * @param lines the lines
 * @param boxes the boxes, each after the box that holds it; the first is the whole page
 * @param times the {@code <time>} elements and dated properties, in order
 * @param rules which rules may leave out something of it
 * @param sums how many characters of sentences stand before each line, and before the end; not to be changed
 * @param dated the bylines with a date, by the {@linkplain #templateKey keys} of their boxes
 */
public record PageLayout(
        List<Line> lines,
        List<Box> boxes,
        List<Time> times,
        PageRules rules,
        int[] sums,
        Map<String, List<Integer>> dated) {
    /**
     * One line: text without a block element or {@code <br>} inside.
     *
     * @param text the words, white space normalised, never empty
     * @param folded its text in one script, width and case, of the same length: what tables and patterns are asked about
     * @param box index of the box that holds it directly
     * @param kinds what the boxes around it say it is, a set of {@link Kind}
     * @param role what its own words say it is
     * @param byline whether it names a date, a source or an author rather than telling something
     * @param heading 1 to 6 in a heading element, else 0
     * @param chars characters that are not white space
     * @param linked how many of them are the text of links (a link that holds a whole sentence does not count)
     * @param marks punctuation marks within or at the end of sentences
     * @param ends marks that end a sentence
     * @param scanned the dates in it, for which a short line is scanned once
     */
    public record Line(
            String text,
            String folded,
            int box,
            int kinds,
            Role role,
            boolean byline,
            int heading,
            int chars,
            int linked,
            int marks,
            int ends,
            LineDates scanned) {

        /** The dates in it, in their order; none in a long one. */
        public List<ParsedDate> dates() {
            return scanned.all();
        }

        /** Whether it has a date. */
        public boolean dated() {
            return !dates().isEmpty();
        }

        /** Whether a box around it says that it is of that kind. */
        public boolean is(Kind kind) {
            return kind.in(kinds);
        }

        /** Whether most of it is the text of links. */
        public boolean mostlyLinks() {
            return linked * 2 > chars;
        }

        /** Whether it reads like a sentence rather than like a label, a menu or a list of titles. */
        public boolean prose() {
            return (kinds & ~Kind.CAPTION.bit()) == 0
                    && role == Role.TEXT
                    && !byline
                    && marks > 0
                    && chars - linked >= 12
                    && !mostlyLinks();
        }

        Line with(int otherKinds, boolean isByline) {
            return new Line(
                    text, folded, box, otherKinds, role, isByline, heading, chars, linked, marks, ends, scanned);
        }
    }

    /**
     * One block element.
     *
     * @param parent index of the box around it, -1 for the page
     * @param from its first line
     * @param to one past its last line
     * @param depth how many boxes are around it
     * @param tag its element name
     * @param names its class attribute
     * @param kinds what its own name says it is
     */
    public record Box(int parent, int from, int to, int depth, String tag, String names, int kinds) {
        /** Depth, element name and class in one: boxes made by one template look alike. */
        public String templateKey() {
            return depth + tag + " " + names;
        }
    }

    /**
     * A date that the page marks as one.
     *
     * @param at how many lines stand before it
     * @param box the box that holds it
     * @param value its machine-readable value, possibly empty
     * @param text its visible text, possibly empty
     * @param updated whether it is marked as the time of a change
     */
    public record Time(int at, int box, String value, String text, boolean updated) {}

    /**
     * The layout of a page; no content makes it throw.
     *
     * @param html the page, or a part of one
     * @param url where it was found, or null
     * @param limits how much to read
     * @param rules which rules may leave out something
     * @param head gets what the page's machine-readable elements say
     */
    public static PageLayout of(String html, @Nullable String url, PageLimits limits, PageRules rules, HeadFacts head) {
        Parser parser = Parser.htmlParser().setMaxDepth(limits.maxDepth());
        return PageLayoutBuilder.of(parser.parseInput(html, url == null ? "" : url), limits.maxTimes(), rules, head);
    }

    /** How a line's box looks: equal for lines made by one template. */
    public String templateKey(int line) {
        return boxes.get(lines.get(line).box()).templateKey();
    }

    /** The bylines with a date that are made like a line. */
    public List<Integer> datedLike(int line) {
        return dated.getOrDefault(templateKey(line), List.of());
    }

    static Map<String, List<Integer>> dated(List<Line> lines, List<Box> boxes) {
        Map<String, List<Integer>> dated = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).byline() && lines.get(i).dated()) {
                String key = boxes.get(lines.get(i).box()).templateKey();
                dated.computeIfAbsent(key, made -> new ArrayList<>()).add(i);
            }
        }
        return dated;
    }

    /** The index of the box around a line's box. */
    public int parent(int line) {
        return Math.max(0, boxes.get(lines.get(line).box()).parent());
    }

    /** Whether two lines have equal {@linkplain #templateKey keys}. */
    public boolean isAlike(int one, int other) {
        Box a = boxes.get(lines.get(one).box());
        Box b = boxes.get(lines.get(other).box());
        return a == b
                || a.depth() == b.depth()
                        && a.tag().equals(b.tag())
                        && a.names().equals(b.names());
    }

    /** How many characters of sentences stand from line {@code from} up to {@code to}; none where that is before. */
    public int prose(int from, int to) {
        return Math.max(0, sums[Math.min(to, lines.size())] - sums[Math.min(from, lines.size())]);
    }

    /** The running sums of a measure of lines: none before the first, all before the end. */
    static int[] sums(List<Line> lines, ToIntFunction<Line> measure) {
        int[] sums = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            sums[i + 1] = sums[i] + measure.applyAsInt(lines.get(i));
        }
        return sums;
    }

    /** All of them. */
    public int prose() {
        return prose(0, lines.size());
    }

    /** Whether one of the boxes around a line is like that; the page itself is none. */
    public boolean isIn(int line, Predicate<Box> wanted) {
        int box = lines.get(line).box();
        while (box > 0 && !wanted.test(boxes.get(box))) {
            box = boxes.get(box).parent();
        }
        return box > 0;
    }

    /** Whether two lines stand in one box, or in two of a kind next to one another. */
    public boolean beside(int one, int other) {
        Box a = boxes.get(lines.get(one).box());
        Box b = boxes.get(lines.get(other).box());
        return a == b
                || (a.parent() == b.parent()
                        && ((a.tag().equals(b.tag()) && a.names().equals(b.names()))
                                || (isParagraph(a.tag()) && isParagraph(b.tag()))));
    }

    /** Whether an element holds a paragraph, or several as lists do. */
    public static boolean isParagraph(String tag) {
        return switch (tag) {
            case "p", "li", "ul", "ol", "pre", "blockquote", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> false;
        };
    }
}
