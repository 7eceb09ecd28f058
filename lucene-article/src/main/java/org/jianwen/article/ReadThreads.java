package org.jianwen.article;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a reader, each kept for a second after it was last used: a file is read in a fraction of the time that a
 * new thread takes to warm up its buffers. None keeps a program from ending. May be shared by threads.
 */
final class ReadThreads {

    private static final long IDLE_SECONDS = 1;

    private final ThreadPoolExecutor pool = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), ReadThreads::thread);

    /** Runs work at once, on a thread that has nothing to do or on a new one. */
    void run(Runnable work) {
        pool.execute(work);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "jianwen-read");
        thread.setDaemon(true);
        return thread;
    }
}
