package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        List<Filled> filled = new ArrayList<>();
        for (int at = 1; run.length() >= SHORTEST && run.length() <= LONGEST && at < run.length(); at++) {
            String before = run.substring(0, at);
            String after = run.substring(at);
            if (pairs.areIn(before) && pairs.areIn(after)) {
                add(before, pairs.behind(run.charAt(at - 1)).characters(), after, filled);
            }
        }
        return best(filled);
    }

    /** A syllable between characters, on one side at least, as a character that is read so. */
    List<String> spelled(String before, String syllable, String after) throws IOException {
        char[] read = Pinyin.withReading(syllable).toCharArray();
        List<Filled> filled = new ArrayList<>();
        if (pairs.areIn(before) && pairs.areIn(after)) {
            add(before, read, after, filled);
        }
        return best(filled);
    }

    private void add(String before, char[] between, String after, List<Filled> filled) throws IOException {
        for (char one : between) {
            int left = before.isEmpty() ? 1 : pairs.articles("" + before.charAt(before.length() - 1) + one);
            int right = left == 0 || after.isEmpty() ? 1 : pairs.articles("" + one + after.charAt(0));
            if (left > 0 && right > 0) {
                double share =
                        after.isEmpty() ? 1 : (double) right / pairs.behind(one).all();
                filled.add(new Filled(before + one + after, left * share));
            }
        }
    }

    private static List<String> best(List<Filled> filled) {
        return filled.stream()
                .sorted(Comparator.comparing(Filled::likelihood).reversed())
                .limit(MOST)
                .map(Filled::text)
                .toList();
    }
}
