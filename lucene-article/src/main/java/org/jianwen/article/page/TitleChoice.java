package org.jianwen.article.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jianwen.article.page.outline.HeadFacts;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.line.Furniture.Role;
import org.jianwen.article.page.outline.line.Kind;
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
    private static final int LINES_BEFORE = 12;
    private static final double LEAST_SHARE = 0.4;
    private static final int NEAR_TEXT = 16;
    private static final int LATE = 40;
    private static final double LEAST_SHARE_OF_LINK = 0.7;
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern TITLED =
            Pattern.compile("(?i)^(?!.*(sub|side|site|blog|section|widget|channel|column|list|menu|nav)[-_]?title)"
                    + ".* .*(title|headline|heading|biaoti|subject)");

    /**
     * Chooses among the headings, the lines before the text and what the head says.
     *
     * @param whole whether this is a page; in a part of a page a lower heading may be of a section
     */
    static TitleChoice of(Outline outline, HeadFacts head, boolean whole, TitleChoice anchor, int bodyFrom) {
        String title = tidy(head.title());
        String og = tidy(head.ogTitle());
        TitleChoice line = anchor.text().isEmpty() ? null : anchor;
        boolean fragment = title.isEmpty() && og.isEmpty() && !whole;
        SiteSuffix site = SiteSuffix.of(outline, head.siteName());
        if (line != null && outline.blocks().get(line.at()).mostlyLinks() && site.isSite(line.text())) {
            line = null;
        }
        if (line == null) {
            line = heading(outline, bodyFrom, fragment ? 1 : 3);
        }
        if (line == null && !fragment) {
            line = titled(outline, bodyFrom);
        }
        if (line != null) {
            return line;
        }
        String stated = og.isEmpty() ? title : og;
        TitleChoice above = fragment || !site.isSite(stated) ? null : aboveByline(outline, bodyFrom);
        return above == null ? new TitleChoice(site.without(stated), -1) : above;
    }

    /** The line that the head proves to be the headline; else an empty title, at the first heading of the first level or -1. */
    static TitleChoice proven(Outline outline, HeadFacts head) {
        TitleChoice proven = proven(outline, tidy(head.title()), tidy(head.ogTitle()));
        return proven == null ? new TitleChoice("", firstHeading(outline)) : proven;
    }

    private static int firstHeading(Outline outline) {
        for (int i = 0; i < outline.blocks().size(); i++) {
            Block block = outline.blocks().get(i);
            if (block.heading() == 1 && block.kinds() == 0 && !block.mostlyLinks()) {
                return i;
            }
        }
        return -1;
    }

    /** The best line that the head's title or og:title begins or ends with or, if it is a heading, contains. */
    private static @Nullable TitleChoice proven(Outline outline, String title, String og) {
        List<Block> blocks = outline.blocks();
        String plainTitle = plain(title);
        String plainOg = plain(og);
        if (plainTitle.isEmpty() && plainOg.isEmpty()) {
            return null;
        }
        int shortest = Math.min(
                plainOg.isEmpty() ? plainTitle.length() : plainOg.length(),
                plainTitle.isEmpty() ? plainOg.length() : plainTitle.length());
        int best = -1;
        int bestWorth = 0;
        int[] prose = prose(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.text().length() > LONGEST || block.is(Kind.HIDDEN)) {
                continue;
            }
            String line = plain(block.text());
            int match = Math.max(match(plainTitle, line, block), match(plainOg, line, block));
            int heading = block.heading() == 0 ? 0 : block.heading() == 1 && match == 2 ? 48 : 12;
            int near = prose[Math.min(blocks.size(), i + LINES_BEFORE)] - prose[i];
            boolean late = prose[i] > prose[blocks.size()] - prose[i];
            int worth = match * line.length() * 4
                    + heading
                    + (near > 0 ? NEAR_TEXT : 0)
                    - (late ? LATE : 0)
                    - (block.mostlyLinks() ? 16 : 0);
            boolean enough = block.heading() == 1
                    || block.heading() > 0 && match == 2
                    || line.length() >= (block.mostlyLinks() ? LEAST_SHARE_OF_LINK : LEAST_SHARE) * shortest;
            if (match > 0 && enough && worth >= bestWorth) {
                best = i;
                bestWorth = worth;
            }
        }
        return best < 0 ? null : new TitleChoice(joined(blocks, best, plainTitle, plainOg), best);
    }

    /** How many characters of prose stand before each line, and before the end. */
    private static int[] prose(List<Block> blocks) {
        int[] sums = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + (blocks.get(i).prose() ? blocks.get(i).chars() : 0);
        }
        return sums;
    }

    /** 2 when the title begins with the line, 1 when it has it elsewhere, 0 when that proves nothing. */
    private static int match(String title, String line, Block block) {
        if (line.length() < 2 || title.isEmpty()) {
            return 0;
        }
        if (title.startsWith(line)) {
            return title.length() == line.length()
                            || !Character.isLetter(title.charAt(line.length()))
                            || line.length() >= 6
                    ? 2
                    : 0;
        }
        return (block.heading() == 1 && title.contains(line)) || (line.length() >= 8 && title.endsWith(line)) ? 1 : 0;
    }

    /** A headline may be broken into lines; as long as the title goes on with the next line, so does the headline. */
    private static String joined(List<Block> blocks, int at, String title, String og) {
        String text = tidy(blocks.get(at).text());
        for (int i = at + 1; i < Math.min(blocks.size(), at + 3); i++) {
            String more = tidy(blocks.get(i).text());
            String both = plain(text + more);
            if (more.length() < 4 || more.length() > LONGEST || !(title.startsWith(both) || og.startsWith(both))) {
                break;
            }
            text += (more.startsWith("—") ? "" : " ") + more;
        }
        return text;
    }

    /** The last heading before the text, a first-level one rather than others. */
    private static @Nullable TitleChoice heading(Outline outline, int bodyFrom, int lowest) {
        int found = -1;
        for (int i = 0; i < Math.min(outline.blocks().size(), bodyFrom + 2); i++) {
            Block block = outline.blocks().get(i);
            boolean usable = block.heading() > 0
                    && block.heading() <= lowest
                    && block.kinds() == 0
                    && block.text().length() <= LONGEST;
            if (usable
                    && !block.mostlyLinks()
                    && (block.heading() == 1 || (i < bodyFrom && i >= bodyFrom - LINES_BEFORE && found < 0))) {
                found = i;
            }
        }
        return found < 0
                ? null
                : new TitleChoice(tidy(outline.blocks().get(found).text()), found);
    }

    /** The last line before the text in a box named a title. */
    private static @Nullable TitleChoice titled(Outline outline, int bodyFrom) {
        for (int i = Math.min(bodyFrom, outline.blocks().size()) - 1; i >= Math.max(0, bodyFrom - LINES_BEFORE); i--) {
            Block block = outline.blocks().get(i);
            String text = block.text();
            if (text.length() >= 4
                    && text.length() <= 60
                    && block.kinds() == 0
                    && !block.mostlyLinks()
                    && !block.byline()
                    && TITLED.matcher(outline.look(i)).find()) {
                return new TitleChoice(tidy(text), i);
            }
        }
        return null;
    }

    /** The line above the dated byline before the text, where the head names nothing but the site. */
    private static @Nullable TitleChoice aboveByline(Outline outline, int bodyFrom) {
        List<Block> blocks = outline.blocks();
        for (int i = Math.min(bodyFrom, blocks.size()) - 1; i > Math.max(0, bodyFrom - LINES_BEFORE); i--) {
            Block line = blocks.get(i - 1);
            boolean above = blocks.get(i).byline()
                    && blocks.get(i).dated()
                    && !line.byline()
                    && !line.mostlyLinks()
                    && line.kinds() == 0
                    && line.role() == Role.TEXT
                    && line.chars() >= 4
                    && line.chars() <= 60;
            if (above) {
                return new TitleChoice(tidy(line.text()), i - 1);
            }
        }
        return null;
    }

    private static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    private static String plain(String text) {
        return SPACE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
