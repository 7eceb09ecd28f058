package org.jianwen.query.parse.syntax;

import static org.jianwen.query.parse.syntax.WordCharacters.half;

import org.jianwen.analysis.Quoted;
import org.jianwen.query.parse.syntax.QueryToken.Kind;
import org.jspecify.annotations.Nullable;

/** Reads the quotations of one text. Not for several threads. */
final class QuoteMarks {
    private static final String OPENING = "\"“「『„﹁﹃〝";
    private static final String CLOSING = "\"”」』“﹂﹄〞";
    /** For each opening mark the one that is taken to close it when its own does not follow. */
    private static final String INSTEAD = "”\"』」”﹄﹂〟";

    private final String text;
    private final SyntaxLimits limits;
    private final SyntaxNotes notes;
    /** For each opening mark whether its own closing mark, or one instead of it, is known not to follow any more. */
    private final boolean[] ownGone = new boolean[OPENING.length()];

    private final boolean[] insteadGone = new boolean[OPENING.length()];

    private int end;

    QuoteMarks(String text, SyntaxLimits limits, SyntaxNotes notes) {
        this.text = text;
        this.limits = limits;
        this.notes = notes;
    }

    static boolean opens(int cp) {
        return OPENING.indexOf(half(cp)) >= 0;
    }

    static boolean closes(int cp) {
        return CLOSING.indexOf(half(cp)) >= 0;
    }

    /** The quotation that begins with the mark there, {@code null} if the mark stands alone. */
    @Nullable QueryToken read(int open) {
        int close = opens(text.charAt(open)) ? close(open) : -1;
        if (close < 0) {
            notes.add(
                    open,
                    "「" + text.charAt(open) + "」 stands alone, wanted a pair of quotation marks",
                    "ignored the mark and read what follows as words",
                    "close the quotation or leave the mark out");
            return null;
        }
        if (CLOSING.charAt(kind(open)) != half(text.charAt(close))) {
            notes.add(
                    open,
                    "「" + text.charAt(open) + "」 is closed by 「" + text.charAt(close) + "」, wanted a pair of marks",
                    "read them as a pair",
                    "use a pair of marks such as \"…\" or “…”");
        }
        end = close + 1;
        return new QueryToken(Kind.QUOTED, open, text.substring(open + 1, close).strip(), slop());
    }

    /** The end of the quotation read last, with its slop. */
    int end() {
        return end;
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

    /** Reads ~5 unless a word goes on after it, as in “十四五”～5年. */
    private int slop() {
        int at = end;
        if (at == text.length() || half(text.charAt(at)) != '~') {
            return 0;
        }
        int after = at + 1;
        long slop = 0;
        while (after < text.length() && Character.isDigit(text.charAt(after))) {
            slop = Math.min(limits.slop() + 1L, slop * 10 + Character.digit(text.charAt(after), 10));
            after++;
        }
        if (after == at + 1 || WordCharacters.startsWord(text, after, false)) {
            return 0;
        }
        if (slop > limits.slop()) {
            notes.add(
                    at,
                    Quoted.of(text.substring(at, after)) + " is above the limit of " + limits.slop(),
                    "used the limit",
                    "use a smaller number");
        }
        end = after;
        return slop == 0 ? Clause.Quoted.ADJACENT : (int) Math.min(slop, limits.slop());
    }

    private int kind(int open) {
        return OPENING.indexOf(half(text.charAt(open)));
    }

    /** Where that mark is closed, by another kind of mark only where its own does not follow, or -1. */
    private int close(int open) {
        int kind = kind(open);
        int own = find(CLOSING.charAt(kind), open + 1, ownGone, kind);
        return own >= 0 ? own : find(INSTEAD.charAt(kind), open + 1, insteadGone, kind);
    }

    private int find(char closing, int from, boolean[] gone, int kind) {
        for (int at = from; at < text.length() && !gone[kind]; at++) {
            if (half(text.charAt(at)) == closing) {
                return at;
            }
        }
        gone[kind] = true;
        return -1;
    }
}
