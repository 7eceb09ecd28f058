package org.jianwen.query.suggest.vocabulary;

import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.ArrayUtil;

/**
 * Finds names in titles. They are cut into single characters side by side (泽连斯基 into 泽, 连, 斯, 基), among which stand
 * those that only join words (在, 的). Two belong together if one of them stands beside the other often: 泽 beside 连, but
 * neither 在 nor 泽 beside the other. For one thread.
 */
final class NameFinder {

    private static final int MIN_TITLES = 2;
    private static final int MAX_CHARACTERS = 6;
    private static final char END = 0;

    /** One in so many times is often. */
    private static final int OFTEN = 4;

    /** How often each character stands alone between words. */
    private final int[] alone = new int[Character.MAX_VALUE + 1];

    /** Runs of two characters or more, with {@link #END} behind each. */
    private char[] runs = new char[256];

    private int size;
    private int begun;

    /** Learns single characters of one title that stand side by side, with others than these before and behind them. */
    void add(CharSequence run) {
        for (int i = 0; i < run.length(); i++) {
            add(run.charAt(i));
        }
        end();
    }

    /** Learns a single character that stands right behind the last, if the run has not ended. */
    void add(char character) {
        runs = ArrayUtil.grow(runs, size + 2);
        runs[size++] = character;
    }

    /** Ends a run, if one has begun. */
    void end() {
        if (size == begun + 1) {
            alone[runs[--size]]++;
        } else if (size > begun) {
            runs[size++] = END;
            begun = size;
        }
    }

    /** Learns what another has learned. */
    void add(NameFinder other) {
        for (int i = 0; i < alone.length; i++) {
            alone[i] += other.alone[i];
        }
        runs = ArrayUtil.grow(runs, size + other.size);
        System.arraycopy(other.runs, 0, runs, size, other.size);
        size += other.size;
        begun = size;
    }

    /** The names that stand in two titles or more, and how often. */
    Map<String, Integer> frequent() {
        int[] single = alone.clone();
        PairTally pairs = new PairTally();
        for (int i = 0; i < size; i++) {
            single[runs[i]]++;
            if (runs[i] != END && i > 0 && runs[i - 1] != END) {
                pairs.add(runs[i - 1], runs[i]);
            }
        }
        Map<String, Integer> names = new HashMap<>();
        int start = 0;
        for (int i = 1; i < size; i++) {
            char before = runs[i - 1];
            char here = runs[i];
            if (here == END || before == END || !together(pairs.of(before, here), single[before], single[here])) {
                if (i - start > 1 && i - start <= MAX_CHARACTERS) {
                    names.merge(new String(runs, start, i - start), 1, Integer::sum);
                }
                start = here == END ? i + 1 : i;
            }
        }
        Map<String, Integer> all = Map.copyOf(names);
        names.entrySet().removeIf(name -> name.getValue() < MIN_TITLES || isMoreThanAName(name, all));
        return names;
    }

    /** Whether it stands more often without its last or its first character: 习近平同. */
    private static boolean isMoreThanAName(Map.Entry<String, Integer> name, Map<String, Integer> names) {
        String text = name.getKey();
        return names.getOrDefault(text.substring(0, text.length() - 1), 0) > name.getValue()
                || names.getOrDefault(text.substring(1), 0) > name.getValue();
    }

    private static boolean together(int both, int one, int other) {
        return both >= MIN_TITLES && both * OFTEN >= Math.min(one, other);
    }
}
