package org.jianwen.article.format.line;

import java.util.List;
import java.util.regex.Pattern;

/** Parts plain text into lines as a reader sees them. Threads may share this class; it has no state. */
public final class TextLines {

    private static final String NOTHING = "\\u200B\\u2060\\uFEFF\\u00AD\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069";

    /** What takes no room and would hide a word: zero-width spaces, soft hyphens, byte order marks, marks of direction. */
    private static final Pattern INVISIBLE = Pattern.compile("(?<=\\p{IsHan})[\\u200C\\u200D" + NOTHING
            + "]+|[\\u200C\\u200D" + NOTHING + "]+(?=\\p{IsHan})|[" + NOTHING + "]+");

    private TextLines() {}

    /** A text without characters that take no room, and with no-break spaces as spaces. */
    public static String visible(String text) {
        String visible = mayHide(text) ? INVISIBLE.matcher(text).replaceAll("") : text;
        return visible.replace('\u00A0', ' ');
    }

    private static boolean mayHide(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\u00AD' || c == '\uFEFF' || c >= '\u200B' && c <= '\u2069' && !isSeen(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a character among those is a dash, a quotation mark or the like, which most texts have. */
    private static boolean isSeen(char c) {
        return c >= '\u2010' && c <= '\u2029' || c >= '\u202F' && c <= '\u205F';
    }

    /** The lines that are not blank, without white space around them (　　 before a paragraph, no-break spaces). */
    public static List<String> of(String text) {
        return visible(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
