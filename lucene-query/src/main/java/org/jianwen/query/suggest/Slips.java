package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jianwen.query.suggest.typing.Pinyin;

/**
 * Undoes slips of the hand, where articles have the pairs that come of it: a character typed twice (台台风), two that changed
 * places (马松拉), one left out (世界生组织), one left in pinyin (tai风). For one thread, once.
 */
final class Slips {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 10;
    private static final int MOST = 6;

    private final Pairs pairs;

    private record Filled(String text, double likelihood) {}

    Slips(Pairs pairs) {
        this.pairs = pairs;
    }

    /** A run of Han characters without one that was typed twice, and with two in each other's place. */
    List<String> turnedOrTwice(String run) throws IOException {
        List<String> meant = new ArrayList<>();
        for (int at = 0; run.length() <= LONGEST && at + 1 < run.length(); at++) {
            String before = run.substring(0, at);
            String once = before + run.substring(at + 1);
            String turned = before + run.charAt(at + 1) + run.charAt(at) + run.substring(at + 2);
            String other = run.charAt(at) == run.charAt(at + 1) ? once : turned;
            if (other.length() > 1 && pairs.areIn(other)) {
                meant.add(other);
            }
        }
        return meant;
    }

    /** The run with one character more. */
    List<String> leftOut(String run) throws IOException {
        PriorityQueue<Filled> best = best();
        for (int at = 1; run.length() >= SHORTEST && run.length() <= LONGEST && at < run.length(); at++) {
            String before = run.substring(0, at);
            String after = run.substring(at);
            if (pairs.areIn(before) && pairs.areIn(after)) {
                leftOut(before, after, best);
            }
        }
        return texts(best);
    }

    /** Looks at what may stand between, the most frequent first, until nothing behind it can be as likely as the best are. */
    private void leftOut(String before, String after, PriorityQueue<Filled> best) throws IOException {
        Pairs.Following between = pairs.behind(before.charAt(before.length() - 1));
        for (int i = 0; i < between.characters().length; i++) {
            int left = between.articles()[i];
            if (best.size() == MOST && left <= best.element().likelihood()) {
                return;
            }
            add(before, between.characters()[i], left, after, best);
        }
    }

    /** A syllable between characters, on one side at least, as a character that is read so. */
    List<String> spelled(String before, String syllable, String after) throws IOException {
        char[] read = Pinyin.withReading(syllable).toCharArray();
        PriorityQueue<Filled> best = best();
        if (pairs.areIn(before) && pairs.areIn(after)) {
            for (char one : read) {
                int left = before.isEmpty() ? 1 : pairs.articles("" + before.charAt(before.length() - 1) + one);
                add(before, one, left, after, best);
            }
        }
        return texts(best);
    }

    private void add(String before, char one, int left, String after, PriorityQueue<Filled> best) throws IOException {
        int right = left == 0 || after.isEmpty() ? left : pairs.articles("" + one + after.charAt(0));
        if (right > 0) {
            double share =
                    after.isEmpty() ? 1 : (double) right / pairs.behind(one).all();
            best.add(new Filled(before + one + after, left * share));
            if (best.size() > MOST) {
                best.remove();
            }
        }
    }

    /** The least likely first. */
    private static PriorityQueue<Filled> best() {
        return new PriorityQueue<>(Comparator.comparing(Filled::likelihood));
    }

    private static List<String> texts(PriorityQueue<Filled> best) {
        return best.stream()
                .sorted(Comparator.comparing(Filled::likelihood).reversed())
                .map(Filled::text)
                .toList();
    }
}
