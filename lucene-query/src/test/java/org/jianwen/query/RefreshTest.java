package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jianwen.index.ArticleFilter;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.index.ProgressListener;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {

    @TempDir
    Path folder;

    @Test
    void whatIsAddedIsFoundAtOnceOnRequestWithoutACommit() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder);
                ArticleIndexer indexer = ArticleIndexer.open(index);
                ArticleSearcher searcher = ArticleSearcher.open(index)) {
            assertThat(searcher.size()).isZero();
            indexer.add(Article.of("a", "台风登陆", ""));
            assertThat(found(searcher)).isZero();
            assertThat(searcher.refresh()).isTrue();
            assertThat(found(searcher)).isEqualTo(1);
            assertThat(searcher.refresh()).isFalse();
            indexer.delete("a");
            assertThat(searcher.article("a")).isPresent();
            assertThat(searcher.refresh()).isTrue();
            assertThat(searcher.article("a")).isEmpty();
        }
    }

    @Test
    void onAFolderCommitsAreSeen() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.commit();
            try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
                indexer.add(Article.of("a", "台风登陆", ""));
                assertThat(searcher.refresh()).isFalse();
                indexer.commit();
                assertThat(searcher.refresh()).isTrue();
                assertThat(found(searcher)).isEqualTo(1);
                assertThat(searcher.refresh()).isFalse();
            }
        }
    }

    @Test
    void whatIsRolledBackIsSeenNoMoreAndWhatIsClosedStays() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder)) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                indexer.add(Article.of("a", "台风登陆", ""));
            }
            ArticleIndexer indexer = ArticleIndexer.open(index);
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                indexer.add(Article.of("b", "台风过境", ""));
                searcher.refresh();
                assertThat(found(searcher)).isEqualTo(2);
                indexer.rollback();
                assertThat(found(searcher)).isEqualTo(2);
                assertThat(searcher.refresh()).isTrue();
                assertThat(found(searcher)).isEqualTo(1);
                try (ArticleIndexer again = ArticleIndexer.open(index)) {
                    again.add(Article.of("c", "台风远去", ""));
                }
                searcher.refresh();
                assertThat(found(searcher)).isEqualTo(2);
            }
        }
    }

    @Test
    @Timeout(60)
    void byItselfEverySoOften() throws Exception {
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index);
                ArticleSearcher searcher = ArticleSearcher.open(index, Duration.ofMillis(10))) {
            indexer.add(Article.of("a", "台风登陆", ""));
            while (found(searcher) == 0) {
                Thread.sleep(2);
            }
        }
        assertThatThrownBy(() -> ArticleSearcher.open(folder, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("positive");
    }

    @Test
    void aRequestSeesOneStateWhateverIsWrittenMeanwhile() throws Exception {
        // Every state has the two articles of a pair or neither, so a result with one of them has mixed two states.
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ArticleIndexer indexer = ArticleIndexer.open(folder);
                ExecutorService threads = Executors.newFixedThreadPool(3)) {
            indexer.commit();
            try (ArticleSearcher searcher = ArticleSearcher.open(folder, Duration.ofMillis(1))) {
                List<Future<Integer>> readers = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    readers.add(threads.submit(() -> readPairs(searcher, writing)));
                }
                for (int i = 0; i < 20; i++) {
                    indexer.add(Article.of("left", "台风" + i, ""));
                    indexer.add(Article.of("right", "台风" + i, ""));
                    indexer.commit();
                    indexer.delete(ArticleFilter.all());
                    indexer.commit();
                }
                writing.set(false);
                for (Future<Integer> reader : readers) {
                    assertThat(reader.get()).isPositive();
                }
            }
        }
    }

    private static int readPairs(ArticleSearcher searcher, AtomicBoolean writing) throws IOException {
        int requests = 0;
        do {
            SearchResult result = searcher.search(SearchRequest.of("台风"));
            assertThat(result.total()).isIn(0L, 2L);
            assertThat(result.hits()).hasSize((int) result.total());
            assertThat(result.hits().stream()
                            .map(hit -> hit.article().title())
                            .distinct()
                            .count())
                    .isLessThan(2);
            requests++;
        } while (writing.get());
        return requests;
    }

    @Test
    void aRebuildIsSeenAsAWhole() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder)) {
            try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                indexer.add(Article.of("a", "台风登陆", ""));
                indexer.add(Article.of("b", "台风过境", ""));
            }
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                List<Long> during = new ArrayList<>();
                ProgressListener looking = (item, done, total) -> during.add(refreshed(searcher));
                ArticleIndexer.rebuild(index, IndexerOptions.defaults(), looking);
                assertThat(during).containsExactly(2L, 2L);
                assertThat(searcher.refresh()).isTrue();
                assertThat(found(searcher)).isEqualTo(2);
            }
        }
    }

    @Test
    void anIndexDeletedUnderAnOpenSearcherIsSearchedOnAndSaidToBeGone() throws IOException {
        write("a");
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            deleteAll();
            assertThat(found(searcher)).isEqualTo(1);
            assertThatThrownBy(searcher::refresh)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("holds no index");
            assertThat(found(searcher)).isEqualTo(1);
            write("b");
            assertThat(searcher.refresh()).isTrue();
            assertThat(searcher.article("b")).isPresent();
            assertThat(searcher.article("a")).isEmpty();
        }
    }

    @Test
    void anIndexDeletedUnderItsIndexerIsAWordedFailure() throws IOException {
        ArticleIndexer indexer = ArticleIndexer.open(folder);
        indexer.add(Article.of("a", "台风登陆", ""));
        indexer.commit();
        deleteAll();
        Files.delete(folder);
        assertThatThrownBy(() -> {
                    indexer.add(Article.of("b", "台风过境", ""));
                    indexer.commit();
                })
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("the index is gone");
        assertThatThrownBy(indexer::close).isInstanceOf(IOException.class);
        Files.createDirectories(folder);
        write("c");
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            assertThat(searcher.size()).isEqualTo(1);
        }
    }

    @Test
    void aMistypedPathIsSaidToBeAndMakesNoFolder() {
        Path missing = folder.resolve("nwes.idx");
        assertThatThrownBy(() -> ArticleSearcher.open(missing))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nwes.idx holds no index")
                .hasMessageContaining("check the path");
        assertThat(missing).doesNotExist();
    }

    @Test
    void aClosedSearcherRefusesEverything() throws IOException {
        write("a");
        ArticleSearcher searcher = ArticleSearcher.open(folder);
        searcher.close();
        searcher.close();
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(searcher::refresh, searcher::size, () -> searcher.article("a"))) {
            assertThatThrownBy(call).isInstanceOf(IllegalStateException.class).hasMessageContaining("open a new one");
        }
    }

    private void write(String id) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of(id, "台风登陆", ""));
        }
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static long found(ArticleSearcher searcher) throws IOException {
        return searcher.search(SearchRequest.of("台风")).total();
    }

    private static long refreshed(ArticleSearcher searcher) {
        try {
            searcher.refresh();
            return found(searcher);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
