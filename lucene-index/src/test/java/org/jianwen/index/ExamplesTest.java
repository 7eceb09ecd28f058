package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.article.ArticleReader;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples in the Javadoc of the front door are regions of this test. */
class ExamplesTest {

    private final List<String> problems = new ArrayList<>();

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void write() throws IOException {
        archive = Files.createDirectory(folder.resolve("archive"));
        Files.writeString(archive.resolve("post.md"), "---\ntitle: 颱風過後\n---\n颱風過後，高鐵今日恢復運行。\n");
        Files.write(archive.resolve("photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
    }

    @Test
    void writing() throws IOException {
        Path place = folder.resolve("news.idx");
        // @start region="write"
        try (ArticleIndexer indexer = ArticleIndexer.open(place)) {
            IndexReport report = indexer.addAll(ArticleReader.of().from(archive));
            report.skipped().forEach(skipped -> problems.add(skipped.file() + ": " + skipped.why()));
            indexer.add(Article.of("storm-1", "台风登陆", "台风今晨登陆，沿海列车停运。")
                    .withSource("海岸新闻")
                    .withPublished(ArticleDate.on(LocalDate.of(2024, 7, 13), ZoneId.of("Asia/Shanghai"))));
            indexer.delete(ArticleFilter.all().fromSource("旧报").between(null, LocalDate.of(2020, 12, 31)));
        }
        // @end
        assertThat(problems).hasSize(1).first().asString().contains("photo.png: ");
        assertThat(Indexed.articles(place)).extracting(Article::title).containsExactlyInAnyOrder("颱風過後", "台风登陆");
    }
}
