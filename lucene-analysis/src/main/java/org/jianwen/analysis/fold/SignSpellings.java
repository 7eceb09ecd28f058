package org.jianwen.analysis.fold;

import java.util.ArrayList;
import java.util.List;
import org.jianwen.analysis.character.CodePoints;

/**
 * Spells signs that look alike: 3:1 and 3∶1, F-16 and F−16, O'Brien and OʼBrien, 约翰·史密斯 and 约翰⋅史密斯; between numbers also
 * 10-20 and 10～20. For Unicode the one is punctuation, the other a symbol or letter. Stateless; may be shared by threads.
 */
final class SignSpellings {

    /** In each row first the punctuation, which is a break to the index, then signs that are none. */
    private static final List<String> ALIKE = List.of(":∶꞉", "-−", "'’′ʼ`´ʻ", "/∕⁄", "·⋅∙ㆍ", "〜~∼", "-~−∼");

    private static final int DASH = 1;
    private static final int APOSTROPHE = 2;
    private static final int TILDE = 5;
    private static final int RANGE = 6;
    private static final int NONE = -1;

    /** Further signs of each kind, as they are typed; all dashes are of the second. */
    private static final List<String> FURTHER = List.of("", "", "‘‛", "", "•‧・", "〰～");

    /** So far before the sign of a range its first number ends: 10%～20%, 10万-20万. */
    private static final int UNIT = 2;

    private static final int MAX_SPELLINGS = 12;

    /** The most UTF-16 units of a text that is spelled otherwise: a pasted one is looked for as it is. */
    private static final int MAX_LENGTH = 200;

    private SignSpellings() {}

    /** Gives a text, then the same with other signs that look alike. All of one kind are changed together. */
    static List<String> of(String text) {
        List<String> spellings = new ArrayList<>(List.of(text));
        int kinds = text.length() > MAX_LENGTH ? 0 : kinds(text);
        for (int kind = 0; kinds >> kind > 0; kind++) {
            if ((kinds >> kind & 1) != 0) {
                for (String spelling : List.copyOf(spellings)) {
                    addOthers(spelling, kind, spellings);
                }
            }
        }
        return spellings;
    }

    private static void addOthers(String text, int kind, List<String> spellings) {
        String signs = ALIKE.get(kind);
        for (int i = 0; i < signs.length() && spellings.size() < MAX_SPELLINGS; i++) {
            String other = with(text, kind, signs.charAt(i));
            if (!spellings.contains(other)) {
                spellings.add(other);
            }
        }
    }

    private static String with(String text, int kind, char sign) {
        StringBuilder other = new StringBuilder(text);
        boolean breaks = isBreak(sign);
        for (int at = 1; at < text.length() - 1; at++) {
            if (!(breaks && isBreak(text.charAt(at))) && kind(text, at) == kind) {
                other.setCharAt(at, sign);
            }
        }
        return other.toString();
    }

    /** A text with punctuation for each sign that only looks like it. */
    static String plain(String text) {
        String plain = text;
        int kinds = kinds(text);
        for (int kind = 0; kinds >> kind > 0; kind++) {
            boolean symbols = (kinds >> kind & 1) != 0 && kind != TILDE;
            plain = symbols ? with(plain, kind, ALIKE.get(kind).charAt(0)) : plain;
        }
        return plain;
    }

    /** Which kinds stand in a text, as bits. */
    private static int kinds(String text) {
        int kinds = 0;
        for (int at = 1; at < text.length() - 1; at++) {
            int kind = kind(text, at);
            kinds |= kind == NONE ? 0 : 1 << kind;
        }
        return kinds;
    }

    private static boolean isBreak(char c) {
        return !CodePoints.isToken(c) && c != '´';
    }

    private static int kind(String text, int at) {
        int kind = kind(text.charAt(at));
        if (kind == NONE || !joins(text, at)) {
            return NONE;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at + 1);
        if (kind == APOSTROPHE) {
            return Character.isIdeographic(before) || Character.isIdeographic(after) ? NONE : kind;
        }
        boolean range = kind == DASH || kind == TILDE;
        return range && Character.isDigit(after) && endsNumber(text, at) ? RANGE : kind;
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 0x3400 && c <= 0x9FFF) {
            return NONE;
        }
        for (int kind = 0; kind < RANGE; kind++) {
            if (ALIKE.get(kind).indexOf(c) >= 0 || FURTHER.get(kind).indexOf(c) >= 0) {
                return kind;
            }
        }
        return Character.getType(c) == Character.DASH_PUNCTUATION ? DASH : NONE;
    }

    private static boolean joins(String text, int at) {
        return CodePoints.isToken(text.codePointBefore(at)) && CodePoints.isToken(text.codePointAt(at + 1));
    }

    /** Whether a number ends there, perhaps with its unit, and no letter: 10, 10%, 10万; not F. */
    private static boolean endsNumber(String text, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 1 - UNIT; i--) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                return true;
            }
            if (!CodePoints.isToken(c) || kind(c) != NONE || c < 0x80 && Character.isLetter(c)) {
                return false;
            }
        }
        return false;
    }
}
