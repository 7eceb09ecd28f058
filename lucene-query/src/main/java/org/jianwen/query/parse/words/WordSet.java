package org.jianwen.query.parse.words;

import java.util.function.IntPredicate;

/** Folded words that are looked for in a text. */
@FunctionalInterface
interface WordSet {

    /**
     * The length of the longest word that stands at a place of a folded text, 0 if there is none.
     *
     * @param ends whether a word may end at an index, exclusive
     */
    int longest(String text, int at, IntPredicate ends);
}
