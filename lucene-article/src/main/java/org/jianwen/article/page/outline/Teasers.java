package org.jianwen.article.page.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.article.page.outline.Outline.Block;
import org.jianwen.article.page.outline.Outline.Box;

/** Recognises the sentences that stand each under the title of another article, as a link: several of one make in a page. */
final class Teasers {
    private static final int LONGEST = 150;
    private static final int SEVERAL = 3;

    /** A page of which more than this share is teasers is a list, and they are what it says. */
    private static final double A_LIST = 0.8;

    private Teasers() {}

    /** Which of the lines are teasers. */
    static boolean[] of(List<Block> blocks, List<Box> boxes) {
        boolean[] teasers = new boolean[blocks.size()];
        Map<String, Integer> makes = new HashMap<>();
        int sentences = 0;
        for (int i = 0; i < blocks.size(); i++) {
            sentences += blocks.get(i).prose() ? blocks.get(i).chars() : 0;
            if (mayBe(blocks, i)) {
                makes.merge(make(blocks, boxes, i), 1, Integer::sum);
            }
        }
        int teased = 0;
        for (int i = 0; i < blocks.size() && !makes.isEmpty(); i++) {
            teasers[i] = mayBe(blocks, i) && makes.getOrDefault(make(blocks, boxes, i), 0) >= SEVERAL;
            teased += teasers[i] ? blocks.get(i).chars() : 0;
        }
        return teased > A_LIST * sentences ? new boolean[blocks.size()] : teasers;
    }

    private static boolean mayBe(List<Block> blocks, int i) {
        return i > 0
                && blocks.get(i).prose()
                && blocks.get(i).chars() <= LONGEST
                && blocks.get(i - 1).mostlyLinks()
                && (i + 1 == blocks.size() || !blocks.get(i + 1).prose());
    }

    private static String make(List<Block> blocks, List<Box> boxes, int i) {
        return boxes.get(blocks.get(i - 1).box()).look()
                + '\n'
                + boxes.get(blocks.get(i).box()).look();
    }
}
