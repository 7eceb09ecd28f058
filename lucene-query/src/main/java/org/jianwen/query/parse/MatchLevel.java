package org.jianwen.query.parse;

/** How much of what was typed an article must have, strictest first. */
public enum MatchLevel {
    /** Every run of text as it was typed, character by character. */
    AS_TYPED,
    /** Every word of what was typed, anywhere. */
    ALL_WORDS,
    /** Some of the words. */
    SOME_WORDS
}
