package org.jianwen.schema.store;

import java.time.Duration;

/**
 * Something that happened to an index, for logs and metrics. There may be more kinds in later versions, so a {@code switch}
 * over them should have a default.
 */
public sealed interface IndexEvent {

    /**
     * A commit was written.
     *
     * @param articles the number of articles after it
     * @param took how long it took
     */
    record Committed(long articles, Duration took) implements IndexEvent {}

    /**
     * A searcher sees a newer state.
     *
     * @param articles the number of articles in it
     * @param took how long it took to open
     */
    record Refreshed(long articles, Duration took) implements IndexEvent {}

    /**
     * Segments were merged into one.
     *
     * @param segments how many they were
     * @param bytes how much was read, roughly
     * @param took how long it took
     */
    record Merged(int segments, long bytes, Duration took) implements IndexEvent {}

    /**
     * Something failed, in the background or with an exception to its caller.
     *
     * @param during what was being done, such as {@code merge}, {@code write} or {@code refresh}
     * @param failure what went wrong
     */
    record Failed(String during, Throwable failure) implements IndexEvent {}
}
