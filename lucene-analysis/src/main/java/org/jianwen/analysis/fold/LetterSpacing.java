package org.jianwen.analysis.fold;

import java.util.BitSet;
import org.jianwen.analysis.character.CodePoints;

/**
 * Spaces that spread a name or a heading over a line: 王　明, 会 议 纪 要. A space between two Han characters is one if at
 * least one of the two stands alone, and it is no break then. Stateless; may be shared by threads.
 */
final class LetterSpacing {

    private LetterSpacing() {}

    /** Where such spaces stand in a folded text. */
    static BitSet of(String folded) {
        BitSet spaces = new BitSet();
        forEach(folded, (from, to, sure) -> spaces.set(from, to));
        return spaces;
    }

    /**
     * Such spaces of which only the ends of the text say that a character stands alone: in a text of which this is a part
     * they may be breaks, as 议 纪 in 会议 纪要. At most the first and the last.
     */
    static BitSet unsure(String folded) {
        BitSet spaces = new BitSet();
        forEach(folded, (from, to, sure) -> spaces.set(from, sure ? from : to));
        return spaces;
    }

    private interface Action {
        void accept(int from, int to, boolean sure);
    }

    private static void forEach(String text, Action action) {
        int space = text.indexOf(' ');
        int tab = text.indexOf('\t');
        while (space >= 0 || tab >= 0) {
            int from = space < 0 || tab >= 0 && tab < space ? tab : space;
            int at = from;
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            space = space >= 0 && space < at ? text.indexOf(' ', at) : space;
            tab = tab >= 0 && tab < at ? text.indexOf('\t', at) : tab;
            if (from > 0 && at < text.length()) {
                int left = text.codePointBefore(from);
                int right = text.codePointAt(at);
                if (Character.isIdeographic(left) && Character.isIdeographic(right)) {
                    int before = from - Character.charCount(left);
                    int behind = at + Character.charCount(right);
                    boolean leftAlone = before == 0 || !CodePoints.isToken(text.codePointBefore(before));
                    boolean rightAlone = behind == text.length() || !CodePoints.isToken(text.codePointAt(behind));
                    if (leftAlone || rightAlone) {
                        action.accept(from, at, leftAlone && before > 0 || rightAlone && behind < text.length());
                    }
                }
            }
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
