package org.jianwen.article.page.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.format.words.NamedSource;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.layout.PageLayout.Box;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jianwen.article.page.layout.PageLayout.Time;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Flattens a parsed page into an {@link PageLayout} in one walk that does not recurse, and fills the head's facts. */
final class PageLayoutBuilder implements NodeFilter {
    /** A line of so many words that ends as a sentence does tells something, though it begins 时间：. */
    private static final int SENTENCE = 10;

    /** After so many characters of sentences under a headline, another one is that of another article. */
    private static final int TOLD = 200;

    /** What a bulletin board writes below a post, which is shown as it was typed; what follows is no part of it. */
    private static final String SIGNATURE = "\n--";

    /** The class of a box that shows a program. */
    private static final Pattern LISTING = Pattern.compile("(?i)highlight|syntax|(?:^|[\\s_-])code");

    /** What an element was taken for. */
    private static final int BOX = 1 << 5;

    private static final int LINK = 1 << 6;
    private static final int PRE = 1 << 7;
    private static final int DATED = 1 << 8;
    private static final int CODE = 1 << 9;

    private final HeadFacts head;
    private final int maxTimes;
    private final PageRules rules;
    private final List<Line> lines = new ArrayList<>();
    private final List<OpenBox> boxes = new ArrayList<>();
    private final List<Time> times = new ArrayList<>();
    private final Deque<OpenBox> open = new ArrayDeque<>();
    /** What each open element was taken for, a set of bits. */
    private int[] elements = new int[64];

    private int depth;
    private final LineText line = new LineText();
    private final ElementKinds kinds = new ElementKinds();
    private @Nullable OpenBox signed;
    private int links;
    private boolean headed;
    private int told;
    private int pre;
    private int code;
    /** Whether the line is one of a program, whose words name no date and close no text. */
    private boolean ofProgram;

    private int timesOpen;

    private PageLayoutBuilder(int maxTimes, PageRules rules, HeadFacts head) {
        this.head = head;
        this.maxTimes = maxTimes;
        this.rules = rules;
    }

    /** The layout of a page; what stands in its head goes to {@code head}. */
    static PageLayout of(Document page, int maxTimes, PageRules rules, HeadFacts head) {
        PageLayoutBuilder builder = new PageLayoutBuilder(maxTimes, rules, head);
        builder.openBox(page, "", true);
        NodeTraversor.filter(builder, page);
        builder.flush();
        builder.close(builder.open.pop());
        List<Box> boxes = new ArrayList<>(builder.boxes.size());
        builder.boxes.forEach(box -> boxes.add(box.closed()));
        List<Line> lines = Kinds.propagateKinds(builder.lines, boxes, head.title(), rules);
        int[] sums = PageLayout.sums(lines, line -> line.prose() ? line.chars() : 0);
        return new PageLayout(lines, boxes, builder.times, rules, sums, PageLayout.dated(lines, boxes));
    }

    @Override
    public FilterResult head(Node node, int nodeDepth) {
        if (node instanceof TextNode text) {
            addText(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element) || node instanceof Document) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        int traits = ElementTraits.of(element, tag);
        if ((traits & ElementTraits.SAYS) != 0 && head.take(element, tag) || (traits & ElementTraits.NO_TEXT) != 0) {
            return FilterResult.SKIP_ENTIRELY;
        }
        boolean bare = element.attributesSize() == 0;
        if (tag.equals("img") && line.endsWithColon() && endsWithLabel(line.line())) {
            addText(element.attr("alt"));
        }
        boolean dated = MarkedTimes.marks(element, tag)
                || !bare && kinds.dated(element.attributes().get("class"));
        setApart(traits);
        int taken = traits & ElementTraits.TIME | (dated ? DATED : 0);
        if ((traits & ElementTraits.BREAK) != 0) {
            flush();
        } else if ((traits & ElementTraits.NO_BOX) == 0
                && (element.isBlock() || ElementTraits.isOwnBlock(element, tag))) {
            flush();
            openBox(element, tag, bare);
            taken |= BOX | (tag.equals("pre") ? PRE | (isInListing() ? CODE : 0) : 0);
        } else if (!bare && kinds.hiddenInline(element, tag)) {
            return FilterResult.SKIP_ENTIRELY;
        } else {
            if (ElementTraits.isLink(element, tag)) {
                taken |= LINK;
                links++;
                open.element().linksToItself |= element.attributes().get("href").startsWith("#");
            }
            if (ElementTraits.isBehindElement(element)) {
                line.part();
            }
        }
        taken |= pre > 0 && tag.equals("code") ? CODE : 0;
        code += (taken & CODE) != 0 ? 1 : 0;
        timesOpen += dated ? 1 : 0;
        pre += (taken & PRE) != 0 ? 1 : 0;
        push(taken);
        return FilterResult.CONTINUE;
    }

    private void push(int taken) {
        elements = depth == elements.length ? Arrays.copyOf(elements, 2 * depth) : elements;
        elements[depth++] = taken;
    }

    @Override
    public FilterResult tail(Node node, int nodeDepth) {
        if (!(node instanceof Element element) || node instanceof Document) {
            return FilterResult.CONTINUE;
        }
        int taken = elements[--depth];
        setApart(taken);
        if ((taken & DATED) != 0 && --timesOpen == 0 && times.size() < maxTimes) {
            times.add(MarkedTimes.of(element, lines.size(), open.element().index));
        }
        if ((taken & BOX) != 0) {
            flush();
            close(open.pop());
        }
        links -= (taken & LINK) != 0 ? 1 : 0;
        pre -= (taken & PRE) != 0 ? 1 : 0;
        code -= (taken & CODE) != 0 ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    /** A time is a word of its own: {@code 来源：晨风日报<time>2022年6月19日</time>}. */
    private void setApart(int traits) {
        if ((traits & ElementTraits.TIME) != 0) {
            line.append(" ", links > 0);
        }
    }

    private void addText(String text) {
        ofProgram |= code > 0;
        if (links > 0 && text.length() == 1 && open.element().heading > 0 && "#¶§".contains(text)) {
            return;
        }
        // Few texts have one, and to look for the first is faster than for the last.
        int signature = signed != null || !rules.on("signature") || text.indexOf(SIGNATURE) < 0
                ? -1
                : Math.max(text.lastIndexOf(SIGNATURE + '\n'), text.lastIndexOf(SIGNATURE + '\r'));
        if (signature > 0) {
            addLines(text.substring(0, signature + 1));
            signed = open.element();
        } else if (pre > 0) {
            addLines(text);
        } else if (signed == null) {
            line.append(text, links > 0);
        }
    }

    /** Whether a line ends with the label of a source, whose name may be a picture: {@code 来源：<img alt=晨风日报>}. */
    private static boolean endsWithLabel(String line) {
        String folded = TextFolding.of(line);
        return NamedSource.isLabel(folded.substring(folded.lastIndexOf(' ', folded.length() - 2) + 1));
    }

    private void addLines(String text) {
        if (signed != null) {
            return;
        }
        int from = 0;
        for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
            ofProgram = code > 0;
            line.append(text.substring(from, to), links > 0);
            flush();
            from = to + 1;
        }
        ofProgram |= code > 0;
        line.append(text.substring(from), links > 0);
    }

    private void flush() {
        boolean program = ofProgram;
        ofProgram = false;
        if (line.isEmpty()) {
            line.clear();
            return;
        }
        int chars = line.chars;
        int marks = line.marks;
        int ends = line.ends;
        boolean anchor = open.element().heading > 0 && open.element().linksToItself;
        int linked = anchor ? 0 : line.linked();
        told += headed && ends > 0 ? chars - linked : 0;
        OpenBox box = open.element();
        String text = line.line();
        String folded = line.folded(text);
        int tables = Boilerplate.tables(folded);
        Line read = read(text, folded, tables, box, program, chars, linked, marks, ends);
        if (!program && line.hasSeams() && Dateline.mayMatch(folded, tables)) {
            String parted = line.partedLine(text, folded);
            String words = TextFolding.of(parted);
            Line spaced = read(parted, words, Boilerplate.tables(words), box, false, chars, linked, marks, ends);
            boolean better =
                    spaced.byline() && spaced.dates().size() >= read.dates().size();
            read = better ? spaced : read;
        }
        lines.add(read);
        line.clear();
    }

    private static Line read(
            String text,
            String folded,
            int tables,
            OpenBox box,
            boolean program,
            int chars,
            int linked,
            int marks,
            int ends) {
        boolean tells = ends > 1 && text.indexOf('。') >= 0;
        LineDates dates = new LineDates(folded, tells);
        boolean ended = ends > 0 && "。！？".indexOf(text.charAt(text.length() - 1)) >= 0;
        boolean byline = !program
                && Dateline.matches(folded, tables, dates::all)
                && !(ended && Dateline.words(folded, dates.all()) >= SENTENCE);
        Role role = program ? Role.TEXT : Boilerplate.role(folded, tables);
        return new Line(text, folded, box.index, 0, role, byline, box.heading, chars, linked, marks, ends, dates);
    }

    /** Whether the box that is opened next stands in one that shows a program. */
    private boolean isInListing() {
        return open.stream()
                .anyMatch(box -> box.tag.equals("figure")
                        || !box.names.isEmpty() && LISTING.matcher(box.names).find());
    }

    private void openBox(Element element, String tag, boolean bare) {
        OpenBox around = open.peek();
        OpenBox box = new OpenBox();
        box.index = boxes.size();
        box.parent = around == null ? -1 : around.index;
        box.from = lines.size();
        box.tag = tag;
        box.depth = open.size();
        box.names = bare ? "" : element.attributes().get("class");
        box.kinds = kinds.of(element, tag, box.names);
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        box.heading = heading ? tag.charAt(1) - '0' : around == null ? 0 : around.heading;
        boolean headline = tag.equals("h1") && told < TOLD;
        if (headline || tag.equals("main")) {
            for (OpenBox outer : open) {
                outer.wrapsPage = true;
            }
        }
        headed |= headline;
        boxes.add(box);
        open.push(box);
    }

    private void close(OpenBox box) {
        signed = signed == box ? null : signed;
        box.to = lines.size();
    }

    /** A box whose end has not been met. */
    private static final class OpenBox {
        private int index;
        private int parent;
        private int from;
        private int to;
        private int depth;
        private int heading;
        private int kinds;
        private boolean wrapsPage;
        /** A heading that is a link to its own place is no title of another article. */
        private boolean linksToItself;

        private String tag = "";
        private String names = "";

        /** A name such as {@code has-sidebar} on a box around the headline speaks of the layout. */
        Box closed() {
            return new Box(parent, from, to, depth, tag, names, wrapsPage ? 0 : kinds);
        }
    }
}
