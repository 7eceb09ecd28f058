package org.jianwen.query.run;

import java.util.Optional;
import org.jianwen.query.collect.CollectedHits;
import org.jianwen.query.compile.RelaxationLevel;

/** Says in English how much of what was typed the articles have that were found. Stateless. */
final class RelaxationNote {

    private RelaxationNote() {}

    /**
     * The sentence; none if all of them have more than the level asks.
     *
     * @param level how much they have at least: less than everything as it was typed
     * @param having how many of them have more: what was typed as it was, or, at a partial level, all of the words
     * @param filtered whether there are filters, which others may not have passed
     */
    static Optional<String> of(RelaxationLevel level, long having, CollectedHits found, boolean filtered) {
        long others = found.total() - having;
        String more = level.isPartial() ? "all of the words" : "the text as it was typed";
        String less = level.isPartial() ? "some" : "all of its words";
        if (having == 0) {
            String nobody = filtered ? "No article that passes the filters has " : "No article has ";
            return Optional.of(nobody + more + "; " + verb(others, "this one has ", "these have ") + less + ".");
        }
        return others <= 0
                ? Optional.empty()
                : Optional.of(having + " of the articles " + verb(having, "has ", "have ") + more + "; "
                        + verb(others, "the other has ", "the others have ") + less + ".");
    }

    private static String verb(long number, String one, String several) {
        return number == 1 ? one : several;
    }
}
