package org.jianwen.query.compile.score;

import java.util.List;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.segment.FewestWords;
import org.jianwen.query.parse.syntax.Clause;

/**
 * Whether a text has a query of two Han characters as a word, and not only across two others that the segmenter took for it:
 * 中国, not 其中国有企业. Immutable; may be shared by threads.
 */
public final class OwnWord {

    /** The most places of one text that are looked at. */
    private static final int MAX_PLACES = 50;

    private final String word;

    private OwnWord(String word) {
        this.word = word;
    }

    /**
     * Of the texts of a query.
     *
     * @param texts its leaves; only one of two Han characters is looked at
     */
    public static OwnWord of(List<Clause> texts) {
        String text = texts.size() == 1 && texts.getFirst() instanceof Clause.Words words
                ? FoldedText.of(words.text()).text()
                : "";
        boolean two = text.length() == 2 && text.chars().allMatch(Character::isIdeographic);
        return new OwnWord(two ? text : "");
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return word.isEmpty();
    }

    /** Whether a folded text has it as a word. */
    public boolean isIn(FoldedText folded) {
        String text = folded.text();
        int places = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!FewestWords.isAcross(text, at) || ++places == MAX_PLACES) {
                return true;
            }
        }
        return false;
    }
}
