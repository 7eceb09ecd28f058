package org.jianwen.query.parse.syntax;

/**
 * How much of a query is read; what lies beyond is ignored with a note. Immutable; threads may share it.
 *
 * @param length how many {@code char}s of the query are examined, by default 10,000; the rest is cut off
 * @param clauses how many words, quotations, values and dates are looked for, by default 256; the rest is ignored
 * @param characters how many characters all of these may have, folded as in the index (ﷺ becomes 18), by default 2,000; of
 *     the rest nothing is looked for
 * @param singles how many characters may stand alone, by default 32: a 5年 has one, as it is looked for as 5 年 too, and
 *     {@code "央 电视"~9} counts for four; each stands for all pairs that the character begins, which take long to look for.
 *     The words and quotations beyond are ignored
 * @param depth how many parentheses may be open at once, by default 32 and at most 100; deeper ones are read as if
 *     they were not there
 * @param slop how far the characters of a quotation may be moved apart by {@code "…"~n}, by default 1,000; more is
 *     read as this
 * @param notes how many notes are given, by default 20; one more then says that others were left out
 */
public record SyntaxLimits(int length, int clauses, int characters, int singles, int depth, int slop, int notes) {

    /** The limits of a query whose caller sets none. */
    public static final SyntaxLimits DEFAULT = new SyntaxLimits(10_000, 256, 2_000, 32, 32, 1_000, 20);

    /** The depth beyond which whatever walks the tree might exhaust a small stack. */
    private static final int DEEPEST = 100;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if a limit is below 1, or the depth above 100
     */
    public SyntaxLimits {
        positive("length", length);
        positive("clauses", clauses);
        positive("characters", characters);
        positive("singles", singles);
        positive("depth", depth);
        positive("slop", slop);
        positive("notes", notes);
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("depth " + depth + " is above " + DEEPEST
                    + ": choose a smaller one, deeper queries exhaust the stack");
        }
    }

    /** These limits with that many {@code char}s examined. */
    public SyntaxLimits withLength(int value) {
        return new SyntaxLimits(value, clauses, characters, singles, depth, slop, notes);
    }

    /** These limits with that many words, quotations, values and dates. */
    public SyntaxLimits withClauses(int value) {
        return new SyntaxLimits(length, value, characters, singles, depth, slop, notes);
    }

    /** These limits with that many characters to look for. */
    public SyntaxLimits withCharacters(int value) {
        return new SyntaxLimits(length, clauses, value, singles, depth, slop, notes);
    }

    /** These limits with that many characters that stand alone. */
    public SyntaxLimits withSingles(int value) {
        return new SyntaxLimits(length, clauses, characters, value, depth, slop, notes);
    }

    /** These limits with that many parentheses open at once. */
    public SyntaxLimits withDepth(int value) {
        return new SyntaxLimits(length, clauses, characters, singles, value, slop, notes);
    }

    private static void positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " " + value + " is below 1: choose a limit of at least 1");
        }
    }
}
