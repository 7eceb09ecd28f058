package org.jianwen.article.page.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jianwen.article.date.parse.TextFolding;
import org.jianwen.article.format.words.Dateline;
import org.jianwen.article.format.words.Kind;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.layout.PageLayout.Box;
import org.jianwen.article.page.layout.PageLayout.Line;

/** Hands down what boxes say they are to the lines in them. */
final class Kinds {
    /** A box with more than this share of the page's sentences is the page, whatever its name says. */
    private static final double NEARLY_ALL = 0.9;

    /** The same for what names may say by accident, as content_ad_area does; comments and lists can be most of a page. */
    private static final double MOST = 0.6;

    /** The same for buttons to share, which have no sentences. */
    private static final double MUCH = 0.3;

    /** Hidden boxes alike, as slides are, with more than this share are shown by a script; other hidden sentences ask for scripts, or for a login. */
    private static final double SHOWN_LATER = 0.8;

    /** Beside verse the one sentence of a page may be a hidden label's. */
    private static final int LEAST_SHOWN = 40;

    /** Remarks under sentences of so many characters are remarks, however much of the page they are. */
    private static final int LEAST_ABOVE = 60;

    private static final int RARELY_MOST = Kind.SHARE.bit()
            | Kind.NAVIGATION.bit()
            | Kind.FOOTER.bit()
            | Kind.SIDE.bit()
            | Kind.ADVERT.bit()
            | Kind.CAPTION.bit()
            | Kind.TAGS.bit()
            | Kind.BYLINE.bit();

    /** So many dated lines in one place tell what happened when; they do not say when the article was published. */
    private static final int CHRONICLE = 3;

    private static final int SHORTEST_HEADLINE = 6;

    private static final Pattern KIND_OF_THREAD = Pattern.compile("^\\[[^]]{1,8}] ?");

    private Kinds() {}

    /** The lines with the kinds of all boxes around them, on a page that its head gives a title. */
    static List<Line> propagateKinds(List<Line> lines, List<Box> boxes, String title, PageRules rules) {
        int[] sums = PageLayout.sums(lines, line -> line.marks() > 0 ? line.chars() - line.linked() : 0);
        int[] kinds = new int[boxes.size()];
        boolean[] headed = holdHeadline(lines, boxes, title);
        Map<String, Integer> alike = new HashMap<>();
        boxes.stream()
                .filter(box -> Kind.HIDDEN.in(box.kinds()))
                .forEach(box -> alike.merge(place(box), sums[box.to()] - sums[box.from()], Integer::sum));
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            int inside = sums[box.to()] - sums[box.from()];
            double share = inside / (double) Math.max(1, sums[lines.size()]);
            // Spam may outweigh the article that it stands under.
            int always = sums[box.from()] >= LEAST_ABOVE ? Kind.COMMENT.bit() : 0;
            int named =
                    share > NEARLY_ALL ? box.kinds() & always : share > MOST ? box.kinds() & ~RARELY_MOST : box.kinds();
            named &= share > MUCH ? ~Kind.SHARE.bit() : -1;
            int hidden = Kind.HIDDEN.in(box.kinds()) ? alike.get(place(box)) : 0;
            named &= hidden > SHOWN_LATER * sums[lines.size()] && hidden >= LEAST_SHOWN ? ~Kind.HIDDEN.bit() : -1;
            named &= headed[i] ? ~Kind.COMMENT.bit() : -1;
            kinds[i] = named | (box.parent() < 0 ? 0 : kinds[box.parent()]);
        }
        freeFirstRemark(lines, boxes, kinds);
        boolean[] teasers = rules.on("teaser") ? Teasers.of(lines, boxes) : new boolean[lines.size()];
        List<Line> spread = new ArrayList<>(lines.size());
        Map<String, Integer> dated = rules.on("chronicle") ? dated(lines, boxes) : Map.of();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int all = kinds[line.box()] | (teasers[i] ? Kind.RELATED.bit() : 0);
            boolean chronicle = !dated.isEmpty()
                    && line.byline()
                    && dated.containsKey(place(line, boxes))
                    && Dateline.datesWords(line.folded(), line.dates());
            spread.add(all == 0 && !chronicle ? line : line.with(all, line.byline() && !chronicle));
        }
        return spread;
    }

    /** The boxes that hold the headline, and so the article, whatever their names say: Discuz calls all posts pl. */
    private static boolean[] holdHeadline(List<Line> lines, List<Box> boxes, String title) {
        boolean[] headed = new boolean[boxes.size()];
        String wanted = TextFolding.of(title);
        for (Line line : lines) {
            boolean headline = line.heading() > 0
                    && line.chars() >= SHORTEST_HEADLINE
                    && !line.mostlyLinks()
                    && wanted.startsWith(KIND_OF_THREAD.matcher(line.folded()).replaceFirst(""));
            for (int box = line.box();
                    headline && box > 0 && !headed[box];
                    box = boxes.get(box).parent()) {
                headed[box] = true;
            }
        }
        return headed;
    }

    /** Where a page has no sentence but in remarks, the first is what it says: a forum may call all posts comments. */
    private static void freeFirstRemark(List<Line> lines, List<Box> boxes, int[] kinds) {
        int first = -1;
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).prose()) {
                if (!Kind.COMMENT.in(kinds[lines.get(i).box()])) {
                    return;
                }
                first = lines.get(i).box();
            }
        }
        while (first > 0 && !Kind.COMMENT.in(boxes.get(first).kinds())) {
            first = boxes.get(first).parent();
        }
        for (int i = first;
                i > 0
                        && i < boxes.size()
                        && boxes.get(i).from() < boxes.get(first).to();
                i++) {
            kinds[i] &= ~Kind.COMMENT.bit();
        }
    }

    /** The places in which several lines with a date and words, but no label, stand, as in a chronicle. */
    private static Map<String, Integer> dated(List<Line> all, List<Box> boxes) {
        Map<String, Integer> dated = new HashMap<>();
        for (Line line : all) {
            if (line.byline() && Dateline.datesWords(line.folded(), line.dates())) {
                dated.merge(place(line, boxes), 1, Integer::sum);
            }
        }
        dated.values().removeIf(lines -> lines < CHRONICLE);
        return dated;
    }

    private static String place(Line line, List<Box> boxes) {
        return place(boxes.get(line.box()));
    }

    private static String place(Box box) {
        return box.parent() + box.templateKey();
    }
}
