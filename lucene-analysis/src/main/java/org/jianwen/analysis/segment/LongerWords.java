package org.jianwen.analysis.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds words of smartcn's dictionary that contain a shorter text. 高等学校 and 高等教育 contain 高等. An article that has one of
 * them has the text as a part of a word, and not across two (提高等级). Stateless; threads may share it.
 */
public final class LongerWords {

    private static final int BUCKET_BITS = 16;

    private LongerWords() {}

    /**
     * Gives words that contain a text and are longer. They come in the order of the dictionary.
     *
     * @param text two simplified Han characters or more; nothing is within a word otherwise
     * @param limit the most words to give
     */
    public static List<String> of(String text, int limit) {
        List<String> words = new ArrayList<>();
        if (text.length() < 2) {
            return words;
        }
        for (int at = Holder.HEADS[bucket(text.charAt(0), text.charAt(1))];
                at != 0 && words.size() < limit;
                at = Holder.NEXT[at]) {
            if (Holder.WORDS.startsWith(text, at)) {
                int start = Holder.WORDS.lastIndexOf(WordModel.BETWEEN, at) + 1;
                int end = Holder.WORDS.indexOf(WordModel.BETWEEN, at);
                if (end - start > text.length()) {
                    words.add(Holder.WORDS.substring(start, end));
                }
            }
        }
        return words;
    }

    private static int bucket(char left, char right) {
        return (left << Character.SIZE | right) * 0x9E3779B1 >>> Integer.SIZE - BUCKET_BITS;
    }

    /** Links the places of each bucket, and returns the next after each place; 0 is none. */
    private static int[] linked(char[] words, int[] heads) {
        int[] next = new int[words.length];
        for (int at = words.length - 2; at > 0; at--) {
            int bucket = bucket(words[at], words[at + 1]);
            next[at] = heads[bucket];
            heads[bucket] = at;
        }
        return next;
    }

    private static final class Holder {
        static final String WORDS = WordModel.get().longerWords;

        /** The first place where two characters of a bucket stand side by side. */
        static final int[] HEADS = new int[1 << BUCKET_BITS];

        /** The next place of the same bucket after each. */
        static final int[] NEXT = linked(WORDS.toCharArray(), HEADS);
    }
}
