package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jianwen.query.suggest.typing.LookAlikes;
import org.jianwen.query.suggest.typing.Pinyin;
import org.jianwen.query.suggest.typing.Transliterations;

/**
 * Puts one character that sounds or looks alike in the place of another, where articles have the pairs that come of it: 光刻几
 * is 光刻机, which the segmenter takes for no word. For one thread, once.
 */
final class OtherCharacters {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;
    private static final int MOST = 12;

    private final Pairs pairs;

    private record Other(String text, int articles) {}

    OtherCharacters(Pairs pairs) {
        this.pairs = pairs;
    }

    /** The texts that a run of Han characters may have been meant as, those of the most frequent pairs first. */
    List<String> of(String run) throws IOException {
        if (run.length() < SHORTEST || run.length() > LONGEST) {
            return List.of();
        }
        List<Other> others = new ArrayList<>();
        for (int at = 0; at < run.length(); at++) {
            if (isKnown(run, at)) {
                add(run, at, others);
            }
        }
        others.sort(Comparator.comparing(Other::articles).reversed());
        return others.stream().limit(MOST).map(Other::text).toList();
    }

    /** Whether articles have all pairs of the run but those of one character. */
    private boolean isKnown(String run, int without) throws IOException {
        boolean known = true;
        for (int at = 0; known && at + 1 < run.length(); at++) {
            known = at == without || at + 1 == without || pairs.articles(run.substring(at, at + 2)) > 0;
        }
        return known;
    }

    private void add(String run, int at, List<Other> others) throws IOException {
        char typed = run.charAt(at);
        Set<Integer> alike = new LinkedHashSet<>();
        for (String reading : Pinyin.of(typed)) {
            Pinyin.withReading(reading).chars().forEach(alike::add);
        }
        for (String reading : Pinyin.of(typed)) {
            Pinyin.withSound(reading).chars().forEach(alike::add);
        }
        LookAlikes.of(typed).chars().forEach(alike::add);
        Transliterations.of(typed).chars().forEach(alike::add);
        alike.remove((int) typed);
        boolean twice = at + 1 < run.length() && run.charAt(at + 1) == typed;
        for (int other : alike) {
            String both = twice ? run.replace(typed, (char) other) : run;
            if (twice && pairs.areIn(both)) {
                others.add(new Other(both, pairs.articles(both.substring(at, at + 2))));
            }
            int before = at == 0 ? Integer.MAX_VALUE : pairs.articles(run.charAt(at - 1) + Character.toString(other));
            int after = before == 0 || at + 1 == run.length()
                    ? before
                    : pairs.articles(Character.toString(other) + run.charAt(at + 1));
            if (Math.min(before, after) > 0) {
                others.add(new Other(
                        run.substring(0, at) + Character.toString(other) + run.substring(at + 1),
                        Math.min(before, after)));
            }
        }
    }
}
