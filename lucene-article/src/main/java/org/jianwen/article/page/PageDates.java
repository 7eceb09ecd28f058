package org.jianwen.article.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Credit;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jianwen.article.page.layout.PageLayout.Time;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;

/**
 * Finds the dates around an article that may be its own: in {@code time} elements, in lines under, over and behind its headline
 * and text, in the credit at its area.end(), in the dateline that opens it. Those that are not are refused by a {@link DateVeto}.
 */
final class PageDates {

    /** A subtitle or a summary may stand before the byline. */
    private static final int LINES_INTO_TEXT = 8;

    /** Each line asks the whole page what it is, so no more are asked. */
    private static final int MOST_LINES = 100;

    /** Names stand about the day under a letter or a judgment. */
    private static final int LINES_OF_END = 12;

    private static final int LINES_TO_CREDIT = 3;

    private static final int LONGEST_OPENING = 60;

    private final ArticleArea area;
    private final PageLayout layout;
    private final List<Line> lines;
    private final int title;
    private final int first;
    private final int last;
    private final List<String> notes;
    private final Set<Statement> found = new LinkedHashSet<>();
    /** The last line of those that hold the parts of a date. */
    private int parted = -1;

    private PageDates(ArticleArea area, List<String> notes) {
        this.area = area;
        this.layout = area.layout();
        this.lines = layout.lines();
        this.title = area.title();
        this.first = area.first();
        this.last = area.last();
        this.notes = notes;
    }

    /**
     * The dates around an article, best first.
     *
     * @param notes gets what was seen and refused
     */
    static List<Statement> of(ArticleArea area, List<String> notes) {
        PageDates page = new PageDates(area, notes);
        page.addTimes();
        page.addHead();
        page.addTail();
        page.addCredit();
        page.addDateline();
        return List.copyOf(page.found);
    }

    private void addTimes() {
        int under = Math.max(first, title + 1);
        for (Time time : layout.times()) {
            int at = time.at();
            boolean near = at >= area.from() && (at <= under || isInLead(at)) || at > last && at < area.end();
            if (!near || at < lines.size() && DateVeto.isForeign(lines.get(at)) || isTimeOfOther(time)) {
                continue;
            }
            List<ParsedDate> dates = Dateline.dates(TextFolding.of(time.text()));
            boolean updated = time.updated() || !dates.isEmpty() && DateMention.isUpdate(dates.getFirst());
            boolean linked =
                    !dates.isEmpty() && isOverHeadline(time) && lines.get(at).mostlyLinks();
            if (!time.value().isEmpty() && !linked) {
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

    /** Whether a time stands alone right over the headline; where it is a link, the day that is shown is the page's own. */
    private boolean isOverHeadline(Time time) {
        return title > 0
                && time.at() == title - 1
                && lines.get(time.at()).text().equals(time.text());
    }

    /** Whether a time before the headline or after the text is one of a list of other articles. */
    private boolean isTimeOfOther(Time time) {
        int at = time.at();
        if (isOverHeadline(time)) {
            return false;
        }
        return at < title && (area.afterLink(at) || lines.get(at).mostlyLinks() || manyTimes(area.from(), title))
                || at > last && manyTimes(last + 1, area.end());
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

    /** Lines area.from() the title to the text and a little into it, then those before the title. */
    private void addHead() {
        int head = area.head();
        int to = Math.min(last + 1, Math.max(first, title) + LINES_INTO_TEXT);
        for (int i = Math.max(head, to - MOST_LINES);
                i < to && layout.prose(first, i) <= layout.prose(i, last + 1);
                i++) {
            addHeadLine(i);
        }
        for (int i = area.from(); i < Math.min(head, to); i++) {
            addHeadLine(i);
        }
    }

    private void addHeadLine(int i) {
        if (!area.isForeign(i)) {
            add(i);
        }
    }

    /** Lines after the last sentence, up to the byline of another one; buttons in the article's own foot end nothing. */
    private void addTail() {
        if (first > 0 && Boilerplate.saysRemarks(lines.get(first - 1).folded())) {
            return;
        }
        int from = last + 1;
        while (from > first + 1
                && from > last + 1 - LINES_OF_END
                && lines.get(from - 1).ends() == 0
                && !area.endsTail(from - 1)) {
            from--;
        }
        for (int i = from; i < area.end(); i++) {
            boolean ends = area.endsTail(i);
            if (!ends
                    || lines.get(i).role() == Role.END
                            && DateMention.isSaid(
                                    lines.get(i).folded(), lines.get(i).dates())) {
                add(i);
            }
            boolean button = area.isOwnFoot(i) && lines.get(i).ends() == 0;
            if (ends && !button) {
                return;
            }
        }
    }

    /** Adds the dates of a line that names them rather than telling something, unless there is a veto. */
    private void add(int i) {
        DateMention mention = i <= parted && i > parted - DateMention.MOST_PARTS ? null : DateMention.of(lines, i);
        if (mention == null) {
            return;
        }
        parted = mention.last() > i ? mention.last() : parted;
        for (DateVeto veto : DateVeto.ORDER) {
            boolean on = layout.rules().off().isEmpty() || layout.rules().on("date: " + veto.name());
            if (on && veto.refuses().test(mention, area)) {
                notes.add("date: 「" + cut(mention.text()) + "」 is not taken: " + veto.name());
                return;
            }
        }
        boolean issue = mention.dates().stream().noneMatch(ParsedDate::hasDay)
                && Credit.matches(mention.folded(), mention.dates());
        boolean credit = issue || Credit.tellsAdoption(mention.folded());
        boolean onlyUpdate =
                area.isElsewhere(i) && mention.dates().stream().allMatch(each -> each.label() == DateLabel.UPDATED);
        found.add(Statement.date(mention.text(), credit ? Origin.CREDIT : Origin.BYLINE, onlyUpdate));
    }

    private static String cut(String text) {
        return text.substring(
                0, text.offsetByCodePoints(0, Math.min(LONGEST_OPENING, text.codePointCount(0, text.length()))));
    }

    /**
     * The line that says where the text was first printed or when it was written: the text's last or after it, or the
     * issue of a magazine under the title.
     */
    private void addCredit() {
        for (int i = Math.max(0, last); i < Math.min(area.end(), last + LINES_TO_CREDIT); i++) {
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
                        new DateMention(i, i, line.text(), line.folded(), line.dates(), false), area)) {
            found.add(Statement.date(line.text(), Origin.CREDIT, false));
        }
    }

    /** The day in the words that open the text: 新华社北京2023年6月18日电, 河湾镇，2023年6月18日 – . */
    private void addDateline() {
        if (first >= lines.size()) {
            return;
        }
        Line line = lines.get(first);
        String opening = Dateline.opening(line.text(), line.folded());
        if (opening != null) {
            found.add(Statement.date(opening, Origin.DATELINE, false));
        }
    }
}
