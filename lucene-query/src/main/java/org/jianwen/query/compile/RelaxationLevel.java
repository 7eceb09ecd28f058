package org.jianwen.query.compile;

/** How much of what was typed an article must have, strictest first. */
public enum RelaxationLevel {
    /** Every run of text as it was typed, character by character. */
    AS_TYPED,
    /** Every word of what was typed, anywhere. */
    ALL_WORDS,
    /** A quarter of the first 128 character pairs of the words; words of letters and digits count whole, as one pair. */
    SOME_WORDS,
    /** One of these at least, or if there are quotations, these alone. */
    ANY_WORD;

    /** The level whose matches are told apart among those of this one: all words where some may be lacking, else as typed. */
    public RelaxationLevel stricter() {
        return isPartial() ? ALL_WORDS : AS_TYPED;
    }

    /** Whether an article may lack words at this level. */
    public boolean isPartial() {
        return compareTo(SOME_WORDS) >= 0;
    }
}
