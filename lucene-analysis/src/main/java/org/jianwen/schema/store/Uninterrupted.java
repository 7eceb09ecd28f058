package org.jianwen.schema.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs tasks that must not be interrupted in a thread of their own. Lucene's writer does not survive an interrupt while
 * it commits or shows its state to a reader. Stateless; may be shared by threads.
 */
public final class Uninterrupted {

    private Uninterrupted() {}

    /**
     * Calls a task and waits for its end, even when interrupted. An interrupted thread stays interrupted.
     *
     * @throws IOException what the task throws; its unchecked exceptions are thrown as they are
     */
    public static <T> T call(Callable<T> task) throws IOException {
        FutureTask<T> running = new FutureTask<>(task);
        Thread.ofPlatform().daemon().name("jianwen-aside").start(running);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return running.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static IOException rethrown(Throwable failure) {
        return switch (failure) {
            case IOException disk -> disk;
            case RuntimeException mistake -> throw mistake;
            case Error error -> throw error;
            default -> new IOException(failure);
        };
    }
}
