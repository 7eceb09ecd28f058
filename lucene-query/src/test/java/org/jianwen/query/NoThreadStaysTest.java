package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianwen.article.ArticleReader;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ran in the background, nothing of it is left when all is closed. */
class NoThreadStaysTest {

    private static final Duration OFTEN = Duration.ofMillis(1);

    @TempDir
    private Path folder;

    @Test
    void afterEverythingIsClosedOnlyTheThreadsFromBeforeAreThere() throws Exception {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        for (int i = 0; i < 50; i++) {
            Files.writeString(archive.resolve(i + ".txt"), "第" + i + "号台风\n\n台风登陆，沿海列车停运。\n");
        }
        Set<Thread> before = threads();
        Set<String> during = new HashSet<>();
        use(archive, folder.resolve("index"), during);
        assertThat(during).as("names of threads that did run").contains("jianwen-commit", "jianwen-refresh");
        Set<Thread> after = threads();
        after.removeAll(before);
        for (Thread left : after) {
            // A thread that was told to end may need a moment for it.
            left.join(Duration.ofSeconds(10));
        }
        assertThat(after).as("threads that still run").noneMatch(Thread::isAlive);
    }

    private static void use(Path archive, Path place, Set<String> during) throws IOException {
        IndexerOptions options = IndexerOptions.defaults().commitEvery(OFTEN);
        try (ArticleIndexer indexer = ArticleIndexer.open(place, options)) {
            indexer.addAll(ArticleReader.of().from(archive));
            indexer.addAll(IntStream.range(0, 50).mapToObj(i -> Article.of("storm-" + i, "台风", "")));
            indexer.commit();
            try (ArticleSearcher searcher = ArticleSearcher.open(place, OFTEN);
                    SearchSnapshot view = searcher.snapshot();
                    var items = ArticleReader.of().read(List.of(archive))) {
                assertThat(view.search(SearchRequest.of("台风").timeout(Duration.ofMinutes(1)))
                                .total())
                        .isEqualTo(100);
                // One of many is read, so that the reader is closed in the middle of its work.
                assertThat(items.findFirst()).containsInstanceOf(ReadItem.Found.class);
                during.addAll(threads().stream().map(Thread::getName).collect(Collectors.toSet()));
            }
        }
    }

    /** The threads of programs, without those that the virtual machine keeps for itself. */
    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getThreadGroup() != null
                        && !thread.getThreadGroup().getName().equals("system")
                        && !thread.getThreadGroup().getName().equals("InnocuousThreadGroup"))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
