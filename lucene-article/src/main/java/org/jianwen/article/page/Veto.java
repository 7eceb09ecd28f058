package org.jianwen.article.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.DateLabel;
import org.jianwen.article.format.words.Boilerplate;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.format.words.PageLine;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Box;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line out of the chosen box, with a name for its evidence. Each stands in {@link #ORDER}, and the first that takes a
 * line out is named for it.
 *
 * @param name what the line was taken for, as a note says it
 * @param kind the kind of box that it asks lines of, or null for all lines
 * @param takes whether the line at an index, of that kind, is taken out
 */
// Long because all vetoes stand in one list, in their order, each with its condition beside it.
record Veto(String name, @Nullable Kind kind, Takes takes) {
    /** Whether a line is taken out. */
    @FunctionalInterface
    interface Takes {
        /** Whether the line at that index is. */
        boolean test(BodyCleaning text, int i);
    }

    private static final Pattern PAGES =
            Pattern.compile("上[一1]?[页张幅图章].*下[一1]?[页张幅图章]|^[\\d\\s·…/共第页]*(?:首页\\s*)?下[一1]?页[\\d\\s·…/共第页末尾转到>]*$");
    /** Where one may share a text. */
    private static final Set<String> NETWORKS = Set.copyOf(PageWords.ALL.words("network"));

    /** A number that stands alone in its line, as that of readers under its label does. */
    private static final Pattern NUMBER = Pattern.compile("[\\d,.]+ ?[万k+]?");

    private static final Pattern HASH_TAGS = Pattern.compile("(?:#[^#\\s。]{1,20}#?[\\s,、]*)+");
    /** - THE END -. */
    private static final Pattern CLOSING = Pattern.compile("[^\\p{L}\\d]*(?:the end|end|eof|完|[全正]文完)[^\\p{L}\\d]*");

    private static final String LISTED = "list of other articles";

    private static final int LONGEST_PAGES = 60;
    private static final int FEW = 8;
    private static final int SEVERAL = 3;
    private static final int MOST_LINKS = 40;

    /** How much more than them a text tells before the titles of others. */
    private static final int MANY_TIMES = 3;

    private static final int SHORTEST = 6;
    private static final Set<String> LISTS = Set.of("ul", "ol", "dl", "li");
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_NAME = 30;
    private static final int SHORTEST_LEAD = 15;
    private static final int LINES_OF_HEAD = 12;

    /** A dated line behind the text that says more is one of its references. */
    private static final int MOST_WORDS_BEHIND = 12;

    private static final int LONGEST_BUTTONS = 30;

    /** An item under 延伸阅读 with so much text beside its link is a reference. */
    private static final int SHORTEST_REFERENCE = 12;

    /** What holds text of an article even where its paragraphs stand beside it. */
    static final Set<String> TEXT_TAGS =
            Set.of(("p li ul ol dl dt dd table tbody tr td th caption pre blockquote figure figcaption"
                            + " h2 h3 h4 h5 h6 center section article")
                    .split(" "));

    /** Lines of these may be signs alone. */
    private static final Set<String> CELLS = Set.of("pre", "td", "th", "li", "dd", "dt", "figure", "p");

    /** A heading, or a label with a colon, under which nothing was kept. */
    static final Veto LABEL_OF_NOTHING = of("label of what was left out", (text, i) -> false);

    /** All others, in the order in which they are asked. */
    static final List<Veto> ORDER = List.of(
            box("not shown", Kind.HIDDEN),
            box("readers' remarks", Kind.COMMENT),
            box("other articles", Kind.RELATED),
            box("buttons to share", Kind.SHARE),
            box("menu", Kind.NAVIGATION),
            new Veto("foot of the page", Kind.FOOTER, Veto::isFoot),
            box("side of the page", Kind.SIDE),
            box("advert", Kind.ADVERT),
            of("keywords", Veto::isKeywords),
            box("box of the byline", Kind.BYLINE),
            of("after the end", (text, i) -> i >= text.end),
            of("before the text", Veto::isBefore),
            of("byline", Veto::isByline),
            of(LISTED, Veto::isListed),
            of("legal notice", Veto::isNotice),
            of("words of the page", role(Role.LINE)),
            of("words of the page", role(Role.END)),
            of("words of the page", Veto::hasPageWords),
            of("credit of a picture", Veto::isCredit),
            of("links", Veto::isLinks),
            of("links among the sentences", Veto::isListAmongSentences),
            of("beside the paragraphs", Veto::isBeside));

    /** Those of them that rules ask, in their order. */
    static List<Veto> in(PageRules rules) {
        return rules.off().isEmpty()
                ? ORDER
                : ORDER.stream().filter(veto -> rules.on(veto.name())).toList();
    }

    /** The first of some that takes a line out, or null. */
    static @Nullable Veto first(List<Veto> vetoes, BodyCleaning text, int i) {
        int kinds = line(text, i).kinds();
        for (Veto veto : vetoes) {
            if ((veto.kind == null || veto.kind.in(kinds)) && veto.takes.test(text, i)) {
                return veto;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        return name;
    }

    private static Line line(BodyCleaning text, int i) {
        return text.layout.lines().get(i);
    }

    private static Veto of(String name, Takes takes) {
        return new Veto(name, null, takes);
    }

    private static Veto box(String name, Kind kind) {
        return new Veto(name, kind, (text, i) -> true);
    }

    private static Takes role(Role role) {
        return (text, i) -> line(text, i).role() == role;
    }

    /** In a box of keywords, or nothing but such behind the text: #老店 #面条. */
    private static boolean isKeywords(BodyCleaning text, int i) {
        return line(text, i).is(Kind.TAGS)
                || i > text.last
                        && line(text, i).folded().startsWith("#")
                        && HASH_TAGS.matcher(line(text, i).folded()).matches();
    }

    /** In a foot; a sentence in that of the article's own box is one of its sentences. */
    private static boolean isFoot(BodyCleaning text, int i) {
        boolean own = text.layout.isIn(i, box -> box.tag().equals("article") && box.from() <= text.first)
                || text.span.tight()
                        && text.layout.isIn(i, box -> Kind.FOOTER.in(box.kinds()) && box.parent() == text.span.box());
        return line(text, i).ends() == 0 || line(text, i).role() != Role.TEXT || !own;
    }

    /** Before the headline or the byline; a sentence between the two is the lead. */
    private static boolean isBefore(BodyCleaning text, int i) {
        if (i >= text.start) {
            return false;
        }
        Line line = line(text, i);
        boolean tells = (line.ends() > 0 || line.marks() > 0 && line.chars() >= SHORTEST_LEAD)
                && !BodyCleaning.sameWords(line.text(), text.title);
        boolean lead = tells && !line.byline() && !line.mostlyLinks() && text.underHeadline();
        return !lead;
    }

    /** A byline after the last sentence, or a labelled date under the lead; one among the sentences is one of them. */
    private static boolean isByline(BodyCleaning text, int i) {
        Line line = line(text, i);
        return line.byline()
                && !line.is(Kind.CAPTION)
                && !namesOtherDay(line)
                && !UnrelatedDates.isEvent(text.layout.lines(), i)
                && text.last >= 0
                && (i > text.last
                        ? Dateline.labelled(line.folded())
                                || Dateline.words(line.folded(), line.dates()) <= MOST_WORDS_BEHIND
                        : i < text.first + LINES_OF_HEAD
                                && line.dated()
                                && (Dateline.labelled(line.folded()) || isStamp(text, i)));
    }

    /** Whether a line near the headline is nothing but a full date with a time, and no other near it is. */
    private static boolean isStamp(BodyCleaning text, int i) {
        return isStamp(line(text, i))
                && text.layout.lines().subList(i + 1, Math.min(text.end, i + LINES_OF_HEAD)).stream()
                        .noneMatch(Veto::isStamp);
    }

    private static boolean isStamp(Line line) {
        return line.dated()
                && line.dates().getFirst().hasYear()
                && line.dates().getFirst().timed()
                && Dateline.words(line.folded(), line.dates()) == 0;
    }

    /** Whether its label says that a date is not that of a text: 报名截止日期：2024年4月20日. */
    static boolean namesOtherDay(Line line) {
        return line.dated() && line.dates().stream().allMatch(date -> date.label() == DateLabel.OTHER);
    }

    /** A notice, and not a sentence among others that tells of one, nor an item of a list among sentences. */
    private static boolean isNotice(BodyCleaning text, int i) {
        Line line = line(text, i);
        return line.role() == Role.NOTICE && !(i > text.start && i < text.last && isToldAmong(text, i));
    }

    private static boolean isToldAmong(BodyCleaning text, int i) {
        boolean item = line(text, i).kinds() == 0 && text.layout.isAlike(i, i - 1) && text.layout.isAlike(i, i + 1);
        return item || i > text.first && line(text, i).ends() > 0;
    }

    /** What follows the head of a list of other articles, up to a sentence. */
    private static boolean isListed(BodyCleaning text, int i) {
        Line line = line(text, i);
        if (line.role() == Role.LIST) {
            return true;
        }
        Box box = text.layout.boxes().get(text.span.box());
        return i > text.span.from()
                && (line.marks() == 0
                        || text.span.tight() && i >= box.to()
                        || line.chars() - line.linked() < SHORTEST_REFERENCE
                        || i > text.first && isOfLinkedItem(text, i))
                && isBehindListed(text, i);
    }

    /** Whether all right before a line was left out, down to one of a list of other articles. */
    private static boolean isBehindListed(BodyCleaning text, int i) {
        int before = i - 1;
        while (before > Math.max(text.span.from(), i - FEW)
                && text.vetoes[before] != null
                && line(text, before).role() != Role.LIST
                && !text.vetoes[before].name.equals(LISTED)) {
            before--;
        }
        return text.vetoes[before] != null
                && (line(text, before).role() == Role.LIST || text.vetoes[before].name.equals(LISTED));
    }

    /** Whether a line stands in an item of a list that has a link for a title: what an article listed there tells. */
    private static boolean isOfLinkedItem(BodyCleaning text, int i) {
        return text.layout.isIn(
                i,
                box -> box.tag().equals("li")
                        && box.to() - box.from() <= LINES_OF_HEAD
                        && text.layout.lines().subList(box.from(), box.to()).stream()
                                .anyMatch(line -> line.linked() == line.chars() && line.chars() >= 4));
    }

    /** Buttons before or behind the text, in a line with others: 有用 没用 感谢您的评价; or counts of readers: 评论 40. */
    private static boolean hasPageWords(BodyCleaning text, int i) {
        Line line = line(text, i);
        if (i >= text.last && PageLine.isInvitation(line.folded()) || isLabelOfInvitation(text, i) || isMark(text, i)) {
            return true;
        }
        return line.chars() <= LONGEST_BUTTONS
                && (PageLine.isCounts(line.folded())
                        || isCountOfTwoLines(text, i)
                        || line.marks() == 0
                                && (i > text.last || i < text.first)
                                && Boilerplate.pageWords(line.folded()) > 0);
    }

    /** The name of an account over the words that invite to it, in one box. */
    private static boolean isLabelOfInvitation(BodyCleaning text, int i) {
        return i + 1 >= text.last
                && i + 1 < text.end
                && line(text, i).chars() <= LONGEST_BUTTONS
                && line(text, i).marks() == 0
                && PageLine.isInvitation(line(text, i + 1).folded())
                && text.layout.parent(i + 1) == line(text, i).box();
    }

    /** A sign of the page behind the text, +1, or of its end, in no table or list; or a button among the sentences: ×. */
    private static boolean isMark(BodyCleaning text, int i) {
        Line line = line(text, i);
        return isButton(line)
                || text.last >= 0
                        && i > text.last
                        && line.chars() <= LONGEST_BUTTONS
                        && (line.text().codePoints().noneMatch(Character::isLetter)
                                        && !line.dated()
                                        && !text.layout.isIn(i, box -> CELLS.contains(box.tag()))
                                || CLOSING.matcher(line.folded()).matches());
    }

    /** Whether a line is a link that has no word, or the name of a network: ×, facebook. */
    private static boolean isButton(Line line) {
        return line.linked() == line.chars()
                && (NETWORKS.contains(line.folded()) || line.text().codePoints().noneMatch(Character::isLetterOrDigit));
    }

    /** Whether a line is the label of a count, with the number in the next line, or that number. */
    private static boolean isCountOfTwoLines(BodyCleaning text, int i) {
        List<Line> lines = text.layout.lines();
        return isLabelOfCount(lines, i, i + 1) || isLabelOfCount(lines, i - 1, i);
    }

    private static boolean isLabelOfCount(List<Line> lines, int label, int number) {
        return label >= 0
                && number < lines.size()
                && PageLine.isCounted(lines.get(label).folded())
                && NUMBER.matcher(lines.get(number).folded()).matches();
    }

    /** A credit, or the name behind one that is nothing but its label. */
    private static boolean isCredit(BodyCleaning text, int i) {
        Line line = line(text, i);
        if (line.role() == Role.CREDIT) {
            return true;
        }
        return i > text.span.from()
                && line(text, i - 1).role() == Role.CREDIT
                && line(text, i - 1).chars() <= LONGEST_LABEL
                && line.chars() <= LONGEST_NAME
                && line.marks() == 0;
    }

    /** Links before the first sentence, and others that are no paragraphs, or stand not beside the sentences, in a box that holds more than the text. */
    private static boolean isLinks(BodyCleaning text, int i) {
        Line line = line(text, i);
        if (line.ends() == 0
                && line.chars() <= LONGEST_PAGES
                && line.folded().indexOf('下') >= 0
                && PAGES.matcher(line.folded()).find()) {
            return true;
        }
        if (!line.mostlyLinks()) {
            return false;
        }
        if (text.last >= 0 && i > text.last && isRunOfLinks(text, i)) {
            return true;
        }
        if (i < text.first && line.linked() == line.chars() && line.heading() == 0 && line.ends() == 0) {
            return true;
        }
        boolean outside = i < text.first || i > text.last;
        boolean alike = text.last >= 0 && text.layout.beside(i, i < text.first ? text.first : text.last);
        boolean paragraph =
                PageLayout.isParagraph(text.layout.boxes().get(line.box()).tag());
        return text.last >= 0 && !text.span.tight() && (outside ? !alike : !paragraph);
    }

    /** One of several paragraphs to the end of a text that tells much more, each a link, that no colon, heading or list opens. */
    private static boolean isRunOfLinks(BodyCleaning text, int i) {
        int from = i;
        while (from > text.last && i - from < MOST_LINKS && isTitleOfOther(text, from)) {
            from--;
        }
        int to = i;
        while (to < text.end
                && to - i < MOST_LINKS
                && (isTitleOfOther(text, to)
                        || text.vetoes[to] != null
                        || line(text, to).role() != Role.TEXT)) {
            to++;
        }
        return to == text.end
                && to - from > SEVERAL
                && text.layout.prose(text.first, text.last + 1) > MANY_TIMES * chars(text, from + 1, to)
                && from >= text.last
                && line(text, from).heading() == 0
                && !BodyCleaning.endsWithColon(line(text, from).text());
    }

    private static int chars(BodyCleaning text, int from, int to) {
        return text.layout.lines().subList(from, to).stream()
                .mapToInt(Line::chars)
                .sum();
    }

    private static boolean isTitleOfOther(BodyCleaning text, int i) {
        Line line = line(text, i);
        return line.linked() >= line.chars() - 1
                && line.linked() >= SHORTEST
                && line.heading() == 0
                && !text.layout.isIn(
                        i, box -> LISTS.contains(box.tag()) || box.tag().equals("table"));
    }

    /** A short list between two sentences whose items are nothing but links, and that no colon or heading opens. */
    private static boolean isListAmongSentences(BodyCleaning text, int i) {
        int from = i;
        while (i - from <= FEW && isWhollyLink(text, from)) {
            from--;
        }
        int to = i;
        while (to - i <= FEW && isWhollyLink(text, to)) {
            to++;
        }
        return from < i
                && to - from <= FEW
                && to < text.last
                && line(text, from).heading() == 0
                && !BodyCleaning.endsWithColon(line(text, from).text());
    }

    private static boolean isWhollyLink(BodyCleaning text, int i) {
        return i > text.first
                && i < text.last
                && line(text, i).linked() == line(text, i).chars()
                && line(text, i).chars() >= SHORTEST_LEAD
                && text.layout.boxes().get(line(text, i).box()).tag().equals("li");
    }

    /** Where the paragraphs are such, and stand among what else the page has, a bare box is none. */
    private static boolean isBeside(BodyCleaning text, int i) {
        if (text.span.tight()
                || text.last < 0
                || i >= text.first && i <= text.last
                || line(text, i).prose()) {
            return false;
        }
        Box box = text.layout.boxes().get(line(text, i).box());
        Box paragraph = text.layout.boxes().get(line(text, text.last).box());
        return paragraph.tag().equals("p") && !TEXT_TAGS.contains(box.tag());
    }
}
