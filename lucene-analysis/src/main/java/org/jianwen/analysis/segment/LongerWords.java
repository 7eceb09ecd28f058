package org.jianwen.analysis.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of smartcn's dictionary that have a shorter text within them: 高等学校 and 高等教育 for 高等. An article that has
 * one of them has the text as a part of a word, and not across two (提高等级). Stateless; threads may share it.
 */
public final class LongerWords {

    private static final int SHORTEST = 3;
    private static final char BETWEEN = '\n';

    private LongerWords() {}

    /**
     * Some of the words that have a text within them and are longer, in the order of the dictionary.
     *
     * @param text two simplified Han characters or more; nothing is within a word otherwise
     * @param limit the most words to give
     */
    public static List<String> of(String text, int limit) {
        List<String> words = new ArrayList<>();
        if (text.length() < 2) {
            return words;
        }
        long pair = Holder.pair(text, 0);
        int found = Arrays.binarySearch(Holder.PAIRS, pair);
        for (int i = found < 0 ? -found - 1 : found;
                i < Holder.PAIRS.length && Holder.PAIRS[i] >>> Integer.SIZE == pair >>> Integer.SIZE;
                i++) {
            int at = (int) Holder.PAIRS[i];
            int start = Holder.WORDS.lastIndexOf(BETWEEN, at) + 1;
            int end = Holder.WORDS.indexOf(BETWEEN, at);
            if (words.size() < limit && Holder.WORDS.startsWith(text, at) && end - start > text.length()) {
                words.add(Holder.WORDS.substring(start, end));
            }
        }
        return words;
    }

    private static final class Holder {
        static final String WORDS =
                BETWEEN + String.join("\n", WordModel.get().words.longerThan(SHORTEST - 1)) + BETWEEN;
        /** Every two characters side by side, and where in the words they stand; sorted. */
        static final long[] PAIRS = new long[WORDS.length() - 1];

        static {
            for (int i = 0; i < PAIRS.length; i++) {
                PAIRS[i] = pair(WORDS, i) | i;
            }
            Arrays.sort(PAIRS);
        }

        static long pair(String text, int at) {
            return (long) text.charAt(at) << Integer.SIZE + Character.SIZE | (long) text.charAt(at + 1) << Integer.SIZE;
        }
    }
}
