package org.jianwen.article.page.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jianwen.article.format.words.Boilerplate.Role;
import org.jianwen.article.page.layout.PageLayout.Box;
import org.jianwen.article.page.layout.PageLayout.Line;

/** Recognises the sentences that stand each under the title of another article, as a link: several of one make, and of titles, in a page. */
final class Teasers {
    private static final int LONGEST = 150;
    private static final int SEVERAL = 3;

    /** A page of which more than this share is teasers is a list, and they are what it says, but under 更多报道 below a text or beside several paragraphs. */
    private static final double A_LIST = 0.6;

    private Teasers() {}

    /** Which of the lines are teasers. */
    static boolean[] of(List<Line> lines, List<Box> boxes) {
        boolean[] teasers = new boolean[lines.size()];
        Map<String, Set<String>> makes = new HashMap<>();
        int sentences = 0;
        boolean headed = false;
        int told = 0;
        for (int i = 0; i < lines.size(); i++) {
            headed |= sentences > 0 && makes.isEmpty() && lines.get(i).role() == Role.LIST || told == SEVERAL;
            sentences += lines.get(i).prose() ? lines.get(i).chars() : 0;
            told = lines.get(i).prose() && lines.get(i).ends() > 0 ? told + 1 : 0;
            if (mayBe(lines, boxes, i)) {
                makes.computeIfAbsent(make(lines, boxes, i), make -> new HashSet<>())
                        .add(lines.get(i - 1).text());
            }
        }
        int teased = 0;
        for (int i = 0; i < lines.size() && !makes.isEmpty(); i++) {
            teasers[i] = mayBe(lines, boxes, i)
                    && makes.getOrDefault(make(lines, boxes, i), Set.of()).size() >= SEVERAL;
            teased += teasers[i] ? lines.get(i).chars() : 0;
        }
        return teased > A_LIST * sentences && !headed ? new boolean[lines.size()] : teasers;
    }

    /** A cell beside a link is one of its table's. */
    private static boolean mayBe(List<Line> lines, List<Box> boxes, int i) {
        return i > 0
                && !boxes.get(lines.get(i).box()).tag().equals("td")
                && lines.get(i).prose()
                && lines.get(i).chars() <= LONGEST
                && lines.get(i - 1).linked() == lines.get(i - 1).chars()
                && (i + 1 == lines.size() || !lines.get(i + 1).prose());
    }

    private static String make(List<Line> lines, List<Box> boxes, int i) {
        return boxes.get(lines.get(i - 1).box()).templateKey()
                + '\n'
                + boxes.get(lines.get(i).box()).templateKey();
    }
}
