package org.jianwen.article.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.page.BodyChoice.Span;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;

/**
 * Where in a page its article stands, and how other lines stand to it.
 *
 * @param layout the page
 * @param title line of the headline, or -1
 * @param headline the headline
 * @param first line of the text's first sentence
 * @param last line where the text ends
 * @param from the first line that may still speak of the article
 * @param end one past the last such line
 */
record ArticleArea(PageLayout layout, int title, String headline, int first, int last, int from, int end) {
    private static final int LINES_BEFORE_TITLE = 8;
    private static final int LINES_BEFORE_TEXT = 12;
    private static final int LINES_AFTER = 8;
    private static final int LINES_TO_CREDIT = 3;

    /** What a headline that is read as a sentence has, in characters. */
    private static final int LITTLE = 80;

    /** So many bare dates of one make about the text, or after it, are those of a list. */
    private static final int LIST_ABOUT_TEXT = 3;

    private static final int LIST_AFTER = 2;

    private static final Pattern OWN_FOOT = Pattern.compile("(?i)(?:entry|post|article)[-_]?foot");
    private static final Set<String> ARTICLES = Set.of("article", "blockquote");

    static ArticleArea of(PageLayout layout, Span span, TitleChoice title, int first, int last) {
        int head = title.at() >= 0 ? Math.min(title.at(), first) : first;
        int from = UnrelatedDates.nearIssue(layout.lines(), 0, head)
                ? 0
                : head - (title.at() >= 0 ? LINES_BEFORE_TITLE : LINES_BEFORE_TEXT);
        int end = Math.min(layout.lines().size(), span.after(last, LINES_AFTER));
        return new ArticleArea(layout, title.at(), title.text(), first, last, Math.max(0, from), end);
    }

    List<Line> lines() {
        return layout.lines();
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

    /** Whether a box around a line says that it is of the page, and it is no byline between title and text. */
    boolean isForeign(int i) {
        return DateVeto.isForeign(lines().get(i)) && !isUnderTitle(i);
    }

    /** Whether a line is dated between title and text, in a box of buttons, as 打印 and 收藏 are. */
    private boolean isUnderTitle(int i) {
        Line line = lines().get(i);
        return title >= 0
                && i > title
                && i < first
                && !line.is(Kind.HIDDEN)
                && !line.is(Kind.COMMENT)
                && !line.is(Kind.RELATED)
                && !line.mostlyLinks()
                && line.dated();
    }

    /** Whether a line without a link stands right over the headline. */
    boolean isOverTitle(int i) {
        return i == title - 1 && lines().get(i).linked() == 0;
    }

    /** Whether what begins at a line is no longer the article's: a list, the closing words of a page, another heading. */
    boolean endsTail(int i) {
        Line line = lines().get(i);
        return line.role() == Role.LIST
                || line.role() == Role.END && !line.mostlyLinks()
                || line.heading() > 0 && !line.byline()
                || DateVeto.isForeign(line);
    }

    /** Whether a line is a headline, and not a byline that a template sets as a heading. */
    boolean isHeadline(DateMention mention) {
        Line block = lines().get(mention.at());
        boolean labelled = block.heading() > 1 && mention.said();
        boolean exact = mention.dates().stream().anyMatch(date -> date.hasYear() && date.timed());
        return (block.heading() > 0 || mention.at() == title)
                && !labelled
                && !isUnderHeadline(mention.at())
                && !exact
                && !isDay(mention)
                && !isBehindHeadline(mention);
    }

    /** Whether a line stands in a box of its own under the headline, in the same heading. */
    private boolean isUnderHeadline(int i) {
        return i == title + 1
                && title >= 0
                && layout.boxes().get(lines().get(i).box()).parent()
                        == lines().get(title).box();
    }

    /** Whether a headline has the day behind it, where the head says that it ends before: 灯会收官 2023-02-19. */
    private boolean isBehindHeadline(DateMention mention) {
        return mention.at() == title
                && mention.text().startsWith(headline)
                && headline.length() <= mention.dates().getFirst().start();
    }

    /** Whether a heading is nothing but the day of the article under it, and not one of a chronicle's. */
    private boolean isDay(DateMention mention) {
        return lines().get(mention.at()).heading() > 1
                && Dateline.words(mention.folded(), mention.dates()) == 0
                && !UnrelatedDates.inList(layout, mention.at(), 0, lines().size(), 2);
    }

    /** Whether a line stands in the foot of the page, and not in that of the article itself. */
    boolean isFoot(int i) {
        return lines().get(i).is(Kind.FOOTER) && !isOwnFoot(i);
    }

    /** Whether a line stands in the foot of the article itself. */
    boolean isOwnFoot(int i) {
        return (lines().get(i).is(Kind.FOOTER) || lines().get(i).is(Kind.BYLINE))
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
                : afterLink(i) || !isSigned(i) && UnrelatedDates.inList(layout, i, first, lines().size(), LIST_AFTER);
    }

    /** Whether a line behind the first sentence stands in the same box, as the days under a judgment do. */
    private boolean isSigned(int i) {
        return i > first && lines().get(i).box() == lines().get(first).box();
    }

    /** Whether the line before is a link, as the title of another article is. */
    boolean afterLink(int i) {
        Line before = i > 0 && i <= lines().size() ? lines().get(i - 1) : null;
        return before != null
                && before.mostlyLinks()
                && before.role() == Role.TEXT
                && (i >= title || !layout.isIn(i, box -> box.from() == i && box.to() > title));
    }
}
