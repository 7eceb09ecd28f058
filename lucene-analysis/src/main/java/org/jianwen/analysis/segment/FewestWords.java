package org.jianwen.analysis.segment;

import java.util.Arrays;
import java.util.Set;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Whether two characters stand across two words although they are one.
 *
 * <p>So 中国 does in 其中国有企业, which is fewer words as 其中 and 国有, and 人民 in 外国人民宿. It is asked of what stands first among
 * hits, for the index has it as smartcn cuts it. Stateless; threads may share it.
 */
public final class FewestWords {

    /** Characters on either side that are looked at. */
    private static final int REACH = 6;

    private static final int LONGEST = 2;

    /** Words that are younger than smartcn's dictionary. */
    private static final Set<String> NEWER =
            Set.copyOf(ResourceTable.of(FewestWords.class::getResourceAsStream, "newer-words.txt", 1)
                    .column(0));

    private FewestWords() {}

    /**
     * Whether the text around two characters is fewer words if it is cut between them than if it is not.
     *
     * @param text folded
     * @param at where the first of the two stands
     */
    public static boolean isAcross(String text, int at) {
        int from = at;
        while (from > 0 && at - from < REACH && WordTrie.isHan(text.charAt(from - 1))) {
            from--;
        }
        int to = at + 2;
        while (to < text.length() && to - at - 2 < REACH && WordTrie.isHan(text.charAt(to))) {
            to++;
        }
        return from < at && to > at + 2 && isAcross(text.substring(from, to), at + 1 - from, WordModel.get().words);
    }

    private static boolean isAcross(String text, int middle, WordTrie words) {
        int length = text.length();
        boolean[][] isWord = new boolean[length][length + 1];
        int[] before = new int[length + 1];
        Arrays.fill(before, length + 1);
        before[0] = 0;
        for (int start = 0; start < length; start++) {
            mark(text, start, words, isWord[start]);
            for (int end = start + 1; end <= length; end++) {
                before[end] = isWord[start][end] ? Math.min(before[end], before[start] + 1) : before[end];
            }
        }
        int[] behind = new int[length + 1];
        int whole = length + 1;
        for (int start = length - 1; start >= 0; start--) {
            behind[start] = length + 1;
            for (int end = start + 1; end <= length; end++) {
                if (isWord[start][end]) {
                    behind[start] = Math.min(behind[start], 1 + behind[end]);
                    whole = start < middle && end > middle ? Math.min(whole, before[start] + 1 + behind[end]) : whole;
                }
            }
        }
        return before[middle] + behind[middle] < whole;
    }

    /** Marks where the words end that begin there; a single character is always one. */
    private static void mark(String text, int start, WordTrie words, boolean[] ends) {
        ends[start + 1] = true;
        int end = Math.min(start + LONGEST, text.length());
        ends[end] |= NEWER.contains(text.substring(start, end));
        int node = WordTrie.first(text.charAt(start));
        for (int at = start + 1; at < text.length() && node != 0; at++) {
            long entry = words.child(node, text.charAt(at));
            node = WordTrie.node(entry);
            ends[at + 1] |= WordTrie.frequencyClass(entry) > 0;
        }
    }
}
