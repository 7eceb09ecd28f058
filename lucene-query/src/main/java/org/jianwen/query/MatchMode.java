package org.jianwen.query;

import java.util.Locale;

/**
 * How much of what was typed an article must have. What is decided by evidence is decided on the query alone, whatever the
 * filters: the same query is read in one way on every page and with every filter.
 */
public enum MatchMode {
    /**
     * Adapts to what the index has. As typed, if ten articles of the index have it so; else all words; else some, and
     * each hit says whether it lacks any.
     */
    EVIDENCE,
    /** Every run of text as it was typed. */
    AS_TYPED,
    /** Every word, anywhere. */
    ALL_WORDS,
    /**
     * Some of the words. That is a quarter of their pairs of characters, or one pair if no article of the index has so
     * many.
     */
    SOME_WORDS;

    /** The name in JSON and on the command line: lower case, hyphenated. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
