package org.jianwen.query.highlight;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a character as people see it begins and ends: with its combining marks, skin tone and joined emoji (Unicode's extended
 * grapheme clusters). Stateless; may be shared by threads.
 */
final class Graphemes {

    /** No cluster is longer: what goes on is cut between code points. */
    private static final int MAX_LENGTH = 200;

    private Graphemes() {}

    /** The last place at or before this one that is not inside a cluster. */
    static int before(String text, int at) {
        return isBetween(text, at) ? at : boundary(text, at, false);
    }

    /** The first place at or after this one that is not inside a cluster. */
    static int after(String text, int at) {
        return isBetween(text, at) ? at : boundary(text, at, true);
    }

    /** Whether a place is at an end of the text or between two characters that never join others. */
    private static boolean isBetween(String text, int at) {
        return at <= 0 || at >= text.length() || isPlain(text.charAt(at - 1)) && isPlain(text.charAt(at));
    }

    private static int boundary(String text, int at, boolean after) {
        int from = at;
        while (from > 0 && at - from < MAX_LENGTH && !isPlain(text.charAt(from))) {
            from--;
        }
        int to = at;
        while (to < text.length() && to - at < MAX_LENGTH && !isPlain(text.charAt(to))) {
            to++;
        }
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text.substring(from, to));
        if (clusters.isBoundary(at - from)) {
            return at;
        }
        return from + (after ? clusters.following(at - from) : clusters.preceding(at - from));
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F || c >= 0x3400 && c <= 0x9FFF || c >= 0x3000 && c <= 0x3029 || c >= '！' && c <= '～';
    }
}
