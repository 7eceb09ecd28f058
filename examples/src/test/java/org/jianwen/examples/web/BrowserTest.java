package org.jianwen.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jianwen.article.ArticleReader;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page in a real browser, over the sample archive. It wants Node, Debian's chromium, and in the folder that
 * {@code JIANWEN_NODE_MODULES} names playwright-core and axe-core: {@code npm install playwright-core axe-core}. Where they are
 * missing it says so and is skipped, but not where {@code JIANWEN_BROWSER=required}.
 */
class BrowserTest {

    private static final Path EXAMPLES =
            Path.of(System.getProperty("jianwen.root")).resolve("examples");

    @TempDir
    Path folder;

    @Test
    void everythingWorksInABrowser() throws Exception {
        String modules = System.getenv().getOrDefault("JIANWEN_NODE_MODULES", EXAMPLES + "/node_modules");
        boolean there = Files.isDirectory(Path.of(modules, "playwright-core"))
                && Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                        .anyMatch(path -> Files.exists(Path.of(path)));
        if (!there && !"required".equals(System.getenv("JIANWEN_BROWSER"))) {
            assumeTrue(
                    false,
                    "NO BROWSER: the page was not tried in one; install chromium and Node, run npm install playwright-core"
                            + " axe-core, and set JIANWEN_NODE_MODULES to the node_modules folder");
        }
        try (ArticleIndex index = ArticleIndex.inMemory();
                ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.synchronise(ArticleReader.of().tracked(EXAMPLES.resolve("sample")));
            try (ArticleSearcher searcher = ArticleSearcher.open(index);
                    PageServer server = PageServer.start(searcher, 0)) {
                Path said = folder.resolve("said.txt");
                ProcessBuilder node = new ProcessBuilder(
                                "node",
                                EXAMPLES.resolve("src/test/browser/page.mjs").toString(),
                                server.address().toString().replaceFirst("/$", ""))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
                node.environment().put("JIANWEN_NODE_MODULES", modules);
                Process process = node.start();
                assertThat(process.waitFor(Duration.ofMinutes(3).toSeconds(), TimeUnit.SECONDS))
                        .isTrue();
                assertThat(process.exitValue())
                        .as(Files.readString(said, StandardCharsets.UTF_8))
                        .isZero();
            }
        }
    }
}
