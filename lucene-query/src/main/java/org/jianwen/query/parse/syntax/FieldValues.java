package org.jianwen.query.parse.syntax;

import static org.jianwen.query.parse.syntax.WordCharacters.half;

/** Finds where the value of a field ends in what was typed. Stateless; threads may share it. */
final class FieldValues {
    /** Ends a value besides white space, quotation marks, parentheses and |. */
    private static final String CHINESE_STOPS = "、，。；！？《》〈〉【】";

    private static final String TITLE_OPENING = "《〈【";
    private static final String TITLE_CLOSING = "》〉】";

    private FieldValues() {}

    /** Whether the text is read as one value without quotation marks, also within parentheses. */
    static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.chars().noneMatch(c -> half(c) == '(' || half(c) == ')')
                && end(text, 0) == text.length();
    }

    /** The closing mark of a value in marks such as those of a title, 《财新》, that begins there; -1 if none does. */
    static int titleEnd(String text, int start) {
        int mark = start < text.length() ? TITLE_OPENING.indexOf(text.charAt(start)) : -1;
        int close = mark < 0 ? -1 : text.indexOf(TITLE_CLOSING.charAt(mark), start);
        return close >= 0 && WordCharacters.hasWord(text.substring(start, close)) ? close : -1;
    }

    /** The end of the value that begins there: a parenthesis within it belongs to it, a comma at its end does not. */
    static int end(String text, int start) {
        int end = start;
        int open = 0;
        for (; end < text.length(); end++) {
            int c = half(text.charAt(end));
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean stops = WordCharacters.isSpace(c)
                    || QuoteMarks.opens(c)
                    || QuoteMarks.closes(c)
                    || c == '|'
                    || CHINESE_STOPS.indexOf(text.charAt(end)) >= 0;
            if (stops || open < 0 || open > 0 && end == start) {
                break;
            }
        }
        while (end > start && ",;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
