package org.jianwen.article.page.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.Outline.Box;
import org.jianwen.article.page.outline.line.Dateline;
import org.jianwen.article.page.outline.line.Kind;

/** Hands down what boxes say they are to the lines in them. */
final class Kinds {
    /** A box with more than this share of the page's sentences is the page, whatever its name says. */
    private static final double NEARLY_ALL = 0.9;

    /** The same for what names may say by accident, as content_ad_area does; comments and lists can be most of a page. */
    private static final double MOST = 0.6;

    /** A hidden box with more than this share is shown by a script; other hidden sentences ask for scripts, or for a login. */
    private static final double SHOWN_LATER = 0.8;

    private static final int RARELY_MOST = Kind.SHARE.bit()
            | Kind.NAVIGATION.bit()
            | Kind.FOOTER.bit()
            | Kind.ADVERT.bit()
            | Kind.CAPTION.bit()
            | Kind.TAGS.bit()
            | Kind.BYLINE.bit();

    /** So many dated lines in one place tell what happened when; they do not say when the article was published. */
    private static final int CHRONICLE = 3;

    private Kinds() {}

    /** The lines with the kinds of all boxes around them. */
    static List<Block> spread(List<Block> blocks, List<Box> boxes, PageRules rules) {
        int[] sums = new int[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            sums[i + 1] = sums[i] + (block.marks() > 0 ? block.chars() - block.linked() : 0);
        }
        int[] kinds = new int[boxes.size()];
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            int inside = sums[box.to()] - sums[box.from()];
            double share = inside / (double) Math.max(1, sums[blocks.size()]);
            int named = share > NEARLY_ALL ? 0 : share > MOST ? box.kinds() & ~RARELY_MOST : box.kinds();
            named &= share > SHOWN_LATER ? ~Kind.HIDDEN.bit() : -1;
            kinds[i] = named | (box.parent() < 0 ? 0 : kinds[box.parent()]);
        }
        boolean[] teasers = rules.on("teaser") ? Teasers.of(blocks, boxes) : new boolean[blocks.size()];
        List<Block> spread = new ArrayList<>(blocks.size());
        Map<String, Integer> dated = rules.on("chronicle") ? dated(blocks, boxes) : Map.of();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            int all = kinds[block.box()] | (teasers[i] ? Kind.RELATED.bit() : 0);
            boolean chronicle = block.byline()
                    && dated.getOrDefault(place(block, boxes), 0) >= CHRONICLE
                    && Dateline.datesWords(block.text(), block.dates());
            spread.add(all == 0 && !chronicle ? block : block.with(all, block.byline() && !chronicle));
        }
        return spread;
    }

    /** How many lines with a date and words, but no label, stand in one place: a chronicle has several. */
    private static Map<String, Integer> dated(List<Block> blocks, List<Box> boxes) {
        Map<String, Integer> dated = new HashMap<>();
        for (Block block : blocks) {
            if (block.byline() && Dateline.datesWords(block.text(), block.dates())) {
                dated.merge(place(block, boxes), 1, Integer::sum);
            }
        }
        return dated;
    }

    private static String place(Block block, List<Box> boxes) {
        Box box = boxes.get(block.box());
        return box.parent() + box.look();
    }
}
