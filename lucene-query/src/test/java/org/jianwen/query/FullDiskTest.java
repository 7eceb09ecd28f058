package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.index.IndexerOptions;
import org.jianwen.index.ProgressListener;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDiskTest {

    private static final long ENOUGH = 100_000_000;

    private final SmallDisk disk = new SmallDisk(ENOUGH);
    private final ArticleIndex index = ArticleIndex.of(disk, "news.idx");

    @BeforeEach
    void write() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.addAll(articles(0, 50));
        }
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 1_000, 5_000, 20_000, 100_000})
    void whereverTheDiskFillsTheLastCommitStaysAndIsSearched(long free) throws IOException {
        try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
            disk.makeRoom(free);
            assertThatThrownBy(() -> addMuch(IndexerOptions.defaults().buffer(1)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("news.idx")
                    .hasMessageContaining("No space left on device")
                    .hasMessageContaining("the last commit is unchanged");
            assertThat(found(searcher)).isEqualTo(50);
            searcher.refresh();
            assertThat(found(searcher)).isEqualTo(50);
            disk.makeRoom(ENOUGH);
            addMuch(IndexerOptions.defaults());
            assertThat(searcher.refresh()).isTrue();
            assertThat(found(searcher)).isEqualTo(2_000);
        }
    }

    @Test
    void anIndexThatIsStartedAnewIsTheOldOneWhereverTheDiskFills() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < (Boolean.getBoolean("jianwen.long") ? 100 : 10); i++) {
            disk.makeRoom(random.nextInt(200_000));
            assertThatThrownBy(this::replace)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("news.idx")
                    .hasMessageContaining("the last commit is unchanged");
            disk.makeRoom(ENOUGH);
            try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
                assertThat(found(searcher)).isEqualTo(50);
            }
        }
        replace();
        try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
            assertThat(found(searcher)).isEqualTo(2_000);
        }
    }

    private void replace() throws IOException {
        try (ArticleIndexer indexer =
                ArticleIndexer.create(index, IndexerOptions.defaults().buffer(1))) {
            indexer.addAll(articles(0, 2_000));
        }
    }

    @Test
    void anIndexerThatClosedItselfSaysWhy() throws IOException {
        ArticleIndexer indexer =
                ArticleIndexer.open(index, IndexerOptions.defaults().buffer(1));
        disk.makeRoom(5_000);
        assertThatThrownBy(() -> indexer.addAll(articles(0, 2_000))).hasMessageContaining("No space left");
        assertThatThrownBy(() -> indexer.add(Article.of("a", "", "")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("closed itself")
                .hasMessageContaining("No space left");
        assertThatThrownBy(indexer::close).isInstanceOf(IOException.class).hasMessageContaining("closed itself");
        indexer.close();
        assertThatThrownBy(() -> indexer.add(Article.of("a", "", ""))).hasMessageContaining("open a new indexer");
    }

    @Test
    void aRebuildWithoutRoomLeavesTheIndexAsItWas() throws IOException {
        try (ArticleSearcher searcher = ArticleSearcher.open(index)) {
            disk.makeRoom(3_000);
            assertThatThrownBy(() -> ArticleIndexer.rebuild(index, IndexerOptions.defaults(), ProgressListener.NONE))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No space left");
            assertThat(searcher.refresh()).isFalse();
            assertThat(found(searcher)).isEqualTo(50);
            disk.makeRoom(ENOUGH);
            assertThat(ArticleIndexer.rebuild(index, IndexerOptions.defaults(), ProgressListener.NONE))
                    .isEqualTo(50);
            assertThat(searcher.refresh()).isTrue();
            assertThat(found(searcher)).isEqualTo(50);
        }
    }

    private void addMuch(IndexerOptions options) throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index, options)) {
            indexer.addAll(articles(0, 2_000));
        }
    }

    private static long found(ArticleSearcher searcher) throws IOException {
        return searcher.search(SearchRequest.of("台风")).total();
    }

    private static Stream<Article> articles(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Article.of("id" + i, "台风" + i, "第" + i + "号台风登陆，沿海列车停运。" + (char) ('一' + i)));
    }
}
