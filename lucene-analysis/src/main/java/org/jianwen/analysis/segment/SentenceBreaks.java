package org.jianwen.analysis.segment;

/**
 * Finds the ends of sentences where {@code BreakIterator.getSentenceInstance(Locale.ROOT)} finds them, in a time that
 * grows with the text. That one reads on from a full stop until it is decided whether it ends a sentence; where that
 * stays open to the end of the text, it goes back and does so again from the next, so {@code .=.=.=} takes it the square
 * of the length. Here what one full stop leaves open is known of those that were passed on the way. For one thread.
 */
final class SentenceBreaks {

    private static final int TEXT = 1;
    private static final int DECIDED = 4; // the sentence ended at the place that was kept

    /** The next state by state and role of a character; 0 is where the sentence has ended. */
    private static final byte[][] NEXT = {
        {},
        {1, 2, 5, 1, 11, 1, 1, 3, 1, 1, 1, 1, 1}, // text
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, // a paragraph's end
        {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3}, // a danda, and blanks
        {},
        {1, 2, 5, 9, 11, 1, 1, 8, 8, 1, 5, 8, 6}, // full stops, and what closes
        {1, 2, 5, 8, 11, 4, 1, 8, 8, 1, 1, 8, 7}, // full stops and a blank
        {1, 2, 5, 10, 11, 4, 4, 10, 10, 1, 1, 10, 7}, // full stops and blanks
        {1, 2, 5, 8, 11, 4, 4, 8, 8, 1, 1, 8, 1}, // full stops, and what may open a sentence
        {1, 2, 5, 9, 11, 4, 4, 10, 10, 1, 5, 10, 6}, // full stops and a quotation mark
        {0, 0, 0, 8, 0, 4, 4, 8, 8, 0, 0, 8, 0}, // the same and what may open a sentence
        {0, 2, 11, 11, 11, 0, 0, 0, 0, 0, 11, 0, 12}, // terminators, full stops and what closes
        {0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12}, // the same and blanks
    };

    /** States in which a sentence may have ended, and those in which its end is kept until it is decided. */
    private static final int ENDS = bits(1, 2, 3, 11, 12);

    private static final int KEEPS = bits(5, 6, 7, 9);

    /** Roles that mean something in plain text. */
    private static final int TELLING = bits(
            Characters.PARAGRAPH,
            Characters.PERIOD,
            Characters.TERMINATOR,
            Characters.DANDA,
            Characters.HIGH_SURROGATE,
            Characters.NONE);

    private char[] text = {};
    private int length;

    /** Up to here no full stop ends a sentence. */
    private int open;

    void reset(char[] newText, int newLength) {
        text = newText;
        length = newLength;
        open = -1;
    }

    /** Where the sentence ends that begins at a place before the text's end. */
    int next(int from) {
        int state = TEXT;
        int end = from + (isPair(from) ? 2 : 1);
        int kept = 0;
        int lastPeriod = -1;
        int at = from;
        while (at < length) {
            int after = at + 1;
            if (state == TEXT && WordTrie.isHan(text[at])) {
                end = after;
                at = after;
                continue;
            }
            int role = Characters.role(text[at]);
            if (state == TEXT && (TELLING >> role & 1) == 0) {
                end = after;
                at = after;
                continue;
            }
            if (role == Characters.NONE) {
                break;
            } else if (role == Characters.HIGH_SURROGATE) {
                role = isPair(at) ? Characters.role(Character.toCodePoint(text[at], text[after++])) : Characters.SIGN;
            } else if (role == Characters.PERIOD && state == TEXT && at <= open) {
                return end;
            }
            if (role != Characters.IGNORED) {
                state = NEXT[state][role];
            }
            if (state == 0) {
                break;
            } else if (state == DECIDED) {
                return kept;
            } else if ((KEEPS >> state & 1) != 0) {
                kept = after;
                lastPeriod = role == Characters.PERIOD ? at : lastPeriod;
            } else if ((ENDS >> state & 1) != 0) {
                end = after;
            }
            at = after;
        }
        if (at == length && kept == length) {
            return kept;
        } else if (end <= lastPeriod) {
            open = lastPeriod;
        }
        return end;
    }

    private boolean isPair(int at) {
        return at + 1 < length && Character.isSurrogatePair(text[at], text[at + 1]);
    }

    private static int bits(int... numbers) {
        int bits = 0;
        for (int number : numbers) {
            bits |= 1 << number;
        }
        return bits;
    }
}
