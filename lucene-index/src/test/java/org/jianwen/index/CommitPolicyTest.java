package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CommitPolicyTest {

    @TempDir
    Path folder;

    @Test
    void commitsAfterSoManyChanges() throws IOException {
        IndexerOptions options = IndexerOptions.defaults().commitAfter(3);
        try (ArticleIndexer indexer = ArticleIndexer.open(folder, options)) {
            indexer.commit();
            indexer.add(Article.of("a", "一", ""));
            indexer.add(Article.of("b", "二", ""));
            assertThat(Indexed.ids(folder)).isEmpty();
            indexer.delete("a");
            assertThat(Indexed.ids(folder)).containsExactly("b");
            indexer.add(Article.of("c", "三", ""));
            assertThat(Indexed.ids(folder)).containsExactly("b");
        }
        assertThat(Indexed.ids(folder)).containsExactly("b", "c");
    }

    @Test
    @Timeout(60)
    void commitsInTheBackgroundAndLeavesNoThread() throws Exception {
        IndexerOptions options = IndexerOptions.defaults().commitEvery(Duration.ofMillis(20));
        try (ArticleIndexer indexer = ArticleIndexer.open(folder, options)) {
            indexer.commit();
            indexer.add(Article.of("a", "一", ""));
            while (Indexed.ids(folder).isEmpty()) {
                Thread.sleep(5);
            }
            assertThat(Indexed.threads()).contains("jianwen-commit");
        }
        assertThat(Indexed.threadsLeft()).isEmpty();
    }

    @Test
    void rollingBackEndsTheBackgroundToo() throws IOException {
        ArticleIndexer indexer =
                ArticleIndexer.open(folder, IndexerOptions.defaults().commitEvery(Duration.ofHours(1)));
        indexer.commit();
        indexer.add(Article.of("a", "一", ""));
        indexer.rollback();
        indexer.rollback();
        indexer.close();
        assertThat(Indexed.threadsLeft()).isEmpty();
        assertThat(Indexed.ids(folder)).isEmpty();
    }

    @Test
    void impossibleOptionsAreRefused() {
        IndexerOptions options = IndexerOptions.defaults();
        assertThatThrownBy(() -> options.buffer(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bufferMebibytes 0 is not between 1 and 16384");
        assertThatThrownBy(() -> options.segments(1, 100)).hasMessageContaining("segmentsPerTier 1");
        assertThatThrownBy(() -> options.commitAfter(-1)).hasMessageContaining("commitAfterChanges -1");
        assertThatThrownBy(() -> options.commitEvery(Duration.ofSeconds(-1))).hasMessageContaining("zero means never");
    }
}
