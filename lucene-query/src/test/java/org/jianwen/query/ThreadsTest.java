package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * While some threads write, commit and delete, others count right, by brute force over the same state of the index; open
 * files and heap do not grow. For two
 * seconds in a build, for five minutes with {@code -Djianwen.long=true}.
 */
class ThreadsTest {

    private static final int THREADS = 16;
    private static final Duration TIME =
            Boolean.getBoolean("jianwen.long") ? Duration.ofMinutes(5) : Duration.ofSeconds(2);

    /** Threads have that many bytes more or less in hand, at the most. */
    private static final long GROWTH = 16 << 20;

    private final long end = System.nanoTime() + TIME.toNanos();

    @TempDir
    Path folder;

    @Test
    void everyTotalIsThatOfItsState() throws Exception {
        IndexerOptions options =
                IndexerOptions.defaults().buffer(1).commitAfter(50).commitEvery(Duration.ofMillis(100));
        int filesBefore = openFiles();
        try (ArticleIndex index = ArticleIndex.at(folder);
                ArticleIndexer indexer = ArticleIndexer.open(index, options);
                ArticleSearcher searcher = ArticleSearcher.open(index, Duration.ofMillis(20));
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                boolean writes = i < THREADS / 4;
                work.add(threads.submit(() -> writes ? write(indexer, random) : search(searcher, random)));
            }
            Thread.sleep(TIME.dividedBy(2));
            long half = heap();
            Thread.sleep(TIME.dividedBy(3));
            assertThat(heap()).as("bytes of heap").isLessThan(half + GROWTH);
            int done = 0;
            for (Future<Integer> future : work) {
                done += future.get();
            }
            assertThat(done).isGreaterThan(THREADS);
        }
        assertThat(openFiles()).as("open files").isLessThan(filesBefore + 20);
    }

    private int write(ArticleIndexer indexer, Random random) throws IOException {
        int done = 0;
        for (; System.nanoTime() < end; done++) {
            String id = "id" + random.nextInt(400);
            if (random.nextInt(3) == 0) {
                indexer.delete(id);
            } else {
                String what = random.nextBoolean() ? "台风今晨登陆。" : "春茶上市。";
                indexer.add(Article.of(id, "标题" + id, what).withSource("报" + random.nextInt(5)));
            }
        }
        return done;
    }

    private int search(ArticleSearcher searcher, Random random) throws IOException {
        int done = 0;
        for (; System.nanoTime() < end; done++) {
            try (SearchSnapshot view = searcher.snapshot()) {
                List<Article> all = articles(view);
                assertThat(view.size()).isEqualTo(all.size());
                String word = random.nextBoolean() ? "台风" : "春茶";
                SearchResult result = view.search(SearchRequest.of(word).page(1, 5));
                Map<String, Long> bySource = all.stream()
                        .filter(article -> article.body().contains(word))
                        .collect(Collectors.groupingBy(Article::source, Collectors.counting()));
                assertThat(result.total())
                        .isEqualTo(bySource.values().stream().mapToLong(n -> n).sum());
                assertThat(result.sources().stream().collect(Collectors.toMap(ValueCount::value, ValueCount::count)))
                        .isEqualTo(bySource);
            }
        }
        return done;
    }

    private static List<Article> articles(SearchSnapshot view) throws IOException {
        List<Article> all = new ArrayList<>();
        SearchRequest request = SearchRequest.of("").page(1, 200).orderBy(HitOrder.NEWEST);
        for (SearchResult page = view.search(request); ; page = view.search(request.after(page.next()))) {
            page.hits().forEach(hit -> all.add(hit.article()));
            if (page.next() == null) {
                return all;
            }
        }
    }

    /** What was alive when it was last collected, with what the threads had in hand; not what they have made since. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    /** Of this program, where the system lists them. */
    private static int openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }
}
