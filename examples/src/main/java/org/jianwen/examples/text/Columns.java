package org.jianwen.examples.text;

import org.jline.utils.WCWidth;

/** How text lies on a terminal, where a Han character is two columns wide. Stateless; may be shared by threads. */
final class Columns {

    private Columns() {}

    /** The number of columns that a text without control characters takes. */
    static int width(String text) {
        return text.codePoints()
                .map(WCWidth::wcwidth)
                .map(width -> Math.max(0, width))
                .sum();
    }

    /** The text with spaces behind it, so that it takes so many columns; as it is if it takes more. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    /** The beginning of a text that takes at most so many columns, with an ellipsis if something is left out. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int used = 1;
        int end = 0;
        while (end < text.length()) {
            int next = text.codePointAt(end);
            used += Math.max(0, WCWidth.wcwidth(next));
            if (used > columns) {
                break;
            }
            end += Character.charCount(next);
        }
        return text.substring(0, end) + "…";
    }

    /**
     * A text that cannot give orders to the terminal: control characters and those that turn the direction of writing
     * are spaces. Offsets stay as they are.
     */
    static String harmless(String text) {
        StringBuilder harmless = new StringBuilder(text);
        for (int i = 0; i < harmless.length(); i++) {
            char c = harmless.charAt(i);
            if (Character.isISOControl(c) || c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069') {
                harmless.setCharAt(i, ' ');
            }
        }
        return harmless.toString();
    }
}
