package org.jianwen.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.jianwen.schema.Article;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OtherProgramTest {

    @TempDir
    Path folder;

    @Test
    void anIndexWhoseWriterIsKilledHasItsLastCommitAndGoesOn() throws Exception {
        long committed = 0;
        for (int kill = 0; kill < 2; kill++) {
            committed = Math.max(committed, killAfter("add", 30 + 70 * kill));
            try (FSDirectory directory = FSDirectory.open(folder);
                    CheckIndex check = new CheckIndex(directory)) {
                assertThat(check.checkIndex().clean).isTrue();
            }
            assertThat(Indexed.ids(folder)).hasSizeGreaterThanOrEqualTo((int) committed);
        }
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.add(Article.of("after", "之后", ""));
        }
        assertThat(Indexed.ids(folder)).contains("after").hasSizeGreaterThan((int) committed);
    }

    @Test
    void anIndexWhoseRebuildIsKilledHasAllItsArticles() throws Exception {
        List<Article> articles = IntStream.range(0, 500)
                .mapToObj(i -> Article.of("id" + i, "标题" + i, "台风登陆，沿海列车停运。".repeat(20)))
                .toList();
        try (ArticleIndexer indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(articles);
        }
        killAfter("rebuild", 450);
        assertThat(Indexed.articles(folder)).containsExactlyInAnyOrderElementsOf(articles);
        assertThat(ArticleIndexer.rebuild(folder)).isEqualTo(500);
    }

    @Test
    void oneWritesAndOthersRead() throws Exception {
        Process writer = OtherProgram.start(folder, "add");
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8);
                ArticleIndex index = ArticleIndex.at(folder)) {
            await(said, 10);
            assertThatThrownBy(() -> ArticleIndexer.open(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("in another program");
            try (DirectoryReader reader = index.openReader()) {
                int before = reader.numDocs();
                await(said, before + 10);
                try (DirectoryReader newer = index.openNewer(reader)) {
                    assertThat(newer).isNotNull();
                    assertThat(newer.numDocs()).isGreaterThan(before);
                }
                assertThat(reader.numDocs()).isEqualTo(before);
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    /** The number that the program said last before it was killed in the middle of its work. */
    private long killAfter(String work, long articles) throws Exception {
        Process writer = OtherProgram.start(folder, work);
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            return await(said, articles);
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private static long await(BufferedReader said, long articles) throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.matches("\\d+") && Long.parseLong(line) >= articles) {
                return Long.parseLong(line);
            }
        }
        throw new AssertionError("the other program ended before it said " + articles);
    }
}
