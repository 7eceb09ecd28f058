package org.jianwen.index.article.page;

import java.util.List;
import java.util.Locale;
import org.jianwen.index.article.page.Outline.Block;

/**
 * The headline of a page, and the line where it stands.
 *
 * @param text the headline, or the empty string
 * @param at index of its line, or -1 when it was taken from the head
 */
record TitleChoice(String text, int at) {
    private static final int LONGEST = 150;

    /** Chooses among the headings, the lines before the text and what the head says. */
    static TitleChoice of(Outline outline, HeadFacts head, int bodyFrom) {
        String title = tidy(head.title());
        String og = tidy(head.ogTitle());
        TitleChoice proven = proven(outline.blocks(), title, og, bodyFrom);
        if (proven != null) {
            return proven;
        }
        TitleChoice heading = heading(outline.blocks(), bodyFrom);
        if (heading.at >= 0) {
            return heading;
        }
        String site = head.siteName() == null ? "" : tidy(head.siteName());
        if (!og.isEmpty()) {
            return new TitleChoice(withoutSite(og, site), -1);
        }
        return new TitleChoice(withoutSite(title, site), -1);
    }

    /** The best line that the head's title or og:title begins with or, if it is a heading, contains. */
    private static @org.jspecify.annotations.Nullable TitleChoice proven(
            List<Block> blocks, String title, String og, int bodyFrom) {
        String plainTitle = plain(title);
        String plainOg = plain(og);
        int best = -1;
        int bestWorth = 0;
        for (int i = 0; i < Math.min(blocks.size(), bodyFrom + 4); i++) {
            Block block = blocks.get(i);
            String line = plain(block.text());
            if (line.length() < 2 || line.length() > LONGEST || block.is(Kind.HIDDEN)) {
                continue;
            }
            boolean begins = plainTitle.startsWith(line) || plainOg.startsWith(line);
            boolean heads = block.heading() == 1 && (plainTitle.contains(line) || plainOg.contains(line));
            boolean ends = !begins
                    && block.heading() == 0
                    && line.length() >= 8
                    && (plainTitle.endsWith(line) || plainOg.endsWith(line));
            if (!begins && !heads && !ends) {
                continue;
            }
            int worth = line.length() * 4 + (block.heading() > 0 ? 12 : 0) - (block.mostlyLinks() ? 16 : 0);
            if (worth >= bestWorth && worth > 0 && line.length() * 3 >= Math.min(plainTitle.length(), 30)) {
                best = i;
                bestWorth = worth;
            }
        }
        return best < 0 ? null : new TitleChoice(tidy(blocks.get(best).text()), best);
    }

    /** The last first-level heading before the text. */
    private static TitleChoice heading(List<Block> blocks, int bodyFrom) {
        TitleChoice found = new TitleChoice("", -1);
        for (int i = 0; i < Math.min(blocks.size(), bodyFrom + 2); i++) {
            Block block = blocks.get(i);
            if (block.heading() == 1 && block.kinds() == 0 && block.text().length() <= LONGEST) {
                found = new TitleChoice(tidy(block.text()), i);
            }
        }
        return found;
    }

    private static String withoutSite(String title, String site) {
        if (site.isEmpty() || !title.endsWith(site) || title.length() == site.length()) {
            return title;
        }
        String rest = title.substring(0, title.length() - site.length()).stripTrailing();
        String cut = rest.replaceFirst("[-_|｜—–·:：»]+\\s*$", "").stripTrailing();
        return cut.isEmpty() || cut.length() == rest.length() ? title : cut;
    }

    private static String tidy(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "").toLowerCase(Locale.ROOT);
    }
}
