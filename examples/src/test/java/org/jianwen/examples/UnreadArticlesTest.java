package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is only counted is counted without reading an article: it works where no article can be read any more. */
class UnreadArticlesTest {

    private static final String TEXT = "这一句只在正文里出现，别处都没有。";

    @TempDir
    private Path folder;

    @Test
    void figuresNeedNoArticle() throws IOException {
        Path index = folder.resolve("index");
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            for (int i = 0; i < 40; i++) {
                indexer.add(
                        Article.of("id" + i, "标题", TEXT + i).withSource("晚报").withTags(List.of("天气")));
            }
        }
        String before = run("stats", "--json", "--index", index).out();
        assertThat(run("search", "标题", "--index", index).out()).contains("40 articles");
        damageTexts(index);
        assertThat(run("search", "标题", "--index", index).code()).isEqualTo(2);
        assertThat(run("stats", "--json", "--index", index).out())
                .isEqualTo(before)
                .contains("\"articles\":40", "\"undated\":40", "晚报", "天气");
    }

    private static Cli.Ran run(Object... args) {
        return Cli.run(args);
    }

    /** Overwrites the stored texts, as a failing disk would. */
    private static void damageTexts(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(?:cfs|fdt)"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
                for (int at = 0; at + text.length <= bytes.length; at++) {
                    if (Arrays.equals(bytes, at, at + text.length, text, 0, text.length)) {
                        Arrays.fill(bytes, at - 40, at + text.length + 40, (byte) 0xFF);
                    }
                }
                Files.write(file, bytes);
            }
        }
    }
}
