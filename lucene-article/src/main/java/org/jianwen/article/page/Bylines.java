package org.jianwen.article.page;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.Outline.Time;
import org.jianwen.article.page.outline.PageClue;
import org.jianwen.article.page.outline.PageClue.Place;
import org.jianwen.article.page.outline.line.Credit;
import org.jianwen.article.page.outline.line.Dateline;
import org.jianwen.article.page.outline.line.Furniture;
import org.jianwen.article.page.outline.line.Furniture.Role;
import org.jianwen.article.page.outline.line.Kind;

/** Finds the texts around an article that may say when it was published. */
final class Bylines {
    private static final int LINES_BEFORE_TITLE = 8;
    private static final int LINES_BEFORE_TEXT = 12;

    /** A subtitle or a summary may stand before the byline. */
    private static final int LINES_INTO_TEXT = 8;

    private static final int LINES_AFTER = 8;
    private static final int LINES_TO_CREDIT = 3;

    /** A date without a label is one of the page, not of its article, when it stands further before the title. */
    private static final int NEAR_TITLE = 3;

    /** So many bare dates of one make about the text, or after it, are those of a list. */
    private static final int LIST_ABOUT_TEXT = 3;

    private static final int LIST_AFTER = 2;

    private static final int BUTTONS = Kind.NAVIGATION.bit() | Kind.SHARE.bit() | Kind.BYLINE.bit();

    private final Outline outline;
    private final List<Block> blocks;
    private final DatedLines lines;
    private final int title;
    private final int first;
    private final int last;
    private final int from;
    private final int end;

    private Bylines(Outline outline, Span span, int title, int first, int last, List<String> notes) {
        this.outline = outline;
        this.blocks = outline.blocks();
        this.lines = new DatedLines(outline, notes);
        this.title = title;
        this.first = first;
        this.last = last;
        this.from = Math.max(0, title >= 0 ? title - LINES_BEFORE_TITLE : first - LINES_BEFORE_TEXT);
        this.end = Math.min(blocks.size(), span.after(last, LINES_AFTER));
    }

    /**
     * The clues around an article.
     *
     * @param title line of the title, or -1
     * @param first line of the text's first sentence
     * @param last line where the text ends
     * @param notes gets what was seen and not taken
     */
    static List<PageClue> of(Outline outline, Span span, int title, int first, int last, List<String> notes) {
        Bylines bylines = new Bylines(outline, span, title, first, last, notes);
        Set<PageClue> clues = new LinkedHashSet<>();
        bylines.addTimes(clues);
        bylines.addHead();
        bylines.addTail();
        bylines.addCredit();
        clues.addAll(bylines.lines.clues());
        return List.copyOf(clues);
    }

    private void addTimes(Set<PageClue> clues) {
        int head = Math.max(first, title + 1);
        for (Time time : outline.times()) {
            int at = time.at();
            boolean near = at >= from && (at <= head || isInLead(at)) || at > last && at < end;
            if (!near || foreign(at) || isListed(at)) {
                continue;
            }
            boolean updated = time.updated() || Furniture.update(time.text()) >= 0;
            if (!time.value().isEmpty()) {
                clues.add(PageClue.of(Place.TIME_ELEMENT, updated, time.value()));
            }
            if (Dateline.dated(time.text()) && !time.text().equals(time.value())) {
                clues.add(PageClue.of(Place.TIME_ELEMENT, updated, time.text()));
            }
        }
    }

    /** Whether a line is a byline under a summary, with most of the text after it. */
    private boolean isInLead(int at) {
        return at <= Math.min(last, Math.max(first, title) + LINES_INTO_TEXT)
                && blocks.get(at).byline()
                && prose(first, at) <= prose(at, last + 1);
    }

    /** Whether a time before the headline or after the text is one of a list of other articles. */
    private boolean isListed(int at) {
        return at < title && (afterLink(at) || blocks.get(at).mostlyLinks() || manyTimes(from, title))
                || at > last && manyTimes(last + 1, end);
    }

    /** Whether several times stand within these lines, as in a list of other articles. */
    private boolean manyTimes(int start, int stop) {
        return outline.times().stream()
                        .filter(time -> time.at() >= start && time.at() < stop)
                        .map(time -> time.value() + time.text())
                        .distinct()
                        .count()
                > 1;
    }

    /** Lines from the title to the text and a little into it, then those before the title. */
    private void addHead() {
        int head = Math.max(from, title < 0 ? first : title);
        int to = Math.min(last + 1, Math.max(first, title) + LINES_INTO_TEXT);
        for (int i = head; i < to && prose(first, i) <= prose(i, last + 1); i++) {
            addHeadLine(i, head);
        }
        for (int i = from; i < Math.min(head, to); i++) {
            addHeadLine(i, head);
        }
    }

    private void addHeadLine(int i, int head) {
        if (!blocks.get(i).byline()
                || foreign(i) && !isUnderTitle(i)
                || OtherDates.at(outline, i, title, head)
                || OtherDates.isEvent(blocks, i)
                || OtherDates.isOfBook(blocks, i)
                || OtherDates.isOfThing(blocks, i)) {
            return;
        }
        if (Credit.tellsAdoption(blocks.get(i).text())) {
            lines.addCredit(i);
            return;
        }
        boolean said = lines.said(i);
        boolean near = i >= title - NEAR_TITLE || OtherDates.nearIssue(blocks, i, title);
        boolean list = !said && OtherDates.inList(outline, i, from, last + LINES_TO_CREDIT, LIST_ABOUT_TEXT);
        if (said || !list && near) {
            lines.add(i, i < title || i >= first);
        }
    }

    /** Whether a line is a byline between title and text in a box of buttons, as 打印 and 收藏 are. */
    private boolean isUnderTitle(int i) {
        Block block = blocks.get(i);
        return title >= 0
                && i > title
                && i < first
                && (block.kinds() & ~BUTTONS) == 0
                && !block.mostlyLinks()
                && Dateline.dated(block.text());
    }

    /** Lines after the text, up to the byline of another one. */
    private void addTail() {
        if (first > 0 && BodyCleaning.saysRemarks(blocks.get(first - 1))) {
            return;
        }
        Set<String> looks = new HashSet<>(lines.looks());
        for (int i = last + 1; i < end; i++) {
            Block block = blocks.get(i);
            if (block.role() == Role.LIST
                    || block.role() == Role.END
                    || block.heading() > 0 && !block.byline()
                    || BodyCleaning.headsRemarks(block)
                    || foreign(i)
                    || looks.contains(outline.look(i))
                    || opensAnother(i)) {
                return;
            }
            if (OtherDates.isSaidOften(outline, i, first, end)) {
                return;
            }
            if (block.byline()
                    && !OtherDates.at(outline, i, title, 0)
                    && !OtherDates.isOfThing(blocks, i)
                    && (lines.said(i) || !isItem(i))) {
                lines.add(i, true);
            }
        }
    }

    /** Whether a date after the text is one of a list of other articles. */
    private boolean isItem(int i) {
        return afterLink(i)
                || OtherDates.inList(outline, i, last + 1, blocks.size(), LIST_AFTER)
                || OtherDates.inList(outline, i, first, blocks.size(), LIST_AFTER);
    }

    /** Whether the line before is a link, as the title of another article is. */
    private boolean afterLink(int i) {
        Block before = i > 0 && i <= blocks.size() ? blocks.get(i - 1) : null;
        return before != null && before.mostlyLinks() && before.role() == Role.TEXT;
    }

    /** Whether a byline after the text stands in one box with a text of its own, as a comment's does. */
    private boolean opensAnother(int i) {
        if (!blocks.get(i).byline() || i + 1 >= blocks.size()) {
            return false;
        }
        int box = blocks.get(i).box();
        while (box > 0 && outline.boxes().get(box).to() <= i + 1) {
            box = outline.boxes().get(box).parent();
        }
        return box > 0
                && outline.boxes().get(box).from() > last
                && blocks.get(i + 1).prose();
    }

    private int prose(int start, int stop) {
        int prose = 0;
        for (Block block : blocks.subList(start, Math.max(start, stop))) {
            prose += block.prose() ? block.chars() : 0;
        }
        return prose;
    }

    /**
     * The line that says where the text was first printed or when it was written: the text's last or after it, or the
     * issue of a magazine under the title.
     */
    private void addCredit() {
        for (int i = Math.max(0, last); i < Math.min(end, last + LINES_TO_CREDIT); i++) {
            addCreditAt(i);
        }
        for (int i = title + 1; title >= 0 && i < Math.min(first, title + 1 + LINES_TO_CREDIT); i++) {
            if (!Dateline.dated(blocks.get(i).text())) {
                addCreditAt(i);
            }
        }
    }

    private void addCreditAt(int i) {
        if (!foreign(i) && Credit.matches(blocks.get(i).text())) {
            lines.addCredit(i);
        }
    }

    private boolean foreign(int at) {
        if (at >= blocks.size()) {
            return false;
        }
        Block block = blocks.get(at);
        return block.is(Kind.HIDDEN)
                || block.is(Kind.COMMENT)
                || block.is(Kind.RELATED)
                || block.is(Kind.NAVIGATION)
                || block.is(Kind.SIDE);
    }
}
