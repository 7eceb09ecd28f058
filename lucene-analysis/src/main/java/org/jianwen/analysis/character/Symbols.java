package org.jianwen.analysis.character;

/**
 * Signs that stand for something by themselves and can be looked for: € → ★ ≈ 😀. Not those of ASCII that compare, join or
 * decorate, such as {@code + < =}, which mean something else in a query. Stateless; may be shared by threads.
 */
public final class Symbols {
    /** Punctuation that stands for something, and is not merely between words. */
    private static final String SIGNS = "‰‱٪§¶※†‡‽⁂⁑⁕⸙〃′″‴⁗‵‼⁇⁈⁉";

    private static final String OPERATORS = "+<=>^`|~¬−";

    private Symbols() {}

    /** Whether a code point is such a sign, or part of one, as a skin tone is. */
    public static boolean isSymbol(int c) {
        return switch (Character.getType(c)) {
            case Character.CURRENCY_SYMBOL, Character.MATH_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                OPERATORS.indexOf(narrow(c)) < 0;
            case Character.OTHER_PUNCTUATION -> isSign(c);
            default -> false;
        };
    }

    static boolean isSign(int punctuation) {
        return SIGNS.indexOf(punctuation) >= 0;
    }

    private static int narrow(int c) {
        return c >= '！' && c <= '～' ? c - '！' + '!' : c;
    }
}
