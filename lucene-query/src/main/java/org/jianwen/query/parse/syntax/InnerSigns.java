package org.jianwen.query.parse.syntax;

import static org.jianwen.query.parse.syntax.WordCharacters.half;

import java.util.Set;
import org.jianwen.schema.ArticleFields;

/**
 * Signs that are part of what is written in one piece, as in code, paths, formulas and the numbers of documents: C:\Windows,
 * a-&gt;b, x!=y, 10^6, arr[0], [1], f(x), 国发〔2023〕5号, ~100, .5. Stateless; threads may share it.
 */
final class InnerSigns {
    /** What such signs consist of where there are several; one of the first six is among them. */
    private static final String SEVERAL = "\\/<>=!:-.~";

    private static final int DECIDING = 6;
    private static final int MOST = 3;

    private static final Set<String> LEADING = Set.of(".", "~", "./", "../", "~/", "~/.", "\\", "\\\\", "--");

    private static final String OPENING = "[{〔<(";
    private static final String CLOSING = "]}〕>)";
    /** What may stand in brackets besides letters and digits. */
    private static final String BRACKETED = "_-.,/*";

    private static final int LONGEST = 32;
    /** Signs that mean something in other query languages, or stand in none. */
    private static final String ODD = "<=>\\^~[]{}〔〕()!";

    private InnerSigns() {}

    /** The end of signs that join two letters or digits, or of what stands in brackets behind them; the place itself if none does. */
    static int end(String text, int start, int at) {
        int bracket = bracketEnd(text, at, isAscii(text, at - 1));
        return bracket > at ? bracket : jointEnd(text, start, at);
    }

    private static int jointEnd(String text, int start, int at) {
        int end = at;
        boolean decides = false;
        while (end < text.length() && end < at + MOST && isSign(text.charAt(end))) {
            int kind = SEVERAL.indexOf(half(text.charAt(end)));
            decides |= kind >= 0 && kind < DECIDING;
            end++;
        }
        if (!isAscii(text, at - 1) || !isAscii(text, end)) {
            return at;
        }
        if (end == at + 1) {
            return joinsAlone(text, start, at) ? end : at;
        }
        boolean colon = half(text.charAt(at)) == ':'
                && ("\\/:".indexOf(half(text.charAt(at + 1))) < 0
                        || ArticleFields.NONE.find(text.substring(start, at)) != null);
        decides |= text.startsWith("::", at);
        return decides && !colon && text.substring(at, end).indexOf('^') < 0 || isPower(text, start, at) ? end : at;
    }

    /** A backslash; ^ behind a number or one letter; ~ between numbers; the : of SZ:000001. */
    private static boolean joinsAlone(String text, int start, int at) {
        return switch (half(text.charAt(at))) {
            case '\\' -> true;
            case '^' -> isPower(text, start, at);
            case ':' -> isListing(text, start, at);
            case '~' -> isDigit(text, at - 1) && isDigit(text, at + 1);
            default -> false;
        };
    }

    /** Whether 10^6, x^2 or 10^-6 goes on there, and no word^2. */
    private static boolean isPower(String text, int start, int at) {
        boolean base = Character.isDigit(text.charAt(at - 1)) || at - 1 == start;
        return base && half(text.charAt(at)) == '^' && (isAscii(text, at + 1) || half(text.charAt(at + 1)) == '-');
    }

    /** Whether capitals stand before a number or capitals, as where shares are listed: prise:120 is a field, and misspelled. */
    private static boolean isListing(String text, int start, int at) {
        boolean capitals = at - start > 1 && (Character.isDigit(text.charAt(at + 1)) || isCapital(text.charAt(at + 1)));
        for (int i = start; i < at && capitals; i++) {
            capitals = isCapital(text.charAt(i));
        }
        return capitals;
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }

    private static boolean isCapital(char c) {
        return half(c) >= 'A' && half(c) <= 'Z';
    }

    private static boolean isSign(char c) {
        return SEVERAL.indexOf(half(c)) >= 0 || half(c) == '^';
    }

    /** Whether brackets with letters or digits in them, or signs such as the ~ of ~100, begin a word there. */
    static boolean begin(String text, int at) {
        return bracketEnd(text, at, false) > at || leadingEnd(text, at) > at;
    }

    /** The end of what begins a word there before its letters; the place itself if nothing does. */
    static int leadingEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + MOST && ".~/\\-".indexOf(half(text.charAt(end))) >= 0) {
            end++;
        }
        boolean leads =
                end > at && isFirst(text, at) && isAscii(text, end) && LEADING.contains(text.substring(at, end));
        return leads ? end : at;
    }

    /** The end of brackets that hold letters or digits and no space; round ones only behind letters or digits. */
    static int bracketEnd(String text, int at, boolean behind) {
        int kind = at < text.length() ? OPENING.indexOf(half(text.charAt(at))) : -1;
        boolean compares = half(text.charAt(Math.min(at, text.length() - 1))) == '<'
                && (at + 1 == text.length() || Character.isDigit(text.charAt(at + 1)));
        if (kind < 0 || compares || kind == OPENING.length() - 1 && !behind) {
            return at;
        }
        boolean holds = false;
        for (int end = at + 1; end < text.length() && end < at + LONGEST; end++) {
            int c = half(text.charAt(end));
            if (c == CLOSING.charAt(kind)) {
                return holds ? end + 1 : at;
            }
            if (!isAscii(text, end) && BRACKETED.indexOf(c) < 0) {
                return at;
            }
            holds |= isAscii(text, end);
        }
        return at;
    }

    /** Where a word has a sign that joins nothing in sentences; -1 if it has none. */
    static int odd(String word) {
        for (int at = 0; at < word.length(); at++) {
            int c = half(word.charAt(at));
            boolean colon = c == ':' && (at == 0 || !Character.isDigit(word.charAt(at - 1)));
            boolean range =
                    c == '~' && at > 0 && at + 1 < word.length() && isDigit(word, at - 1) && isDigit(word, at + 1);
            if (ODD.indexOf(c) >= 0 && !range || colon) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a word may begin there with a sign: behind white space, or what a field or an operator ends with. */
    static boolean isFirst(String text, int at) {
        return at == 0 || WordCharacters.isSpace(text.charAt(at - 1)) || "(+-:".indexOf(half(text.charAt(at - 1))) >= 0;
    }

    private static boolean isAscii(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        int c = half(text.charAt(at));
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
