package org.jianwen.index.write;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.MergePolicy;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;

/**
 * Merges in the background, and logs the first failure instead of throwing it in a thread of which nobody knows. Who writes
 * next is told by an exception. May be shared by threads.
 */
final class LoggingMergeScheduler extends ConcurrentMergeScheduler {

    private static final System.Logger LOG = System.getLogger(LoggingMergeScheduler.class.getName());

    private final ArticleIndex index;
    private final AtomicBoolean logged = new AtomicBoolean();

    /** A scheduler for an index, whose listeners are told. */
    LoggingMergeScheduler(ArticleIndex index) {
        this.index = index;
    }

    @Override
    protected void doMerge(MergeSource source, MergePolicy.OneMerge merge) throws IOException {
        long start = System.nanoTime();
        super.doMerge(source, merge);
        if (!merge.isAborted()) {
            index.tell(new IndexEvent.Merged(
                    merge.segments.size(), merge.totalBytesSize(), Duration.ofNanos(System.nanoTime() - start)));
        }
    }

    @Override
    protected void handleMergeException(Throwable failure) {
        index.tell(new IndexEvent.Failed("merge", failure));
        if (!logged.getAndSet(true)) {
            LOG.log(
                    Level.WARNING,
                    index.name() + ": a merge in the background failed; the last commit is unchanged",
                    failure);
        }
    }
}
