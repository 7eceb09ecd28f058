package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedIndexTest {

    @TempDir
    Path folder;

    @Test
    void anIndexThatIsCutUnderAnOpenSearcherIsAnIOExceptionInWords() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(IntStream.range(0, 3_000)
                    .mapToObj(i -> Article.of("id" + i, "第" + i + "号", "台风" + i + "登陆，" + (char) ('一' + i) + "。")));
        }
        try (ArticleSearcher searcher = ArticleSearcher.open(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
                    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(0);
                    }
                }
            }
            assertThatThrownBy(() -> searcher.search(SearchRequest.of("台风")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the index is damaged")
                    .hasMessageContaining("restore a backup");
        }
    }
}
