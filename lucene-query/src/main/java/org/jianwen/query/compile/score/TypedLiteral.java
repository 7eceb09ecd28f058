package org.jianwen.query.compile.score;

import java.util.List;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.query.compile.score.ProximityRescorer.Candidate;
import org.jianwen.query.parse.syntax.Clause;

/**
 * Whether a text has a query of letters, digits and signs just as it was typed, with no letter or digit beside it: F1, not F
 * 1 and F11; .NET, not net. The index cannot tell them apart. Immutable; may be shared by threads.
 */
public final class TypedLiteral {

    /** The UTF-16 units of a body that are looked at. */
    private static final int MAX_LENGTH = 20_000;

    private static final int LONGEST = 64;

    private final String typed;
    private final float points;

    private TypedLiteral(String typed, float points) {
        this.typed = typed;
        this.points = points;
    }

    /**
     * Of the texts of a query.
     *
     * @param texts its leaves; only of one or several words without Han characters, or one with signs, can there be such a literal
     * @param points what it is worth
     */
    public static TypedLiteral of(List<Clause> texts, float points) {
        StringBuilder typed = new StringBuilder();
        for (Clause text : texts) {
            String one = text instanceof Clause.Words words ? words.text() : "";
            boolean signs = texts.size() == 1 && !one.codePoints().allMatch(Character::isLetterOrDigit);
            if (one.isEmpty() || !signs && one.codePoints().anyMatch(Character::isIdeographic)) {
                return new TypedLiteral("", 0);
            }
            typed.append(typed.isEmpty() ? "" : " ").append(one);
        }
        return typed.length() > LONGEST
                ? new TypedLiteral("", 0)
                : new TypedLiteral(FoldedText.of(typed).text(), points);
    }

    /** Whether there is anything to look for. */
    public boolean isEmpty() {
        return typed.isEmpty();
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
        for (int at = text.indexOf(typed); at >= 0 && at < MAX_LENGTH; at = text.indexOf(typed, at + 1)) {
            if (!continues(text, at) && !continues(text, at + typed.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of Latin letters and digits goes on across a place. */
    private static boolean continues(String text, int at) {
        return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return c < 'Ḁ' && Character.isLetterOrDigit(c);
    }
}
