package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In whatever order they are closed, nothing is lost, or it is said what. */
class ClosingTest {

    @TempDir
    Path folder;

    @Test
    void aSearcherWhoseIndexerIsClosedGoesOnFromTheLastCommit() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder);
                ArticleSearcher searcher = closingItsIndexer(index)) {
            assertThat(searcher.refresh()).isTrue();
            assertThat(searcher.size()).isEqualTo(2);
            assertThat(searcher.refresh()).isFalse();
            try (ArticleIndexer again = ArticleIndexer.open(index)) {
                again.add(Article.of("c", "台风过境", ""));
                assertThat(searcher.refresh()).isTrue();
                assertThat(searcher.size()).isEqualTo(3);
                again.rollback();
            }
            assertThat(searcher.refresh()).isTrue();
            assertThat(searcher.size()).isEqualTo(2);
        }
    }

    /** Lucene gives the state of a writer no id before it was read from the disk. */
    @Test
    void aSearcherOfWhatWasCommittedGoesOnWhenItsIndexerIsRolledBack() throws IOException {
        try (ArticleIndex index = ArticleIndex.at(folder);
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("a", "台风登陆", ""));
            indexer.commit();
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                indexer.rollback();
                assertThat(searcher.refresh()).isFalse();
                assertThat(searcher.size()).isEqualTo(1);
            }
        }
    }

    @Test
    void aClosedIndexIsSaidToBe() throws IOException {
        for (ArticleIndex index : List.of(ArticleIndex.inMemory(), ArticleIndex.at(folder))) {
            ArticleIndexer.open(index).close();
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                index.close();
                for (ThrowingCallable use : List.<ThrowingCallable>of(
                        searcher::refresh,
                        index::check,
                        index::statistics,
                        () -> ArticleSearcher.open(index),
                        () -> ArticleIndexer.open(index))) {
                    assertThatThrownBy(use)
                            .isInstanceOf(IllegalStateException.class)
                            .hasMessage(index.name() + " is closed: open it again");
                }
            }
        }
    }

    private static ArticleSearcher closingItsIndexer(ArticleIndex index) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("a", "台风登陆", ""));
            ArticleSearcher searcher = ArticleSearcher.open(index);
            indexer.add(Article.of("b", "台风离开", ""));
            return searcher;
        }
    }

    @Test
    void nothingIsLostInAnyOrder() throws IOException {
        for (List<Integer> order : List.of(
                List.of(0, 1, 2),
                List.of(0, 2, 1),
                List.of(1, 0, 2),
                List.of(1, 2, 0),
                List.of(2, 0, 1),
                List.of(2, 1, 0))) {
            Path place = folder.resolve("index" + order.get(0) + order.get(1));
            ArticleIndex index = ArticleIndex.at(place);
            ArticleIndexer indexer = ArticleIndexer.open(index);
            indexer.add(Article.of("a", "台风登陆", ""));
            indexer.commit();
            indexer.add(Article.of("b", "台风离开", ""));
            ArticleSearcher searcher = ArticleSearcher.open(index);
            List<Closeable> all = List.of(indexer, searcher, index);
            for (int next : order) {
                if (next == 0 && order.indexOf(2) < order.indexOf(0)) {
                    assertThatThrownBy(indexer::close)
                            .as("%s", order)
                            .isInstanceOf(IOException.class)
                            .hasMessageContaining(place.toString())
                            .hasMessageContaining("the ArticleIndex was closed before");
                } else {
                    all.get(next).close();
                }
                all.get(next).close();
            }
            assertThatThrownBy(searcher::refresh)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("closed");
            try (ArticleSearcher left = ArticleSearcher.open(place)) {
                assertThat(left.size()).as("%s", order).isEqualTo(order.indexOf(2) < order.indexOf(0) ? 1 : 2);
            }
            ArticleIndexer.open(place).close();
        }
    }

    @Test
    void refreshingWhileTheIndexerIsClosedIsNoFailure() throws Exception {
        AtomicBoolean ended = new AtomicBoolean();
        try (ArticleIndex index = ArticleIndex.inMemory()) {
            ArticleIndexer.open(index).close();
            List<IndexEvent> failed = new ArrayList<>();
            index.addListener(event -> {
                if (event instanceof IndexEvent.Failed) {
                    failed.add(event);
                }
            });
            try (ArticleSearcher searcher = ArticleSearcher.open(index);
                    ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<?> refreshing = threads.submit(() -> {
                    while (!ended.get()) {
                        searcher.refresh();
                        searcher.search(SearchRequest.of("台风"));
                    }
                    return null;
                });
                for (int i = 0; i < 200; i++) {
                    try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
                        indexer.add(Article.of("id" + i, "台风" + i, ""));
                    }
                }
                ended.set(true);
                refreshing.get();
                searcher.refresh();
                assertThat(searcher.size()).isEqualTo(200);
            }
            assertThat(failed).isEmpty();
        }
    }
}
