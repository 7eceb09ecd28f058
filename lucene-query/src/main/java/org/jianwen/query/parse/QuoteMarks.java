package org.jianwen.query.parse;

import static org.jianwen.query.parse.WordCharacters.half;

/** Pairs the quotation marks of one text. Not for several threads. */
final class QuoteMarks {
    private static final String OPENING = "\"“「『";
    private static final String CLOSING = "\"”」』";
    /** For each opening mark those that are taken to close it when its own does not follow. */
    private static final String[] INSTEAD = {"”", "\"", "』", "」"};

    private final String text;
    /** For each opening mark whether its own closing mark, or one instead of it, is known not to follow any more. */
    private final boolean[] ownGone = new boolean[OPENING.length()];

    private final boolean[] insteadGone = new boolean[OPENING.length()];

    QuoteMarks(String text) {
        this.text = text;
    }

    static boolean opens(int cp) {
        return OPENING.indexOf(half(cp)) >= 0;
    }

    static boolean closes(int cp) {
        return CLOSING.indexOf(half(cp)) >= 0;
    }

    /** Where the mark that opens there is closed, if by another kind of mark only where its own does not follow, or -1. */
    int close(int open) {
        int kind = OPENING.indexOf(half(text.charAt(open)));
        int own = find(CLOSING.substring(kind, kind + 1), open + 1, ownGone, kind);
        return own >= 0 ? own : find(INSTEAD[kind], open + 1, insteadGone, kind);
    }

    /** Whether these two marks belong together. */
    boolean isPair(int open, int close) {
        return CLOSING.charAt(OPENING.indexOf(half(text.charAt(open)))) == half(text.charAt(close));
    }

    /** The text in the first pair of marks that it does not close itself; without double quotes if it closes them all. */
    static String wrap(String text) {
        for (int kind = 0; kind < OPENING.length(); kind++) {
            char closing = CLOSING.charAt(kind);
            if (text.chars().noneMatch(c -> half(c) == closing)) {
                return OPENING.charAt(kind) + text + CLOSING.charAt(kind);
            }
        }
        return '"' + text.replaceAll("[\"＂]", " ").strip() + '"';
    }

    private int find(String closing, int from, boolean[] gone, int kind) {
        for (int at = from; at < text.length() && !gone[kind]; at++) {
            if (half(text.charAt(at)) == closing.charAt(0)) {
                return at;
            }
        }
        gone[kind] = true;
        return -1;
    }
}
