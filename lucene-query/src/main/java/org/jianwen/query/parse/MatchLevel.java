package org.jianwen.query.parse;

/** How much of what was typed an article must have, strictest first. */
public enum MatchLevel {
    /** Every run of text as it was typed, character by character. */
    AS_TYPED,
    /** Every word of what was typed, anywhere. */
    ALL_WORDS,
    /** A quarter of the character pairs of the words. */
    SOME_WORDS,
    /** One pair of characters of the words at least, or if there are quotations, these alone. */
    ANY_WORD;

    /** Whether an article may lack words at this level. */
    public boolean isPartial() {
        return compareTo(SOME_WORDS) >= 0;
    }
}
