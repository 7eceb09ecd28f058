package org.jianwen.query.compile.score;

import java.util.List;
import org.jianwen.analysis.fold.FoldedText;
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

    private TypedLiteral(String typed) {
        this.typed = typed;
    }

    /**
     * Of the texts of a query.
     *
     * @param texts its leaves; only of one or several words without Han characters, or one with signs, can there be such a literal
     */
    public static TypedLiteral of(List<Clause> texts) {
        StringBuilder typed = new StringBuilder();
        for (Clause text : texts) {
            String one = text instanceof Clause.Words words ? words.text() : "";
            boolean signs = texts.size() == 1 && !one.codePoints().allMatch(Character::isLetterOrDigit);
            if (one.isEmpty() || !signs && one.codePoints().anyMatch(Character::isIdeographic)) {
                return new TypedLiteral("");
            }
            typed.append(typed.isEmpty() ? "" : " ").append(one);
        }
        return typed.length() > LONGEST
                ? new TypedLiteral("")
                : new TypedLiteral(FoldedText.of(typed).text());
    }

    /** Whether there is anything to look for. */
    public boolean isEmpty() {
        return typed.isEmpty();
    }

    /** Whether a folded text has it. */
    public boolean isIn(String text) {
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
