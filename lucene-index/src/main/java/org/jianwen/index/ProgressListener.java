package org.jianwen.index;

/**
 * Receives the progress of long work, to show it to a person. Called once for each article or file, in the thread
 * that called for the work: so it should be quick, and what it throws stops the work and is thrown there.
 */
@FunctionalInterface
public interface ProgressListener {

    /** Ignores progress. */
    ProgressListener NONE = (item, done, total) -> {};

    /**
     * Called for each step.
     *
     * @param item what has just been done, such as the name of a file or the id of an article
     * @param done how much is done, in the unit that the work states
     * @param total how much there is to do, in the same unit; never less than {@code done}
     */
    void onProgress(String item, long done, long total);
}
