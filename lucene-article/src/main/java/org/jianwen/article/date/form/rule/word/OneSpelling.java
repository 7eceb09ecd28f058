package org.jianwen.article.date.form.rule.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Text in the one spelling that the rules are written in: simplified characters, half-width digits and punctuation, lower
 * case, every white space a plain space, the numerals of cheques (玖) as plain ones where they stand in a number. Stateless; may be shared by threads.
 *
 * <p>Folding goes character by character, so that offsets in the folded text are offsets in the original.
 */
public final class OneSpelling {

    private static final Map<Character, Character> CHARACTERS = characters();

    private OneSpelling() {}

    /** The folded text, as long as {@code text}. */
    public static String of(CharSequence text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = fold(c);
            folded.append(isFormalNumeral(c, plain) && !isInNumber(text, i) ? c : plain);
        }
        return folded.toString();
    }

    /** Whether it is a numeral as cheques write it, such as 玖, which may be a part of a word as well: 大陆, 收拾. */
    private static boolean isFormalNumeral(char c, char folded) {
        return c != folded && "一二三四五六七八九十".indexOf(folded) >= 0;
    }

    /** Whether such a numeral stands beside another, or before what is counted: 贰零贰贰年玖月. */
    private static boolean isInNumber(CharSequence text, int i) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        char behind = i + 1 == text.length() ? ' ' : fold(text.charAt(i + 1));
        return isPartOfNumber(before)
                || "年月日号时点分".indexOf(behind) >= 0
                || isPartOfNumber(i + 1 == text.length() ? ' ' : text.charAt(i + 1));
    }

    private static boolean isPartOfNumber(char c) {
        char folded = fold(c);
        return folded == '〇' || folded == '百' || isFormalNumeral(c, folded);
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            c = (char) (c - '\uFF01' + '!');
        }
        if (c < 0x80) {
            return c <= ' ' ? ' ' : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        Character folded = CHARACTERS.get(c);
        if (folded != null) {
            return folded;
        }
        return isBlank(c) ? ' ' : c;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u0085'
                || Character.getType(c) == Character.FORMAT;
    }

    private static Map<Character, Character> characters() {
        Map<Character, Character> map = new HashMap<>();
        for (List<String> row : ResourceTable.of(OneSpelling.class::getResourceAsStream, "characters.tsv", 2)) {
            for (char c : row.get(0).toCharArray()) {
                map.put(c, row.get(1).charAt(0));
            }
        }
        return Map.copyOf(map);
    }
}
