package org.jianwen.index;

import java.util.Objects;

/**
 * The result of synchronising an index with a source.
 *
 * @param read what became of the places that were read: those that are new or have changed
 * @param offered the number of places that there are
 * @param current those of them that were not read, as they had not changed
 * @param currentArticles the number of articles of these
 * @param moved the number of new places that have the content of one that is gone
 * @param gone the number of places that were there before and are no more
 * @param added the number of articles that the index did not have
 * @param removed the number of articles deleted
 */
public record SyncReport(
        IndexReport read,
        long offered,
        long current,
        long currentArticles,
        long moved,
        long gone,
        long added,
        long removed) {

    /** Checks that there is a report. */
    public SyncReport {
        Objects.requireNonNull(read, "read");
    }
}
