package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Threads that are interrupted while they write to a folder, as a framework does with those of its requests. */
class InterruptedTest {

    @TempDir
    Path folder;

    @Test
    void aThreadThatIsInterruptedAllTheTimeStillWrites() throws Exception {
        Set<String> added = ConcurrentHashMap.newKeySet();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicBoolean told = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        try (ArticleIndexer indexer =
                ArticleIndexer.open(folder, IndexerOptions.defaults().segments(2, 5_120))) {
            for (int w = 0; w < 3; w++) {
                int from = w * 1_000;
                writers.add(Thread.ofPlatform().start(() -> {
                    try {
                        for (int i = from; i < from + Times.of(60, 900); i++) {
                            told.compareAndSet(false, Thread.currentThread().isInterrupted());
                            write(indexer, i, added);
                        }
                    } catch (IOException | RuntimeException e) {
                        failure.set(e);
                    }
                }));
            }
            while (writers.stream().anyMatch(Thread::isAlive)) {
                writers.forEach(Thread::interrupt);
                LockSupport.parkNanos(50_000);
            }
        }
        assertThat(failure.get()).isNull();
        assertThat(told).as("the threads stay interrupted").isTrue();
        assertThat(Indexed.ids(folder)).containsAll(added).hasSizeGreaterThan(Times.of(150, 2_500));
        ArticleIndex.verified(folder).close();
    }

    private static void write(ArticleIndexer indexer, int i, Set<String> added) throws IOException {
        try {
            indexer.add(OtherProgram.article(i));
            added.add("id" + i);
            if (i % 7 == 0) {
                indexer.commit();
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("interrupted");
            Thread.interrupted();
        }
    }
}
