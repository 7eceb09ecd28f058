package org.jianwen.index.article.date.form.rule.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jianwen.analysis.table.ResourceTable;

/**
 * Text in the one spelling that the rules are written in: simplified characters, half-width digits and punctuation, lower
 * case, every white space a plain space. Stateless; may be shared by threads.
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
            folded.append(fold(text.charAt(i)));
        }
        return folded.toString();
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
