package org.jianwen.query.parse.syntax;

import org.jianwen.analysis.CharacterRuns;
import org.jianwen.analysis.character.Symbols;

/** Which characters a typed word is made of, and where it ends. Stateless; threads may share it. */
final class WordCharacters {
    private static final String HYPHENS_AND_DOTS = "-‐‑–−·•‧・⋅∙";
    private static final String JOINTS = "./&@'’_`";
    /** Signs of comparison, which stand in formulas too: a=b, x>y. */
    private static final String COMPARING = "<=>";

    private static final String UNITS = "%‰°℃℉度";
    private static final char EMOJI_STYLE = 0xFE0F;
    private static final char KEYCAP = 0x20E3;

    private WordCharacters() {}

    /** The half-width form of a full-width mark; anything else as it is. */
    static int half(int cp) {
        return cp >= 0xFF01 && cp <= 0xFF5E ? cp - 0xFEE0 : cp;
    }

    /** White space of any width, and control characters. */
    static boolean isSpace(int cp) {
        return Character.isSpaceChar(cp) || Character.isISOControl(cp);
    }

    /** A character that is not seen and separates nothing, such as U+200B. */
    static boolean isInvisible(int cp) {
        return Character.getType(cp) == Character.FORMAT;
    }

    /**
     * A letter, a digit, a Han character, or a sign such as 〇, ①, ㎏, €, → or 😀. Characters of private use count, since
     * old encodings keep rare Han characters there, and so do those that this Java does not know yet.
     */
    static boolean isWord(int cp) {
        return switch (Character.getType(cp)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.PRIVATE_USE -> true;
            case Character.UNASSIGNED -> cp != 0x2065 && (cp < 0xFFF0 || cp > 0xFFFF && cp < 0xE0000);
            default -> Symbols.isSymbol(cp);
        };
    }

    /** Whether there is a word in the text. */
    static boolean hasWord(String text) {
        return text.codePoints().anyMatch(WordCharacters::isWord);
    }

    /** Whether there is anything in the text that an article can be searched for: also + or #, which are no words. */
    static boolean isFindable(String text) {
        return !CharacterRuns.of(text).isEmpty();
    }

    /** Whether a word begins there, where a minus sign may be that of a measure: 10 and, if {@code signed}, -10℃. */
    static boolean startsWord(String text, int at, boolean signed) {
        return at < text.length()
                && (isWord(text.codePointAt(at))
                        || isKeycap(text, at)
                        || isTag(text, at)
                        || InnerSigns.begin(text, at)
                        || signed && isSignedMeasure(text, at));
    }

    /** Whether a mark stands there that belongs to the word behind it: #台风#, @someone. */
    private static boolean isTag(String text, int at) {
        int mark = half(text.charAt(at));
        if (at + 1 == text.length() || !isWord(text.codePointAt(at + 1))) {
            return false;
        }
        return mark == '#' || mark == '@';
    }

    private static boolean isLatinLetter(int c) {
        int half = half(c);
        return half >= 'A' && half <= 'Z' || half >= 'a' && half <= 'z';
    }

    /** Whether a key is drawn there, such as #️⃣: a sign, or a sign and how it is shown, within a key. */
    private static boolean isKeycap(String text, int at) {
        int key = at + 1 < text.length() && text.charAt(at + 1) == EMOJI_STYLE ? at + 2 : at + 1;
        return key < text.length() && text.charAt(key) == KEYCAP;
    }

    /** Whether the whole text is one word. */
    static boolean isOneWord(String text) {
        return startsWord(text, 0, true) && wordEnd(text, 0) == text.length();
    }

    /** The end of the word that begins there; see {@link QuerySyntax} for what it takes in. */
    static int wordEnd(String text, int start) {
        int before = text.codePointAt(start);
        boolean tag = half(before) == '#';
        int begun = Math.max(InnerSigns.leadingEnd(text, start), InnerSigns.bracketEnd(text, start, false));
        int at = begun > start ? begun : start + Character.charCount(before);
        int end = at;
        while (at < text.length()) {
            int cp = text.codePointAt(at);
            int next = at + Character.charCount(cp);
            if (tag && half(cp) == '#') {
                return next;
            }
            if (isWord(cp) || isTail(before, cp)) {
                before = cp;
                end = next;
            } else if (isMark(cp)) {
                end = next;
            } else if (!isInvisible(cp)) {
                boolean joins = next < text.length() && joins(before, cp, text.codePointAt(next));
                next = joins ? next : InnerSigns.end(text, start, at);
                if (end < at || next == at) {
                    break;
                }
                before = text.codePointBefore(next);
                end = next;
            }
            at = next;
        }
        return end;
    }

    /** Whether a minus sign stands there before a number with its unit: －10℃, -0.3%. */
    static boolean isSignedMeasure(String text, int at) {
        if ("-−".indexOf(half(text.charAt(at))) < 0) {
            return false;
        }
        int end = at + 1;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || half(text.charAt(end)) == '.')) {
            end++;
        }
        return end > at + 1
                && Character.isDigit(text.charAt(at + 1))
                && end < text.length()
                && UNITS.indexOf(half(text.charAt(end))) >= 0;
    }

    private static boolean isAscii(int cp) {
        return isLatinLetter(cp) || half(cp) >= '0' && half(cp) <= '9';
    }

    private static boolean isMark(int cp) {
        int type = Character.getType(cp);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isTail(int before, int cp) {
        return switch (half(cp)) {
            case '+', '%' -> true;
            case '#' -> Character.isLetter(before) && !Character.isIdeographic(before);
            default -> false;
        };
    }

    /** Whether a sign can join two parts of a word. */
    static boolean isJoint(int cp) {
        return HYPHENS_AND_DOTS.indexOf(half(cp)) >= 0 || JOINTS.indexOf(half(cp)) >= 0;
    }

    private static boolean joins(int before, int cp, int after) {
        if (!isWord(after)) {
            return false;
        }
        if (HYPHENS_AND_DOTS.indexOf(half(cp)) >= 0) {
            return true;
        }
        if (COMPARING.indexOf(half(cp)) >= 0) {
            return isAscii(before) && isAscii(after);
        }
        if (JOINTS.indexOf(half(cp)) >= 0) {
            return !(Character.isIdeographic(before) && Character.isIdeographic(after));
        }
        // A full-width comma between digits parts two numbers: 1，2，3.
        return (half(cp) == ':' || cp == '∶' || cp == ',' || cp == '〜')
                && Character.isDigit(before)
                && Character.isDigit(after);
    }
}
