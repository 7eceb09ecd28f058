package org.jianwen.index;

import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in the background, and logs the first failure instead of throwing it in a thread of which nobody knows. Who writes
 * next is told by an exception. May be shared by threads.
 */
final class LoggingMergeScheduler extends ConcurrentMergeScheduler {

    private static final System.Logger LOG = System.getLogger(LoggingMergeScheduler.class.getName());

    private final String index;
    private final AtomicBoolean logged = new AtomicBoolean();

    /** A scheduler for the index that messages name so. */
    LoggingMergeScheduler(String index) {
        this.index = index;
    }

    @Override
    protected void handleMergeException(Throwable failure) {
        if (!logged.getAndSet(true)) {
            LOG.log(Level.WARNING, index + ": a merge in the background failed; the last commit is as it was", failure);
        }
    }
}
