package org.jianwen.article.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jianwen.article.date.parse.ParsedDate;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.format.words.Byline;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.page.layout.HeadFacts;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jspecify.annotations.Nullable;

/**
 * The headline of a page, and the line where it stands.
 *
 * <p>What the head calls the title carries site names and categories ({@code 山里修了路_新闻_晨风网}). Nothing is cut off
 * by its looks alone: a line of the page, og:title or the site's own name must prove where the headline ends.
 *
 * @param text the headline, or the empty string
 * @param at index of its line, or -1 when it was taken from the head
 */
record TitleChoice(String text, int at) {
    private static final int LONGEST = 150;
    private static final int SHORTEST = 4;
    private static final int LINES_BEFORE = 12;
    private static final double LEAST_SHARE = 0.4;
    private static final int NEAR_TEXT = 16;
    private static final int LATE = 40;
    private static final double LEAST_SHARE_OF_LINK = 0.7;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern KIND = Pattern.compile("^[\\[【][^]】]{1,8}[]】]\\s*(?=.{4})");
    private static final Pattern BRACKETS = Pattern.compile("[()<>“”\"'「」]");
    private static final Pattern LABEL = Pattern.compile("^[标標] ?[题題] ?[:：] ?(?=.)");
    private static final Pattern TITLE_CELL = Pattern.compile(".{0,2}标 {0,4}题 ?:?|主 {0,4}题 ?:|主 {0,4}旨 ?:?");
    private static final Pattern SUBJECT = Pattern.compile("(?:Subject|主[题題]) ?[:：] ?(.{4,150})");
    private static final Pattern BESIDE =
            Pattern.compile("\\s*(?:原创|转载)?(?:[\\[【『「〖(（].{1,8}[]】』」〗)）])?\\s*[0-9年月日:./-]{0,16}\\s*");
    private static final Pattern TITLED =
            Pattern.compile("(?i)^(?!.*(sub|side|site|blog|section|widget|channel|column|list|menu|nav)[-_]?title)"
                    + ".* .*(title|headline|heading|biaoti|subject)");

    /**
     * Chooses among the headings, the lines before the text and what the head says.
     *
     * @param whole whether this is a page; in a part of a page a lower heading may be of a section
     */
    static TitleChoice of(PageLayout layout, HeadFacts head, boolean whole, TitleChoice anchor, int bodyFrom) {
        String title = tidy(head.title());
        String og = tidy(head.ogTitle());
        TitleChoice line = anchor.text().isEmpty() ? null : anchor;
        boolean fragment = title.isEmpty() && og.isEmpty() && !whole;
        SiteSuffix site = SiteSuffix.of(layout, head.siteName());
        if (line != null && layout.lines().get(line.at()).mostlyLinks() && site.isSite(line.text())) {
            line = null;
        }
        String stated = og.isEmpty() ? title : og;
        if (line == null) {
            int lowest = site.isSite(stated) ? 6 : 3;
            line = heading(layout, bodyFrom, fragment && !opensWithByline(layout) ? 1 : lowest, stated.isEmpty());
        }
        if (line != null) {
            return line.without(stated);
        }
        TitleChoice above = fragment ? null : aboveByline(layout, bodyFrom);
        if (above == null && !fragment && site.isSite(stated)) {
            above = overText(layout, bodyFrom);
        }
        boolean better = above != null
                && (site.isSite(stated)
                        || SiteSuffix.isHouse(stated)
                        || told(layout, stated, bodyFrom) < told(layout, above.text(), bodyFrom));
        return better ? above.without(stated) : new TitleChoice(site.without(stated), -1);
    }

    /** Whether a dated byline stands under the first line, which so is no heading of a section. */
    private static boolean opensWithByline(PageLayout layout) {
        Line second = layout.lines().size() < 2 ? null : layout.lines().get(1);
        return second != null && second.byline() && second.dated();
    }

    /** Which share of the pairs of characters of a title the text from a line on has: more of its own than of a section's. */
    private static double told(PageLayout layout, String title, int from) {
        Set<String> pairs = new HashSet<>();
        layout.lines().stream().skip(from).filter(Line::prose).forEach(line -> pairs.addAll(pairs(line.text())));
        List<String> own = pairs(title);
        return own.isEmpty() ? 0 : own.stream().filter(pairs::contains).count() / (double) own.size();
    }

    private static List<String> pairs(String text) {
        return IntStream.range(1, text.length())
                .mapToObj(i -> text.substring(i - 1, i + 1))
                .toList();
    }

    /** Without the kind of a thread before it, or a day behind it, that the head does not say: [求助] 老收音机装不回去. */
    private TitleChoice without(String whole) {
        String kind = KIND.matcher(text).replaceFirst("");
        if (!kind.equals(text) && whole.startsWith(kind)) {
            return new TitleChoice(kind, at);
        }
        String stated = SiteSuffix.first(whole);
        int start = stated.isEmpty() || whole.contains(text) ? -1 : text.indexOf(stated);
        return start >= 0
                        && BESIDE.matcher(text.substring(0, start)).matches()
                        && BESIDE.matcher(text.substring(start + stated.length()))
                                .matches()
                ? new TitleChoice(stated, at)
                : this;
    }

    /** The line that the head proves to be the headline; else an empty title, at the first heading of the first level or -1. */
    static TitleChoice proven(PageLayout layout, HeadFacts head) {
        TitleChoice labelled = behindLabel(layout);
        TitleChoice proven =
                labelled != null ? labelled : proven(layout, titled(head, head.title()), titled(head, head.ogTitle()));
        return proven == null ? new TitleChoice("", firstHeading(layout)) : proven;
    }

    /** A title that the head gives, or nothing where that is the name of the site or of the account. */
    private static String titled(HeadFacts head, String given) {
        String title = tidy(given);
        return title.equals(head.siteName()) || title.equals(head.source()) ? "" : title;
    }

    private static int firstHeading(PageLayout layout) {
        for (int i = 0; i < layout.lines().size(); i++) {
            Line block = layout.lines().get(i);
            if (block.heading() == 1 && block.kinds() == 0 && !block.mostlyLinks()) {
                return i;
            }
        }
        return -1;
    }

    /** The best line that the head's title or og:title begins or ends with or, if it is a heading, contains. */
    private static @Nullable TitleChoice proven(PageLayout layout, String title, String og) {
        List<Line> lines = layout.lines();
        String plainTitle = plain(title);
        String plainOg = plain(og);
        if (plainTitle.isEmpty() && plainOg.isEmpty()) {
            return null;
        }
        int shortest = Math.min(
                plainOg.isEmpty() ? plainTitle.length() : plainOg.length(),
                plainTitle.isEmpty() ? plainOg.length() : plainTitle.length());
        int best = -1;
        int bestWorth = 1;
        int opener = -1;
        int closer = -1;
        for (int i = 0; i < lines.size(); i++) {
            Line block = lines.get(i);
            if (block.text().length() > LONGEST
                    || block.is(Kind.HIDDEN)
                    || block.is(Kind.FOOTER) && (block.mostlyLinks() || block.heading() > 0)
                    || block.heading() != 1
                            && !sharesEnd(plainTitle, undated(block))
                            && !sharesEnd(plainOg, undated(block))) {
                continue;
            }
            String line = undated(block).replace(" ", "");
            Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            boolean broken =
                    block.heading() > 0 && next != null && (next.box() == block.box() || next.byline() && next.dated());
            // A line among the sentences with which the title only happens to begin is none of its lines.
            boolean goesOn = broken
                    || line.length() >= 6
                            && (block.heading() > 0
                                    || layout.prose(0, i) == 0
                                    || joined(lines, i, plainTitle, plainOg).length()
                                            > block.text().length());
            int match = Math.max(match(plainTitle, line, block, goesOn), match(plainOg, line, block, goesOn));
            if (match == 0 && block.heading() == 1) {
                match = match(bare(plainTitle), bare(line), block, goesOn);
            }
            boolean opens = opensArticle(lines, i);
            boolean own = !block.mostlyLinks() || line.equals(plainTitle) || line.equals(plainOg);
            int heading = block.heading() == 0 ? (opens ? 24 : 0) : match == 2 && own ? 48 : 12;
            int near = layout.prose(i, i + LINES_BEFORE);
            int late = Math.clamp(layout.prose(0, i) - layout.prose(i, lines.size()), 0, LATE);
            int worth = match * line.length() * 4
                    + heading
                    + (near > 0 ? NEAR_TEXT : 0)
                    - late
                    - (block.mostlyLinks() ? 16 : 0);
            boolean enough = block.heading() == 1
                    || (block.heading() > 0 || opens || isUnderDay(lines, i)) && match == 2
                    || line.length() >= (block.mostlyLinks() ? LEAST_SHARE_OF_LINK : LEAST_SHARE) * shortest;
            boolean again = best >= 0
                    && lines.get(best).heading() == 1
                    && block.heading() != 1
                    && block.folded().equals(lines.get(best).folded());
            if (match > 0 && enough && worth >= bestWorth + (again ? 1 : 0)) {
                best = i;
                bestWorth = worth;
            }
            if (match == 2 && block.heading() > 0) {
                boolean begins = plainTitle.startsWith(line) || plainOg.startsWith(line);
                opener = begins ? i : opener;
                closer = begins ? closer : i;
            }
        }
        if (best >= 0 && opener >= 0 && closer >= 0) {
            best = best == opener
                    ? notSite(layout, best, closer)
                    : best == closer ? notSite(layout, best, opener) : best;
        }
        int first = best < 0 ? -1 : opening(lines, best, plainTitle, plainOg);
        return best < 0 ? null : new TitleChoice(joined(lines, first, plainTitle, plainOg), first);
    }

    /** The folded words of a heading without the day and time at its end. */
    private static String undated(Line line) {
        String folded = line.folded();
        ParsedDate last = line.heading() > 0 && line.dated() ? line.dates().getLast() : null;
        boolean ends = last != null && last.end() == folded.length() && last.timed() && last.start() > SHORTEST;
        return ends ? folded.substring(0, last.start()).strip() : folded;
    }

    /** Which of two headings that make up the title is the headline: no link, or under the other, which is the name of the site. */
    private static int notSite(PageLayout layout, int best, int other) {
        boolean link = layout.lines().get(best).mostlyLinks();
        boolean otherLink = layout.lines().get(other).mostlyLinks();
        boolean under = other > best
                && (isUnderDay(layout.lines(), other)
                        || layout.prose(other, other + LINES_BEFORE) > 0
                                && layout.prose(0, other)
                                        <= layout.prose(other, layout.lines().size()));
        return link && !otherLink || link == otherLink && under ? other : best;
    }

    /** Whether a line of some length, which is no link, stands right over a dated byline. */
    private static boolean opensArticle(List<Line> lines, int i) {
        return i + 1 < lines.size()
                && lines.get(i).chars() >= SHORTEST
                && !lines.get(i).mostlyLinks()
                && lines.get(i + 1).byline()
                && lines.get(i + 1).dated();
    }

    /** Whether a dated byline stands right over a line. */
    private static boolean isUnderDay(List<Line> lines, int i) {
        return i > 0 && lines.get(i - 1).byline() && lines.get(i - 1).dated();
    }

    /** Whether a title begins or ends with the character that a line does, as it must to begin or end with the line. */
    private static boolean sharesEnd(String title, String folded) {
        return !title.isEmpty()
                && (title.charAt(0) == folded.charAt(0)
                        || title.charAt(title.length() - 1) == folded.charAt(folded.length() - 1));
    }

    /** 2 when the title begins with the line, or ends with that heading behind a sign, 1 when it has it elsewhere, 0 when that proves nothing. */
    private static int match(String title, String line, Line block, boolean goesOn) {
        if (line.length() < 2 || title.isEmpty()) {
            return 0;
        }
        if (title.startsWith(line)) {
            return title.length() == line.length() || !Character.isLetter(title.charAt(line.length())) || goesOn
                    ? 2
                    : 0;
        }
        if (SiteSuffix.isNamedSite(line)) {
            return 0;
        }
        int start = title.length() - line.length();
        boolean parted = block.heading() > 0
                && title.endsWith(line)
                && start > 0
                && ":|-–—_·»>".indexOf(title.charAt(start - 1)) >= 0;
        if (parted) {
            return 2;
        }
        if (block.heading() == 0 && block.mostlyLinks()) {
            return 0;
        }
        return (block.heading() == 1 && title.contains(line))
                        || (line.length() >= 8 && !block.byline() && title.endsWith(line))
                ? 1
                : 0;
    }

    /** The line with which the heading begins, and the title, that goes on in a later line. */
    private static int opening(List<Line> lines, int at, String title, String og) {
        int first = at;
        String text = plain(lines.get(at).text());
        while (first > 0
                && lines.get(at).heading() > 0
                && lines.get(first - 1).box() == lines.get(at).box()) {
            text = plain(lines.get(--first).text()) + text;
        }
        return title.startsWith(text) || og.startsWith(text) ? first : at;
    }

    /** A headline may be broken into lines; as long as the title goes on with the next line, so does the headline. */
    private static String joined(List<Line> lines, int at, String title, String og) {
        String text =
                tidy(lines.get(at).text().substring(0, undated(lines.get(at)).length()));
        for (int i = at + 1; i < Math.min(lines.size(), at + 3); i++) {
            String more = tidy(lines.get(i).text());
            String both = plain(text + more);
            if (more.length() < 4 || more.length() > LONGEST || !(title.startsWith(both) || og.startsWith(both))) {
                break;
            }
            text += (more.startsWith("—") ? "" : " ") + more;
        }
        return text;
    }

    /** The last heading before the text, a first-level one rather than others; where nothing else is a title, one that opens it. */
    private static @Nullable TitleChoice heading(PageLayout layout, int bodyFrom, int lowest, boolean untitled) {
        int found = -1;
        for (int i = 0; i < Math.min(layout.lines().size(), bodyFrom + 2); i++) {
            Line block = layout.lines().get(i);
            boolean usable = block.heading() > 0
                    && block.heading() <= lowest
                    && block.kinds() == 0
                    && !(block.heading() > 3 && block.dated())
                    && block.text().length() <= LONGEST;
            if (usable
                    && !block.mostlyLinks()
                    && (block.heading() == 1
                            || found < 0
                                    && (i < bodyFrom && i >= bodyFrom - LINES_BEFORE
                                            || i <= bodyFrom
                                                    && (untitled
                                                            || TITLED.matcher(layout.templateKey(i))
                                                                    .find())))) {
                found = i;
            }
        }
        return found < 0 ? null : new TitleChoice(tidy(layout.lines().get(found).text()), found);
    }

    /** The cell behind the last one before the first sentence that says 标题. */
    private static @Nullable TitleChoice behindLabel(PageLayout layout) {
        List<Line> lines = layout.lines();
        TitleChoice found = null;
        for (int i = 1; i < lines.size() && lines.get(i - 1).ends() == 0; i++) {
            Line line = lines.get(i);
            Matcher subject = SUBJECT.matcher(line.text());
            if (subject.matches()) {
                return new TitleChoice(subject.group(1), i);
            }
            if (line.chars() >= SHORTEST
                    && !line.prose()
                    && line.text().length() <= LONGEST
                    && TITLE_CELL.matcher(lines.get(i - 1).folded()).matches()) {
                found = new TitleChoice(tidy(line.text()), i);
            }
        }
        return found;
    }

    /** The line above the dated byline, or the writer, before the text, where the head names nothing but the site. */
    private static @Nullable TitleChoice aboveByline(PageLayout layout, int bodyFrom) {
        List<Line> lines = layout.lines();
        for (int i = Math.min(bodyFrom, lines.size()) - 1; i > Math.max(0, bodyFrom - LINES_BEFORE); i--) {
            if (isAboveByline(lines, i - 1)) {
                return new TitleChoice(tidy(lines.get(i - 1).text()), i - 1);
            }
        }
        // A page of pictures has no sentence before which it could stand.
        int first = layout.prose() > 0 ? -1 : firstAboveByline(lines);
        return first < 0 ? null : new TitleChoice(tidy(lines.get(first).text()), first);
    }

    private static int firstAboveByline(List<Line> lines) {
        return IntStream.range(0, lines.size() - 1)
                .filter(i -> isAboveByline(lines, i))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isAboveByline(List<Line> lines, int i) {
        Line line = lines.get(i);
        Line under = lines.get(i + 1);
        return (under.byline() && under.dated() && !Veto.namesOtherDay(under) || Byline.namesWriter(under.text()))
                && !line.byline()
                && !line.mostlyLinks()
                && line.kinds() == 0
                && line.role() == Role.TEXT
                && line.chars() >= SHORTEST
                && line.chars() <= 60;
    }

    /** The line right over the text, in a box of its own, where the head only names the site. */
    private static @Nullable TitleChoice overText(PageLayout layout, int bodyFrom) {
        List<Line> lines = layout.lines();
        Line line = bodyFrom > 0 && bodyFrom < lines.size() ? lines.get(bodyFrom - 1) : null;
        boolean over = line != null
                && lines.get(bodyFrom).ends() > 0
                && line.box() != lines.get(bodyFrom).box()
                && line.chars() >= SHORTEST
                && line.chars() <= 40
                && line.ends() == 0
                && line.linked() == 0
                && line.kinds() == 0
                && !line.byline()
                && line.role() == Role.TEXT;
        return over ? new TitleChoice(tidy(line.text()), bodyFrom - 1) : null;
    }

    private static String tidy(String text) {
        return LABEL.matcher(SPACE.matcher(text).replaceAll(" ").strip()).replaceFirst("");
    }

    /** Without brackets and quotation marks, which the head may lack: 物理教育(B0702). */
    private static String bare(String plain) {
        return BRACKETS.matcher(plain).replaceAll("");
    }

    private static String plain(String text) {
        return TextFolding.of(text).replace(" ", "");
    }
}
