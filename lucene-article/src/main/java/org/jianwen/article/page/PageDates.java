package org.jianwen.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.DateScanner;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jianwen.article.page.layout.PageLayout.Time;
import org.jianwen.article.page.layout.line.Boilerplate.Role;
import org.jianwen.article.page.layout.line.Credit;
import org.jianwen.article.page.layout.line.Dateline;
import org.jianwen.article.page.layout.line.Kind;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;

/**
 * Finds the dates around an article that may be its own: in {@code time} elements, in lines under, over and behind its headline
 * and text, in the credit at its end, in the dateline that opens it. Those that are not are refused by a {@link DateVeto}.
 */
final class PageDates {

    private static final int LINES_BEFORE_TITLE = 8;
    private static final int LINES_BEFORE_TEXT = 12;

    /** A subtitle or a summary may stand before the byline. */
    private static final int LINES_INTO_TEXT = 8;

    /** Each line asks the whole page what it is, so no more are asked. */
    private static final int MOST_LINES = 100;

    private static final int LINES_AFTER = 8;
    private static final int LINES_TO_CREDIT = 3;

    /** What a headline that is read as a sentence has, in characters. */
    private static final int LITTLE = 80;

    /** So many bare dates of one make about the text, or after it, are those of a list. */
    private static final int LIST_ABOUT_TEXT = 3;

    private static final int LIST_AFTER = 2;

    private static final int LONGEST_DATELINE = 60;
    private static final Pattern OWN_FOOT = Pattern.compile("(?i)(?:entry|post|article)[-_]?foot");
    private static final Set<String> ARTICLES = Set.of("article", "blockquote");
    private static final int BUTTONS = Kind.NAVIGATION.bit() | Kind.SHARE.bit() | Kind.BYLINE.bit();

    private final PageLayout layout;
    private final List<Line> lines;
    private final int title;
    private final String headline;
    private final int first;
    private final int last;
    private final int from;
    private final int end;
    private final List<String> notes;
    private final Set<Statement> found = new LinkedHashSet<>();
    private final List<Statement> perhaps = new ArrayList<>();
    private final Set<String> templates = new HashSet<>();
    private boolean published;
    /** The last line of those that hold the parts of a date. */
    private int parted = -1;

    private PageDates(PageLayout layout, Span span, TitleChoice title, int first, int last, List<String> notes) {
        this.layout = layout;
        this.lines = layout.lines();
        this.title = title.at();
        this.headline = title.text();
        this.first = first;
        this.last = last;
        this.from = Math.max(0, title.at() >= 0 ? title.at() - LINES_BEFORE_TITLE : first - LINES_BEFORE_TEXT);
        this.end = Math.min(lines.size(), span.after(last, LINES_AFTER));
        this.notes = notes;
    }

    /**
     * The dates around an article, best first.
     *
     * @param first line of the text's first sentence
     * @param last line where the text ends
     * @param notes gets what was seen and refused
     */
    static List<Statement> of(
            PageLayout layout, Span span, TitleChoice title, int first, int last, List<String> notes) {
        PageDates page = new PageDates(layout, span, title, first, last, notes);
        page.addTimes();
        page.addHead();
        page.addTail();
        if (!page.published) {
            page.found.addAll(page.perhaps);
        }
        page.addCredit();
        page.addDateline();
        return List.copyOf(page.found);
    }

    PageLayout layout() {
        return layout;
    }

    List<Line> lines() {
        return lines;
    }

    int title() {
        return title;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    /** The line of the headline, or the first of the text. */
    int head() {
        return Math.max(from, title < 0 ? first : title);
    }

    /** Whether a line stands elsewhere than between title and text, so that it must say nothing but its date. */
    boolean isElsewhere(int i) {
        boolean inText = i > last || i >= first && layout.prose(first, i) > LITTLE;
        return i < title || inText && !isOwnFoot(i);
    }

    private void addTimes() {
        int under = Math.max(first, title + 1);
        for (Time time : layout.times()) {
            int at = time.at();
            boolean near = at >= from && (at <= under || isInLead(at)) || at > last && at < end;
            if (!near || at < lines.size() && DateVeto.isForeign(lines.get(at)) || isTimeOfOther(at)) {
                continue;
            }
            List<ParsedDate> dates = Dateline.dates(TextFolding.of(time.text()));
            boolean updated = time.updated() || !dates.isEmpty() && DateMention.isUpdate(dates.getFirst());
            published |= !updated;
            if (!time.value().isEmpty()) {
                found.add(Statement.date(time.value(), Origin.TIME_ELEMENT, updated));
            }
            if (!dates.isEmpty() && !time.text().equals(time.value())) {
                found.add(Statement.date(time.text(), Origin.TIME_ELEMENT, updated));
            }
        }
    }

    /** Whether a line is a byline under a summary, with most of the text after it. */
    private boolean isInLead(int at) {
        return at <= Math.min(last, Math.max(first, title) + LINES_INTO_TEXT)
                && lines.get(at).byline()
                && layout.prose(first, at) <= layout.prose(at, last + 1);
    }

    /** Whether a time before the headline or after the text is one of a list of other articles. */
    private boolean isTimeOfOther(int at) {
        return at < title && (afterLink(at) || lines.get(at).mostlyLinks() || manyTimes(from, title))
                || at > last && manyTimes(last + 1, end);
    }

    /** Whether several times stand within these lines, as in a list of other articles. */
    private boolean manyTimes(int start, int stop) {
        return layout.times().stream()
                        .filter(time -> time.at() >= start && time.at() < stop)
                        .map(time -> time.value() + time.text())
                        .distinct()
                        .count()
                > 1;
    }

    /** Lines from the title to the text and a little into it, then those before the title. */
    private void addHead() {
        int head = head();
        int to = Math.min(last + 1, Math.max(first, title) + LINES_INTO_TEXT);
        for (int i = Math.max(head, to - MOST_LINES);
                i < to && layout.prose(first, i) <= layout.prose(i, last + 1);
                i++) {
            addHeadLine(i);
        }
        for (int i = from; i < Math.min(head, to); i++) {
            addHeadLine(i);
        }
    }

    private void addHeadLine(int i) {
        if (DateVeto.isForeign(lines.get(i)) && !isUnderTitle(i)) {
            return;
        }
        add(i);
    }

    /** Whether a line is a byline between title and text in a box of buttons, as 打印 and 收藏 are. */
    private boolean isUnderTitle(int i) {
        Line block = lines.get(i);
        return title >= 0
                && i > title
                && i < first
                && (block.kinds() & ~BUTTONS) == 0
                && !block.mostlyLinks()
                && block.dated();
    }

    /** Lines after the text, up to the byline of another one. */
    private void addTail() {
        if (first > 0 && BodyCleaning.saysRemarks(lines.get(first - 1))) {
            return;
        }
        if (headedWithin()) {
            return;
        }
        Set<String> before = new HashSet<>(templates);
        for (int i = last + 1; i < end; i++) {
            boolean ends = endsTail(i, before);
            if (!ends
                    || lines.get(i).role() == Role.END
                            && DateMention.isSaid(
                                    lines.get(i).folded(), lines.get(i).dates())) {
                add(i);
            }
            if (ends) {
                return;
            }
        }
    }

    /** Whether a heading stands behind the last sentence of the text, so that what follows is under that. */
    private boolean headedWithin() {
        int i = last;
        while (i > first && !lines.get(i).prose()) {
            if (lines.get(i).heading() > 0 && !lines.get(i).byline()) {
                return true;
            }
            i--;
        }
        return false;
    }

    /** Whether what begins at a line is no longer the article's: a list, remarks, another post made as this one is. */
    private boolean endsTail(int i, Set<String> before) {
        Line block = lines.get(i);
        return block.role() == Role.LIST
                || block.role() == Role.END
                || block.heading() > 0 && !block.byline()
                || BodyCleaning.headsRemarks(block)
                || DateVeto.isForeign(block)
                || before.contains(layout.templateKey(i))
                || opensAnother(i)
                || UnrelatedDates.isSaidOften(layout, i, first, end);
    }

    /** Adds the dates of a line that names them rather than telling something, unless there is a veto. */
    private void add(int i) {
        DateMention mention = i <= parted && i > parted - DateMention.MOST_PARTS ? null : DateMention.of(lines, i);
        if (mention == null) {
            return;
        }
        parted = mention.last() > i ? mention.last() : parted;
        for (DateVeto veto : DateVeto.ORDER) {
            if (layout.rules().on("date: " + veto.name()) && veto.refuses().test(mention, this)) {
                notes.add("date: 「" + cut(mention.text()) + "」 is not taken: " + veto.name());
                return;
            }
        }
        templates.add(layout.templateKey(i));
        boolean issue = mention.dates().stream().noneMatch(ParsedDate::hasDay)
                && Credit.matches(mention.folded(), mention.dates());
        boolean credit = issue || Credit.tellsAdoption(mention.folded());
        boolean onlyUpdate = mention.dates().stream().allMatch(each -> each.label() == DateLabel.UPDATED);
        found.add(Statement.date(mention.text(), credit ? Origin.CREDIT : Origin.BYLINE, onlyUpdate));
        ParsedDate date = mention.dates().getFirst();
        boolean labelled =
                Dateline.labelled(mention.folded().substring(0, Math.max(0, date.start() - DateMention.LONGEST_PART)));
        published |= !onlyUpdate && !credit;
        if (onlyUpdate && labelled && !isElsewhere(i)) {
            perhaps.add(Statement.date(mention.text().substring(date.start()), Origin.BYLINE, false));
        }
    }

    private static String cut(String text) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_DATELINE, text.codePointCount(0, text.length()))));
    }

    /** Whether a line is a headline, and not a byline that a template sets as a heading. */
    boolean isHeadline(DateMention mention) {
        Line block = lines.get(mention.at());
        boolean labelled = block.heading() > 1 && mention.said();
        boolean exact = mention.dates().stream().anyMatch(date -> date.hasYear() && date.timed());
        return block.heading() > 0 && !labelled && !exact && !isDay(mention) && !isBehindHeadline(mention);
    }

    /** Whether a headline has the day behind it, where the head says that it ends before: 灯会收官 2023-02-19. */
    private boolean isBehindHeadline(DateMention mention) {
        return mention.at() == title
                && mention.text().startsWith(headline)
                && headline.length() <= mention.dates().getFirst().start();
    }

    /** Whether a heading is nothing but the day of the article under it, and not one of a chronicle's. */
    private boolean isDay(DateMention mention) {
        return lines.get(mention.at()).heading() > 1
                && Dateline.words(mention.folded(), mention.dates()) == 0
                && !UnrelatedDates.inList(layout, mention.at(), 0, lines.size(), 2);
    }

    /** Whether a line stands in the foot of the page, and not in that of the article itself. */
    boolean isFoot(int i) {
        return lines.get(i).is(Kind.FOOTER) && !isOwnFoot(i);
    }

    private boolean isOwnFoot(int i) {
        return lines.get(i).is(Kind.FOOTER)
                && layout.isIn(
                        i,
                        box -> box.from() <= first && box.to() > first && ARTICLES.contains(box.tag())
                                || OWN_FOOT.matcher(box.names()).find());
    }

    /** Whether a date is one of a list of other articles. */
    boolean isListed(DateMention mention) {
        int i = mention.at();
        return i < first
                ? UnrelatedDates.inList(layout, i, from, last + LINES_TO_CREDIT, LIST_ABOUT_TEXT)
                : afterLink(i)
                        || UnrelatedDates.inList(layout, i, last + 1, lines.size(), LIST_AFTER)
                        || UnrelatedDates.inList(layout, i, first, lines.size(), LIST_AFTER);
    }

    /** Whether the line before is a link, as the title of another article is. */
    private boolean afterLink(int i) {
        Line before = i > 0 && i <= lines.size() ? lines.get(i - 1) : null;
        return before != null && before.mostlyLinks() && before.role() == Role.TEXT;
    }

    /** Whether a byline after the text stands in one box with a text of its own, as a comment's does. */
    private boolean opensAnother(int i) {
        if (!lines.get(i).byline() || i + 1 >= lines.size()) {
            return false;
        }
        int box = lines.get(i).box();
        while (box > 0 && layout.boxes().get(box).to() <= i + 1) {
            box = layout.boxes().get(box).parent();
        }
        return box > 0
                && layout.boxes().get(box).from() > last
                && lines.get(i + 1).prose();
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
            if (!lines.get(i).byline()) {
                addCreditAt(i);
            }
        }
    }

    private void addCreditAt(int i) {
        Line line = lines.get(i);
        if (!DateVeto.isForeign(line)
                && Credit.matches(line.folded(), line.dates())
                && !UnrelatedDates.isQuoted(
                        new DateMention(i, i, line.text(), line.folded(), line.dates(), false), this)) {
            addCredit(i);
        }
    }

    private void addCredit(int i) {
        found.add(Statement.date(lines.get(i).text(), Origin.CREDIT, false));
    }

    /** The day in the words that open the text: 新华社北京2023年6月18日电, 河湾镇，2023年6月18日 – . */
    private void addDateline() {
        String text = first < lines.size() ? lines.get(first).text() : "";
        String opening = text.substring(0, Math.min(LONGEST_DATELINE, text.length()));
        if (DateScanner.scan(opening).stream().anyMatch(ParsedDate::dateline)) {
            found.add(Statement.date(opening, Origin.DATELINE, false));
        }
    }
}
