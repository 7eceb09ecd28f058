package org.jianwen.article.date.parse;

import java.util.List;
import org.jianwen.analysis.character.SimplifiedCharacters;
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

    /** Stands for what is read as a numeral where it stands in a number. */
    private static final char NUMERAL = '\uffff';

    /** The same, with {@link #NUMERAL} where the text around a character decides. */
    private static final char[] ALONE = alone();

    private TextFolding() {}

    /** The folded text, as long as {@code text}. */
    public static String of(String text) {
        return of(text, text.toCharArray());
    }

    /**
     * The folded text.
     *
     * @param characters begins with those of {@code text}, which are folded in place
     */
    public static String of(String text, char[] characters) {
        int length = text.length();
        int changed = 0;
        for (int i = 0; i < length; i++) {
            char c = characters[i];
            char folded = ALONE[c];
            if (folded == NUMERAL) {
                folded = c != NUMERAL && isInNumber(text, i) ? FOLDED[c] : c;
            }
            characters[i] = folded;
            changed |= folded ^ c;
        }
        return changed == 0 ? text : new String(characters, 0, length);
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

    private static char[] alone() {
        char[] alone = FOLDED.clone();
        for (int c = 0; c < alone.length; c++) {
            alone[c] = FOLDED[c] != c && isNumeral(FOLDED[c]) ? NUMERAL : FOLDED[c];
        }
        return alone;
    }

    /** What every character is read as, at its place. */
    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            int simplified = SimplifiedCharacters.of(c);
            table[c] = fold((char) (Character.isBmpCodePoint(simplified) ? simplified : c));
        }
        for (List<String> row : ResourceTable.of(TextFolding.class::getResourceAsStream, "characters.tsv", 2)) {
            for (char c : row.get(0).toCharArray()) {
                table[c] = row.get(1).charAt(0);
            }
        }
        return table;
    }
}
