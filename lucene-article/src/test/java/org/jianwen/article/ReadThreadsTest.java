package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

/** Threads of reading outlive a file, but neither a pause nor the program. */
class ReadThreadsTest {

    private static final byte[] PAGE = "<p>湖面结了一层薄冰，孩子们在岸边看。</p>".getBytes(StandardCharsets.UTF_8);

    @Test
    void filesReadOneByOneShareThreads() {
        ArticleReader reader = ArticleReader.of();
        long before = ManagementFactory.getThreadMXBean().getTotalStartedThreadCount();
        for (int i = 0; i < 200; i++) {
            assertThat(reader.read(PAGE, "a.html").getFirst()).isInstanceOf(ReadItem.Found.class);
        }
        assertThat(ManagementFactory.getThreadMXBean().getTotalStartedThreadCount() - before)
                .isLessThan(20);
    }

    @Test
    void idleThreadsEndAndKeepNoProgramFromEnding() throws InterruptedException {
        ArticleReader.of().read(PAGE, "a.html");
        assertThat(threads()).allMatch(Thread::isDaemon);
        for (int i = 0; i < 100 && !threads().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(threads()).isEmpty();
    }

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("jianwen-read"))
                .toList();
    }
}
