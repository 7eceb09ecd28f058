package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.origin.ReadItem;
import org.jianwen.schema.origin.SyncEntry;
import org.jianwen.schema.origin.SyncSource;
import org.jianwen.schema.store.ArticleIndex;
import org.jianwen.schema.store.IndexEvent;
import org.jianwen.schema.store.IndexInventory;
import org.jianwen.schema.store.IndexStatistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody wants who runs an index for years: its size, merging it, hearing what happens. */
class OperatingTest {

    @TempDir
    Path folder;

    @Test
    void statisticsSayWhatThereIsAndWhatTakesTheRoom() throws IOException {
        write();
        try (ArticleIndex index = ArticleIndex.existing(folder)) {
            IndexStatistics statistics = index.statistics();
            assertThat(statistics.articles()).isEqualTo(39);
            assertThat(statistics.deleted()).isEqualTo(1);
            assertThat(statistics.segments()).isEqualTo(4);
            assertThat(statistics.bytesByPart()).containsOnlyKeys("texts", "terms", "values", "other");
            assertThat(statistics.termsByField()).containsKeys(ArticleSchema.ID, ArticleSchema.BODY);
            assertThat(statistics.termsByField().get(ArticleSchema.ID)).isEqualTo(40);
            // Besides there are the list of files, and what packs several files into one.
            assertThat(statistics.bytes()).isBetween((long) (onDisk() * 0.9), onDisk());
        }
    }

    @Test
    void anInventorySaysHowArticlesAreDatedAndWhichStandInSeveralPlaces() throws IOException {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        ReadItem undated = item(Article.of("1", "河边的早晨", "河边起了雾。"));
        ReadItem daily = item(Article.of("2", "桥通车了", "桥今天通车。").withPublished(ArticleDate.on(LocalDate.EPOCH, zone)));
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.synchronise(new Places(Map.of("a", List.of(undated, daily), "b", List.of(undated))));
            indexer.add(Article.of("3", "船", "船回来了。").withPublished(ArticleDate.at(Instant.EPOCH, zone)));
            indexer.add(Article.of("4", "山", "山上的人。"));
            indexer.commit();
            indexer.delete("4");
            assertThat(index.inventory())
                    .isEqualTo(new IndexInventory(3, Map.of("none", 1L, "day", 1L, "time", 1L), List.of("1")));
        }
    }

    private record Places(Map<String, List<ReadItem>> items) implements SyncSource {
        @Override
        public Stream<SyncEntry> entries(Function<String, @Nullable SyncEntry> remembered) {
            return items.keySet().stream().sorted().map(key -> new SyncEntry(key, "1", ""));
        }

        @Override
        public Stream<Keyed> read(List<SyncEntry> entries) {
            return entries.stream()
                    .flatMap(entry -> items.get(entry.key()).stream().map(item -> new Keyed(entry.key(), item)));
        }
    }

    private static ReadItem item(Article article) {
        return new ReadItem.Found(article.id(), article, List.of());
    }

    @Test
    void mergingLeavesOneSegmentWithoutWhatIsDeleted() throws IOException {
        write();
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            assertThatThrownBy(() -> indexer.merge(0)).hasMessage("segments must be at least 1, was 0");
            indexer.merge();
        }
        try (ArticleIndex index = ArticleIndex.verified(folder)) {
            IndexStatistics statistics = index.statistics();
            assertThat(statistics.segments()).isEqualTo(1);
            assertThat(statistics.articles()).isEqualTo(39);
            assertThat(statistics.deleted()).isZero();
        }
    }

    @Test
    void listenersHearOfCommitsMergesAndFailures() throws IOException {
        List<IndexEvent> heard = new CopyOnWriteArrayList<>();
        SmallDisk disk = new SmallDisk();
        try (ArticleIndex index = ArticleIndex.of(disk, "news.idx")) {
            index.addListener(heard::add);
            index.addListener(event -> {
                throw new IllegalStateException("a listener that fails harms nobody");
            });
            ArticleIndexer indexer = ArticleIndexer.open(index);
            indexer.addAll(IntStream.range(0, 5).mapToObj(OtherProgram::article));
            indexer.commit();
            indexer.add(OtherProgram.article(6));
            indexer.commit();
            indexer.merge();
            assertThat(heard).hasAtLeastOneElementOfType(IndexEvent.Merged.class);
            assertThat(heard)
                    .filteredOn(IndexEvent.Committed.class::isInstance)
                    .extracting(event -> ((IndexEvent.Committed) event).articles())
                    .containsExactly(5L, 6L, 6L);
            indexer.add(OtherProgram.article(7));
            disk.fill();
            assertThatThrownBy(indexer::commit).isInstanceOf(IOException.class);
            assertThat(heard.getLast()).isInstanceOfSatisfying(IndexEvent.Failed.class, failed -> {
                assertThat(failed.during()).isEqualTo("write");
                assertThat(failed.failure()).hasMessage("No space left on device");
            });
            indexer.rollback();
        }
    }

    private void write() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            for (int i : IntStream.range(0, 40).toArray()) {
                indexer.add(OtherProgram.article(i));
                if (i % 10 == 9) {
                    indexer.commit();
                }
            }
            indexer.delete("id7");
        }
    }

    private long onDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** A disk that is full from some moment on. */
    private static final class SmallDisk extends FilterDirectory {
        private volatile boolean full;

        SmallDisk() {
            super(new ByteBuffersDirectory());
        }

        void fill() {
            full = true;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
            return in.createOutput(name, context);
        }
    }
}
