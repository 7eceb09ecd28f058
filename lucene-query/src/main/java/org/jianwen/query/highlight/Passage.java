package org.jianwen.query.highlight;

import java.util.ArrayList;
import java.util.List;

/** A stretch of a text: sentences that belong together, trimmed of white space. */
record Passage(int start, int end) {

    private static final String SENTENCE_ENDS = "。！？!?…；;";
    private static final String CLOSERS = "”’」』）》\"')";
    private static final String PAUSES = "，、,：: ";

    /** Between these, where nearly all of a text is, stands no sign. */
    private static final char FIRST_HAN = '\u3400';

    private static final char LAST_HAN = '\u9fff';

    /**
     * Cuts a text into passages. Sentences of one paragraph are joined up to the greatest length; a longer sentence is cut
     * at its pauses, and where it has none, between characters; never within what holds together, however long that is.
     */
    static List<Passage> cut(String text, int maxLength, Stretches together) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        int end = 0;
        while (end < text.length()) {
            int next = endOfSentence(text, end, maxLength, together);
            boolean paragraph = end > start && text.charAt(end - 1) == '\n';
            if (paragraph || next - start > maxLength) {
                add(passages, text, start, end);
                start = end;
            }
            end = next;
        }
        add(passages, text, start, end);
        return passages;
    }

    private static int endOfSentence(String text, int from, int maxLength, Stretches together) {
        int pause = -1;
        int limit = Math.min(text.length(), from + maxLength);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if (c >= FIRST_HAN && c <= LAST_HAN) {
                continue;
            }
            if (c == '\n' && together.mayCut(i + 1)) {
                return i + 1;
            }
            if (SENTENCE_ENDS.indexOf(c) >= 0 && together.mayCut(i + 1)) {
                int end = i + 1;
                while (end < limit && CLOSERS.indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                return together.after(end);
            }
            if (PAUSES.indexOf(c) >= 0 && together.mayCut(i + 1)) {
                pause = i + 1;
            }
        }
        if (limit < text.length() && pause > 0) {
            return pause;
        }
        int before = together.before(limit);
        return before > from ? before : together.after(limit);
    }

    private static void add(List<Passage> passages, String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (first < last) {
            passages.add(new Passage(first, last));
        }
    }
}
