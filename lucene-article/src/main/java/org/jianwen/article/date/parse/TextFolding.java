package org.jianwen.article.date.parse;

import java.util.List;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Folds text to the one spelling that tables and patterns are written in: simplified characters, half-width digits and punctuation, lower
 * case, every white space a plain space, the numerals of cheques (玖) as plain ones where they stand in a number.
 *
 * <p>Goes character by character, so that offsets in the folded text are offsets in the original. Stateless; may be shared
 * by threads.
 */
public final class TextFolding {

    private static final char[] FOLDED = table();

    /** Which characters are read as others, as bits: unlike the table, the cache of a core holds all of them. */
    private static final long[] CHANGED = changed();

    private TextFolding() {}

    /** The folded text, as long as {@code text}. */
    public static String of(String text) {
        char[] folded = text.toCharArray();
        boolean changed = false;
        for (int i = 0; i < folded.length; i++) {
            char c = folded[i];
            boolean changes = (CHANGED[c / Long.SIZE] >>> c & 1) != 0;
            if (changes && (!isNumeral(FOLDED[c]) || isInNumber(text, i))) {
                folded[i] = FOLDED[c];
                changed = true;
            }
        }
        return changed ? new String(folded) : text;
    }

    /** Whether this is what a numeral as cheques write it is read as: 玖, which may be a part of a word as well: 大陆, 收拾. */
    private static boolean isNumeral(char folded) {
        return switch (folded) {
            case '一', '二', '三', '四', '五', '六', '七', '八', '九', '十' -> true;
            default -> false;
        };
    }

    /** Whether such a numeral stands beside another, or before what is counted: 贰零贰贰年玖月. */
    private static boolean isInNumber(String text, int i) {
        char behind = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
        return i > 0 && isPartOfNumber(text.charAt(i - 1))
                || "年月日号时点分".indexOf(FOLDED[behind]) >= 0
                || isPartOfNumber(behind);
    }

    private static boolean isPartOfNumber(char c) {
        char folded = FOLDED[c];
        return folded == '〇' || folded == '百' || folded != c && isNumeral(folded);
    }

    private static char fold(char c) {
        char narrow = c >= '\uFF01' && c <= '\uFF5E' ? (char) (c - '\uFF01' + '!') : c;
        if (narrow >= 'A' && narrow <= 'Z') {
            return (char) (narrow + 32);
        }
        boolean blank = narrow <= ' '
                || Character.isWhitespace(narrow)
                || Character.isSpaceChar(narrow)
                || narrow == '\u0085'
                || Character.getType(narrow) == Character.FORMAT;
        return blank ? ' ' : narrow;
    }

    private static long[] changed() {
        long[] changed = new long[FOLDED.length / Long.SIZE];
        for (int c = 0; c < FOLDED.length; c++) {
            changed[c / Long.SIZE] |= FOLDED[c] == c ? 0 : 1L << c;
        }
        return changed;
    }

    /** What every character is read as, at its place. */
    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = fold((char) c);
        }
        for (List<String> row : ResourceTable.of(TextFolding.class::getResourceAsStream, "characters.tsv", 2)) {
            for (char c : row.get(0).toCharArray()) {
                table[c] = row.get(1).charAt(0);
            }
        }
        return table;
    }
}
