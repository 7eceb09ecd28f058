package org.jianwen.article.page;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.page.layout.PageLayout;
import org.jianwen.article.page.layout.PageLayout.Box;
import org.jianwen.article.page.layout.PageLayout.Line;

/**
 * Chooses the box in which the article is.
 *
 * <p>A line of prose is worth its characters; a line of links, a label or boilerplate costs. Candidates are the runs of lines
 * that no line before or after makes worth more. A score chooses among them: the logarithm of the worth, so that no mass of
 * comments outweighs what stands under the headline, and what the anchors add, headline and dated byline.
 * The innermost box that holds most of the chosen run is the article's, with all that is in it.
 */
final class BodyChoice {
    /** What a character of a line of links costs, against 1 for what a character of prose is worth. */
    private static final double LINK_COST = 0.6;

    /** The same for a character of a label or of boilerplate. */
    private static final double LABEL_COST = 0.3;

    /** The box of the article holds at least this share of the run's prose. */
    private static final double MOST = 0.7;

    /**
     * Scores are doublings: what comes first under the headline may be outweighed by 64 times as much elsewhere; a sentence,
     * which may be a question that the rest answers, by eight times as much.
     */
    private static final double UNDER_HEADLINE = 6;

    private static final double AFTER_HEADLINE = 3;
    private static final double UNDER_BYLINE = 2;
    private static final double AFTER_END = 6;

    /** No run goes on over the headline, and few over the line that closes an article. */
    private static final double PARTS = 1e9;

    private static final double END_COST = 300;

    /** What stands under the headline is the text, sentences or not, if it is so many times what stands over it. */
    private static final int MUCH_MORE = 4;

    private static final int LINES_TO_BYLINE = 6;
    private static final int LINES_OF_LEAD = 12;
    private static final int SHORTEST_NEWS = 15;

    /** A run worth less may be a sentence of the foot of a page whose article has no marks. */
    private static final int LITTLE = 40;

    /** A run worth less is asked whether lines without marks are more than twice as good. */
    private static final int LITTLE_BESIDE_VERSE = 200;

    private static final int SHORTEST_VERSE = 2;

    /** What frames a listing of a program. */
    private static final Set<String> LISTING = Set.of("pre", "code", "figure", "samp");

    private final PageLayout layout;
    private final List<Line> lines;
    private final int headline;
    private final int end;

    private BodyChoice(PageLayout layout, int headline) {
        this.layout = layout;
        this.lines = layout.lines();
        this.headline = headline;
        this.end = end(Math.max(0, headline));
    }

    /** The first line from one on that closes an article. */
    private int end(int from) {
        int at = from;
        while (at < lines.size() && lines.get(at).role() != Role.END && !BodyCleaning.headsRemarks(lines.get(at))) {
            at++;
        }
        return at;
    }

    /**
     * Some lines of a page.
     *
     * @param from the first
     * @param to one past the last
     * @param run one past the last line of the run that was chosen
     * @param box the box that they fill, or 0, the page
     * @param tight whether that box begins after the headline, so that all in it is taken for the article's
     * @param cut whether another text of the same make begins at {@code to}
     */
    record Span(int from, int to, int run, int box, boolean tight, boolean cut) {
        /** One past the last of the {@code lines} after line {@code last} that may still speak of the article. */
        int after(int last, int lines) {
            return cut ? Math.min(to, last + 1 + lines) : last + 1 + lines;
        }
    }

    /**
     * The lines among which the article is; all of the page when no line is prose.
     *
     * @param headline line of the headline, or -1
     */
    static Span of(PageLayout layout, int headline) {
        return new BodyChoice(layout, headline).choose();
    }

    private Span choose() {
        Scored prose = best(Run.maximal(lines.size(), this::worth));
        Scored verse =
                prose.run().worth() < LITTLE_BESIDE_VERSE ? best(Run.maximal(lines.size(), this::worthOfVerse)) : prose;
        boolean isVerse = verse.run().worth() > LITTLE / 2.0 && verse.isTwice(prose);
        Run run = outweighed(isVerse ? verse.run() : prose.run());
        if (run.isEmpty()) {
            return new Span(Math.max(0, headline + 1), lines.size(), lines.size(), 0, false, false);
        }
        int holder = holder(run);
        Box box = layout.boxes().get(holder);
        boolean tight = holder > 0 && box.from() > headline && !box.tag().equals("body");
        int from = Math.min(run.from(), box.from());
        if (!tight) {
            from = headline >= 0 && headline < run.from() ? headline + 1 : textBefore(from, run.from());
        }
        if (tight && hasLead(from)) {
            from = headline + 1;
        }
        if (isVerse && !tight) {
            return new Span(run.from(), run.to(), run.to(), holder, true, false);
        }
        int end = run.to();
        while (holder > 0 && end > box.to() && lines.get(end - 1).ends() == 0) {
            end--;
        }
        while (tight && isFilledBy(box)) {
            box = layout.boxes().get(box.parent());
        }
        int to = Math.max(end, tight ? joined(box) : box.to());
        return ForumPosts.first(layout, new Span(from, to, end, holder, tight, false));
    }

    /** A run, or all under the headline where that is far more than what stands over it: a table under a greeting. */
    private Run outweighed(Run run) {
        if (headline < 0 || run.isEmpty() || run.to() > headline) {
            return run;
        }
        double under = 0;
        for (Line line : lines.subList(headline + 1, Math.max(headline + 1, end))) {
            under += line.kinds() == 0 && line.role() == Role.TEXT && !line.mostlyLinks() && !line.byline()
                    ? line.chars()
                    : 0;
        }
        return under > MUCH_MORE * run.worth() ? new Run(headline + 1, end, 0, under) : run;
    }

    /** Whether the box around one is an item of a list, and holds nothing else. */
    private boolean isFilledBy(Box box) {
        Box around = layout.boxes().get(Math.max(0, box.parent()));
        return around.tag().equals("li") && around.from() == box.from() && around.to() == box.to();
    }

    /** One past the last line of a box with the lists, tables and headings of text right behind it: 你需要：截链器, 尖嘴钳. */
    private int joined(Box box) {
        int to = box.to();
        while (to < lines.size()) {
            int next = lines.get(to).box();
            while (next > 0 && layout.boxes().get(next).parent() != box.parent()) {
                next = layout.boxes().get(next).parent();
            }
            Box beside = layout.boxes().get(Math.max(0, next));
            boolean section = lines.get(to).heading() > 1
                    && lines.subList(to, beside.to()).stream().anyMatch(line -> line.ends() > 0);
            boolean headed = to > box.to() && lines.get(to - 1).heading() > 1 || section;
            boolean text = next > 0
                    && (headed || Veto.TEXT_TAGS.contains(beside.tag()))
                    && lines.subList(to, beside.to()).stream()
                            .allMatch(line ->
                                    (line.prose() || headed || !beside.tag().equals("p"))
                                            && line.kinds() == 0
                                            && line.role() == Role.TEXT
                                            && !line.mostlyLinks()
                                            && !line.byline());
            if (!text) {
                return to;
            }
            to = beside.to();
        }
        return to;
    }

    /** Whether a sentence stands alone between the headline and line {@code from}. */
    private boolean hasLead(int from) {
        return headline >= 0
                && from - headline <= LINES_OF_LEAD
                && from > headline
                && lines.subList(headline + 1, from).stream()
                        .anyMatch(line -> line.ends() > 0
                                && line.kinds() == 0
                                && line.role() == Role.TEXT
                                && !line.byline()
                                && !line.mostlyLinks());
    }

    /** The first of the lines before a sentence that no line of links parts from it. */
    private int textBefore(int from, int sentence) {
        int first = sentence;
        while (first > from
                && !lines.get(first - 1).mostlyLinks()
                && lines.get(first - 1).kinds() == 0) {
            first--;
        }
        return first;
    }

    /** A run and how well it is the text. */
    private record Scored(Run run, double score) {
        /** Whether it is twice as good as another, or as long as one that it shares lines with. */
        boolean isTwice(Scored other) {
            return run.from() < other.run.to() && other.run.from() < run.to()
                    ? run.worth() > 2 * other.run.worth()
                    : score > other.score + 1;
        }
    }

    /** The run with the greatest score. */
    private Scored best(List<Run> runs) {
        Scored best = new Scored(new Run(0, 0, 0, 0), 0);
        boolean under = headline >= 0;
        for (Run run : runs) {
            boolean first = under && run.from() > headline && run.worth() >= SHORTEST_NEWS;
            under &= !first;
            double score = Math.log1p(run.worth()) / Math.log(2) + anchored(run, first);
            if (run.worth() > 0 && (best.run().isEmpty() || score > best.score())) {
                best = new Scored(run, score);
            }
        }
        return best;
    }

    private double anchored(Run run, boolean first) {
        boolean after = headline >= 0 && run.to() > headline;
        double whole = Math.min(1, run.worth() / LITTLE);
        double score = first ? UNDER_HEADLINE * (1 + whole) / 2 : after ? AFTER_HEADLINE : 0;
        int head = first ? Math.max(0, headline - 1) : after ? headline : 0;
        int start = Math.max(head, run.from() - LINES_TO_BYLINE);
        for (int i = start; i < run.from(); i++) {
            if (lines.get(i).byline() && lines.get(i).dated()) {
                score += UNDER_BYLINE;
                break;
            }
        }
        return score - (after && run.from() > end ? AFTER_END : 0);
    }

    private double worth(int i) {
        Line block = lines.get(i);
        if (i == headline) {
            return -PARTS;
        }
        if (block.role() == Role.END) {
            return -END_COST;
        }
        if (block.prose()) {
            return block.chars() - block.linked() / 2.0;
        }
        if (block.heading() > 0) {
            return 0;
        }
        return -(block.mostlyLinks() ? LINK_COST : LABEL_COST) * block.chars();
    }

    /** The same where lines of one text need no marks, as those of a song: most stand in one box, or in boxes of one make. */
    private double worthOfVerse(int i) {
        boolean verse =
                isVerse(i) && (isVerse(i - 1) && layout.beside(i, i - 1) || isVerse(i + 1) && layout.beside(i, i + 1));
        return verse ? lines.get(i).chars() : worth(i);
    }

    private boolean isVerse(int i) {
        if (i < 0 || i >= lines.size()) {
            return false;
        }
        Line block = lines.get(i);
        return block.kinds() == 0
                && block.role() == Role.TEXT
                && !block.byline()
                && block.heading() == 0
                && block.linked() == 0
                && block.chars() >= SHORTEST_VERSE
                && Character.isIdeographic(block.text().codePointAt(0));
    }

    /** The innermost box, no paragraph, that holds most of a run's prose. */
    private int holder(Run run) {
        int[] sums = new int[run.to() - run.from() + 1];
        for (int i = run.from(); i < run.to(); i++) {
            boolean counts = lines.get(i).prose() || isVerse(i);
            sums[i - run.from() + 1] =
                    sums[i - run.from()] + (counts ? lines.get(i).chars() : 0);
        }
        double wanted = MOST * sums[sums.length - 1];
        int holder = 0;
        for (int i = 0; i < layout.boxes().size(); i++) {
            Box box = layout.boxes().get(i);
            int first = Math.max(run.from(), box.from());
            int last = Math.min(run.to(), box.to());
            if (first < last && sums[last - run.from()] - sums[first - run.from()] >= wanted) {
                holder = i;
            }
        }
        while (holder > 0 && PageLayout.isParagraph(layout.boxes().get(holder).tag())) {
            holder = layout.boxes().get(holder).parent();
        }
        return aroundListing(holder);
    }

    /** The box around a listing of a program, with its numbers and its frame, which is no article by itself. */
    private int aroundListing(int box) {
        int around = box;
        for (int at = box; at > 0; at = layout.boxes().get(at).parent()) {
            boolean frame = LISTING.contains(layout.boxes().get(at).tag()) || isListing(at);
            around = frame ? layout.boxes().get(at).parent() : around;
        }
        return around;
    }

    /** Whether a table has nothing but a listing and the numbers of its lines. */
    private boolean isListing(int box) {
        Box table = layout.boxes().get(box);
        return table.tag().equals("table")
                && IntStream.range(table.from(), table.to())
                        .allMatch(i -> layout.isIn(i, each -> LISTING.contains(each.tag())));
    }
}
