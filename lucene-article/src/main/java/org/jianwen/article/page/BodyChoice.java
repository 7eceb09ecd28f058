package org.jianwen.article.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jianwen.article.page.outline.Outline;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.Outline.Box;
import org.jianwen.article.page.outline.line.Dateline;
import org.jianwen.article.page.outline.line.Furniture.Role;

/**
 * Chooses the lines among which the article is.
 *
 * <p>A line of prose is worth its characters; a line of links, a label or furniture costs. The article is where the
 * run of lines with the greatest sum is (the idea of Pasternack and Roth, Extracting article text from the web with
 * maximum subsequence segmentation, WWW 2009), so that it does not matter how boxes are nested. Then the boxes are
 * asked: paragraphs elsewhere in the box that holds most of the run, and made like those in it, belong to it too.
 */
final class BodyChoice {
    /** What a character of a line of links costs, against 1 for what a character of prose is worth. */
    private static final double LINK_COST = 0.6;

    /** The same for a character of a label or of furniture. */
    private static final double LABEL_COST = 0.3;

    /** The box of the article holds at least this share of the run's prose. */
    private static final double MOST = 0.7;

    /** How many short lines before the first and after the last paragraph may be the article's. */
    private static final int LINES_BEFORE = 8;

    private static final int LINES_AFTER = 60;

    private static final int LONGEST_CELL = 20;

    /** A run worth less may be a sentence of the foot of a page whose article has no marks. */
    private static final int LITTLE = 40;

    private static final int SHORTEST_VERSE = 4;

    private static final int SHORTEST_NEWS = 15;
    private static final double MUCH_LONGER = 4;

    private final Outline outline;
    private final List<Block> blocks;

    private BodyChoice(Outline outline) {
        this.outline = outline;
        this.blocks = outline.blocks();
    }

    /**
     * Some lines of a page.
     *
     * @param from the first
     * @param to one past the last
     * @param cut whether another text of the same make begins at {@code to}
     */
    record Span(int from, int to, boolean cut) {
        /** One past the last of the {@code lines} after line {@code last} that may still speak of the article. */
        int after(int last, int lines) {
            return cut ? Math.min(to, last + 1 + lines) : last + 1 + lines;
        }
    }

    /** Lines next to one another, and what they are worth. */
    private record Run(int from, int to, double worth) {}

    /** The lines among which the article is; all of the page when no line is prose. */
    static Span of(Outline outline) {
        return new BodyChoice(outline).choose();
    }

    private Span choose() {
        Run prose = bestRun(this::worth);
        Run verse = prose.worth() < LITTLE ? bestRun(this::worthOfVerse) : prose;
        if (verse.worth() > LITTLE / 2.0 && verse.worth() > 2 * prose.worth()) {
            return new Span(verse.from(), verse.to(), false);
        }
        if (prose.from() == prose.to()) {
            return new Span(0, blocks.size(), false);
        }
        Run headed = underHeadline(prose);
        int[] run = {headed.from(), headed.to()};
        int holder = holder(run[0], run[1]);
        Box box = outline.boxes().get(holder);
        int from = run[0];
        int to = run[1];
        Set<String> looks = from <= box.from() && to >= box.to() ? Set.of() : looks(from, to, box);
        for (int i = box.from(); i < box.to(); i++) {
            if ((i < from || i >= to) && blocks.get(i).prose() && looks.contains(outline.look(i))) {
                from = Math.min(from, i);
                to = Math.max(to, i + 1);
            }
        }
        int lead = tableFrom(Math.max(Math.min(from, box.from()), from - LINES_BEFORE), from, holder);
        int tail = Math.max(to, Math.min(box.to(), to + LINES_AFTER));
        return Posts.first(outline, new Span(lead, tail, false));
    }

    /** Where the table of figures begins in which a line before the first paragraph stands, or that line. */
    private int tableFrom(int lead, int first, int holder) {
        for (int at = blocks.get(lead).box();
                at > holder;
                at = outline.boxes().get(at).parent()) {
            Box box = outline.boxes().get(at);
            if (box.tag().equals("table") && box.to() <= first && outline.within(at, holder)) {
                boolean figures = blocks.subList(box.from(), box.to()).stream()
                        .allMatch(block -> block.kinds() == 0 && block.linked() == 0 && block.chars() <= LONGEST_CELL);
                return figures ? Math.max(box.from(), lead - LINES_AFTER) : lead;
            }
        }
        return lead;
    }

    /**
     * The sentences under a headline and its byline, where the best run lies behind and is not much longer: news of one
     * sentence, with what the site says of itself further down.
     */
    private Run underHeadline(Run best) {
        for (int i = 1; i + 1 < best.from(); i++) {
            boolean headed = blocks.get(i).byline()
                    && Dateline.dated(blocks.get(i).text())
                    && blocks.get(i - 1).heading() > 0
                    && !blocks.get(i - 1).mostlyLinks()
                    && blocks.get(i + 1).prose();
            if (headed) {
                Run run = bestFrom(i + 1, best.from());
                return run.worth() >= SHORTEST_NEWS && best.worth() < MUCH_LONGER * run.worth() ? run : best;
            }
        }
        return best;
    }

    private Run bestFrom(int from, int end) {
        Run best = new Run(from, from, 0);
        double worth = 0;
        for (int i = from; i < end; i++) {
            worth += worth(i);
            if (worth > best.worth()) {
                best = new Run(from, i + 1, worth);
            }
        }
        return best;
    }

    /** How the paragraphs of a run look that stand in a box. */
    private Set<String> looks(int from, int to, Box box) {
        Set<String> looks = new HashSet<>();
        for (int i = Math.max(from, box.from()); i < Math.min(to, box.to()); i++) {
            if (blocks.get(i).prose()) {
                looks.add(outline.look(i));
            }
        }
        return looks;
    }

    /** First line and one past the last line of the run with the greatest worth. */
    private Run bestRun(IntToDoubleFunction worths) {
        Run best = new Run(0, 0, 0);
        double worth = 0;
        int from = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (worth <= 0) {
                worth = 0;
                from = i;
            }
            worth += worths.applyAsDouble(i);
            if (worth > best.worth()) {
                best = new Run(from, i + 1, worth);
            }
        }
        return best;
    }

    private double worth(int i) {
        Block block = blocks.get(i);
        if (block.prose()) {
            return block.chars() - block.linked() / 2.0;
        }
        if (block.heading() > 0) {
            return 0;
        }
        return -(block.mostlyLinks() ? LINK_COST : LABEL_COST) * block.chars();
    }

    /** The same where lines of one text need no marks, as those of a song: most stand in one box, or in paragraphs. */
    private double worthOfVerse(int i) {
        boolean verse = isVerse(i) && (isVerse(i - 1) && inOne(i, i - 1) || isVerse(i + 1) && inOne(i, i + 1));
        return verse ? blocks.get(i).chars() : worth(i);
    }

    private boolean isVerse(int i) {
        if (i < 0 || i >= blocks.size()) {
            return false;
        }
        Block block = blocks.get(i);
        return block.kinds() == 0
                && block.role() == Role.TEXT
                && !block.byline()
                && block.heading() == 0
                && block.linked() == 0
                && block.chars() >= SHORTEST_VERSE
                && Character.isIdeographic(block.text().codePointAt(0));
    }

    private boolean inOne(int i, int other) {
        String tag = outline.boxes().get(blocks.get(i).box()).tag();
        return blocks.get(i).box() == blocks.get(other).box() || tag.equals("p") && outline.beside(i, other);
    }

    /** The innermost box, no paragraph, that holds most of a run's prose. */
    private int holder(int from, int to) {
        int[] sums = new int[to - from + 1];
        for (int i = from; i < to; i++) {
            sums[i - from + 1] =
                    sums[i - from] + (blocks.get(i).prose() ? blocks.get(i).chars() : 0);
        }
        double wanted = MOST * sums[to - from];
        int holder = 0;
        for (int i = 0; i < outline.boxes().size(); i++) {
            Box box = outline.boxes().get(i);
            int first = Math.max(from, box.from());
            int last = Math.min(to, box.to());
            if (first < last && sums[last - from] - sums[first - from] >= wanted && outline.within(i, holder)) {
                holder = i;
            }
        }
        while (holder > 0 && Outline.isParagraph(outline.boxes().get(holder).tag())) {
            holder = outline.boxes().get(holder).parent();
        }
        return holder;
    }
}
