package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParallelAdderTest {

    private final ArticleIndex index = ArticleIndex.inMemory();

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @Test
    void aStreamIsTakenNoFasterThanItIsWritten() throws IOException {
        int bound = Runtime.getRuntime().availableProcessors() * 34;
        List<Integer> ahead = new ArrayList<>();
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            Stream<Article> articles = numbered(5_000).peek(article -> {
                int taken = Integer.parseInt(article.id());
                if (taken % 500 == 499) {
                    ahead.add(taken - written());
                }
            });
            assertThat(indexer.addAll(articles)).isEqualTo(5_000);
            assertThat(indexer.commit()).isEqualTo(5_000);
        }
        assertThat(ahead).hasSize(10).allMatch(lead -> lead <= bound);
    }

    @Test
    void ofArticlesOfOneIdTheLastStays() throws IOException {
        List<Article> articles = IntStream.range(0, 3_000)
                .mapToObj(i -> Article.of("id" + i % 7, "第" + i + "版", "正文"))
                .toList();
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.addAll(articles);
        }
        assertThat(Indexed.articles(index))
                .extracting(Article::title)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(2_993, 3_000)
                        .mapToObj(i -> "第" + i + "版")
                        .toList());
    }

    @Test
    void manyThreadsMayAddManyAtOnce() throws Exception {
        try (ArticleIndexer indexer = ArticleIndexer.open(index);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Long>> added = IntStream.range(0, 4)
                    .mapToObj(t ->
                            threads.submit(() -> indexer.addAll(numbered(300).map(a -> a.withId(t + "-" + a.id())))))
                    .toList();
            for (Future<Long> one : added) {
                assertThat(one.get()).isEqualTo(300);
            }
            assertThat(indexer.commit()).isEqualTo(1_200);
        }
    }

    @Test
    void whatFailsInTheStreamReachesTheCallerAndWhatCameBeforeIsAdded() throws IOException {
        Stream<Article> broken = numbered(200).peek(article -> {
            if (article.id().equals("150")) {
                throw new IllegalStateException("源头断了");
            }
        });
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            assertThatThrownBy(() -> indexer.addAll(broken)).hasMessage("源头断了");
            assertThat(indexer.commit()).isEqualTo(150);
        }
        assertThat(Indexed.threadsLeft()).isEmpty();
    }

    @Test
    void anArticleThatCannotBeIndexedIsTheCallersMistakeAndDoesNoDamage() throws IOException {
        Article unnameable = Article.of("长".repeat(10_000), "题", "文");
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            assertThatThrownBy(() -> indexer.addAll(Stream.concat(numbered(3), Stream.of(unnameable))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("30000 bytes")
                    .hasMessageContaining("use a shorter one");
            assertThatThrownBy(() -> indexer.addAll(Stream.of((Article) null)))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessageContaining("article");
            assertThat(indexer.commit()).isEqualTo(3);
        }
    }

    @Test
    void whatWasGivenBeforeAnArticleThatCannotBeIndexedIsAddedHoweverTheThreadsRun() throws IOException {
        Article unnameable = Article.of("长".repeat(10_000), "题", "文");
        for (int round = 0; round < 200; round++) {
            try (ArticleIndex one = ArticleIndex.inMemory();
                    ArticleIndexer indexer = ArticleIndexer.open(one)) {
                assertThatThrownBy(() -> indexer.addAll(Stream.concat(numbered(7), Stream.of(unnameable))))
                        .isInstanceOf(IllegalArgumentException.class);
                assertThat(indexer.commit()).isEqualTo(7);
            }
        }
    }

    @Test
    void anInterruptedCallerIsToldAndNoThreadStays() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            Stream<Article> interrupting = numbered(5_000).peek(article -> {
                if (article.id().equals("100")) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThatThrownBy(() -> indexer.addAll(interrupting))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("interrupted");
            assertThat(Thread.interrupted()).isTrue();
            assertThat(Indexed.threads()).noneMatch(name -> name.startsWith("jianwen"));
            assertThat(indexer.commit()).isGreaterThanOrEqualTo(100);
        }
    }

    private static Stream<Article> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> Article.of("" + i, "标题" + i, "正文" + i));
    }

    private int written() {
        try (DirectoryReader reader = index.openReader()) {
            return reader.numDocs();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
