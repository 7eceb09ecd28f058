package org.jianwen.query.compile.score;

import java.util.List;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.segment.FewestWords;
import org.jianwen.query.compile.score.ProximityRescorer.Candidate;
import org.jianwen.query.parse.syntax.Clause;

/**
 * Whether a text has a query of two Han characters as a word, and not only across two others that the segmenter took for it:
 * 中国, not 其中国有企业. Immutable; may be shared by threads.
 */
public final class OwnWord {

    /** The most places of one text that are looked at. */
    private static final int MAX_PLACES = 50;

    private final String word;
    private final float points;

    private OwnWord(String word, float points) {
        this.word = word;
        this.points = points;
    }

    /**
     * Of the texts of a query.
     *
     * @param texts its leaves; only one of two Han characters is looked at
     * @param points what it is worth
     */
    public static OwnWord of(List<Clause> texts, float points) {
        String text = texts.size() == 1 && texts.getFirst() instanceof Clause.Words words
                ? FoldedText.of(words.text()).text()
                : "";
        boolean two = text.length() == 2 && text.chars().allMatch(Character::isIdeographic);
        return new OwnWord(two ? text : "", points);
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return word.isEmpty();
    }

    /** What it is worth in each of those texts. */
    public float[] of(List<Candidate> hits) {
        float[] all = new float[hits.size()];
        for (int i = 0; i < all.length; i++) {
            Candidate hit = hits.get(i);
            all[i] = isIn(hit.title().text()) || isIn(hit.body().text()) ? points : 0;
        }
        return all;
    }

    private boolean isIn(String text) {
        int places = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (!FewestWords.isAcross(text, at) || ++places == MAX_PLACES) {
                return true;
            }
        }
        return false;
    }
}
