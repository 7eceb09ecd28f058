package org.jianwen.query.suggest.vocabulary;

import org.jianwen.query.suggest.typing.Pinyin;

/**
 * The rows in which something stands by its first character: one for each letter that a reading of the character begins with,
 * or one for the letter that it is, or one for all others. Stateless.
 */
public final class FirstLetters {

    /** The number of rows. */
    static final int ROWS = 53;

    private static final int LETTERS = 26;
    private static final int OTHERS = 2 * LETTERS;
    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9fff';

    private FirstLetters() {}

    /** The rows of a character, as bits. */
    private static long rows(char first) {
        long rows = 0;
        for (String reading : Pinyin.of(first)) {
            rows |= 1L << reading.charAt(0) - 'a';
        }
        return rows != 0 ? rows : 1L << (isLetter(first) ? LETTERS + first - 'a' : OTHERS);
    }

    /** Whether what begins with a character stands in a row. */
    static boolean stands(char first, int row) {
        return (rows(first) >> row & 1) == 1;
    }

    /** The first character behind another that stands in a row; 0 if there is none, or none that is known. */
    static char next(char before, int row) {
        int last = isOfHan(row) ? LAST_HAN : row < OTHERS ? 'z' : Character.MAX_VALUE;
        for (int next = isOfHan(row) ? Math.max(before + 1, FIRST_HAN) : before + 1; next <= last; next++) {
            if (stands((char) next, row)) {
                return (char) next;
            }
        }
        return 0;
    }

    /** Whether all that stands in a row begins with Han characters. */
    static boolean isOfHan(int row) {
        return row < LETTERS;
    }

    /** The rows in which stands what can be typed with a first letter. */
    public static int[] typed(char first) {
        int own = Long.numberOfTrailingZeros(rows(first));
        return isLetter(first) ? new int[] {own, first - 'a'} : new int[] {own};
    }

    /** The row of what is read with a first letter. */
    public static int read(char letter) {
        return letter - 'a';
    }

    /** Whether a character is one of a to z. */
    public static boolean isLetter(char first) {
        return first >= 'a' && first <= 'z';
    }
}
