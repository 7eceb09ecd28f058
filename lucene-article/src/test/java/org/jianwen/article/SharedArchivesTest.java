package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jianwen.schema.Article;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.DatePrecision;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Two archives as they were saved, where they are at hand. */
class SharedArchivesTest {

    private static Path shared(String name) {
        Path file = Path.of(System.getProperty("jianwen.shared", "../shared"), name);
        if (!Files.exists(file)) {
            String skipped = "SKIPPED: " + name + " was not read, looked for it at " + file.toAbsolutePath();
            System.err.println(skipped);
            assertThat(System.getenv("CI")).as(skipped).isNull();
            Assumptions.abort(skipped);
        }
        return file;
    }

    @Test
    void readsEveryPostOfACompressedArchive() throws IOException {
        Path file = shared("corpora/posts-sample.tar.gz");
        List<ReadItem> items;
        try (Stream<ReadItem> stream =
                ArticleReader.of(ReadSettings.defaults()).read(List.of(file), ReadListener.NONE)) {
            items = stream.toList();
        }

        assertThat(items).hasSize(200).allSatisfy(item -> {
            assertThat(item).isInstanceOf(ReadItem.Found.class);
            Article article = ((ReadItem.Found) item).article();
            assertThat(article.title()).isNotBlank();
            assertThat(article.body()).isNotBlank().doesNotContain("layout: post", "------\n");
            assertThat(article.source()).isNotBlank();
            assertThat(article.url()).startsWith("http");
            assertThat(article.published().origin()).isEqualTo(DateOrigin.FRONT_MATTER);
        });
        // One of the posts is there twice, saved on two days from one address.
        assertThat(items.stream()
                        .map(item -> ((ReadItem.Found) item).article().id())
                        .distinct())
                .hasSize(199);
    }

    @Test
    void readsEveryLineOfALongFile() throws IOException {
        Path file = shared("corpora/news.jsonl.gz");
        AtomicLong found = new AtomicLong();
        AtomicLong told = new AtomicLong();
        try (Stream<ReadItem> items =
                ArticleReader.of(ReadSettings.defaults()).read(List.of(file), (name, bytes) -> told.addAndGet(bytes))) {
            items.forEach(item -> {
                assertThat(item).isInstanceOf(ReadItem.Found.class);
                assertThat(((ReadItem.Found) item).article().published().precision())
                        .isEqualTo(DatePrecision.DAY);
                found.incrementAndGet();
            });
        }

        assertThat(found).hasValue(19_589);
        assertThat(told).hasValue(Files.size(file));
    }
}
