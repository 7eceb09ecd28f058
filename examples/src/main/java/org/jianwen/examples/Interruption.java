package org.jianwen.examples;

import java.io.IOException;
import org.jianwen.index.ArticleIndexer;

/** What happens when indexing is interrupted, such as with Ctrl-C: what is done is kept, and said. For one indexer. */
final class Interruption {

    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Stands by until it is closed.
     *
     * @param rebuild whether the index is being replaced, so that half a new one is worth nothing
     */
    static Interruption of(Surroundings surroundings, ArticleIndexer indexer, boolean rebuild) {
        return new Interruption(new Thread(
                () -> surroundings.say(rebuild ? giveUp(surroundings, indexer) : keep(surroundings, indexer))));
    }

    private static String keep(Surroundings surroundings, ArticleIndexer indexer) {
        try {
            return surroundings
                    .terminal()
                    .words()
                    .of(
                            "Interrupted: the index holds %,d articles. Run the same command again to go on; what is there"
                                    + " is not read again.",
                            indexer.commit());
        } catch (IOException | RuntimeException e) {
            return "Interrupted, and the last articles could not be kept: " + e.getMessage();
        }
    }

    private static String giveUp(Surroundings surroundings, ArticleIndexer indexer) {
        try {
            indexer.rollback();
            return surroundings
                    .terminal()
                    .words()
                    .of("Interrupted: the index is unchanged. Run the same command again to rebuild it.");
        } catch (IOException | RuntimeException e) {
            return "Interrupted: the index is unchanged (" + e.getMessage() + ").";
        }
    }

    /** Stands by no longer; does nothing if the program is ending already. */
    void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The hook is running: it has the last word.
            return;
        }
    }
}
