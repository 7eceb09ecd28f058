package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jianwen.article.ArticleReader;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.facet.DateInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of Java in README are lines of this test, and do what README says. */
class ReadmeTest {

    private static final Path ROOT = Path.of(System.getProperty("jianwen.root"));

    @TempDir
    Path temp;

    @Test
    void theLinesOfReadmeFindArticles() throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            run(ROOT.resolve("examples/sample"), temp.resolve("news.idx"));
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("<mark>台风</mark>")
                .contains("<mark>颱風</mark>");
    }

    private static void run(Path archive, Path folder) throws IOException {
        try (var indexer = ArticleIndexer.open(folder)) {
            indexer.addAll(ArticleReader.of().from(archive));
        }
        try (var searcher = ArticleSearcher.open(folder)) {
            var result = searcher.search(SearchRequest.of("台风").page(1, 20).facetBy(DateInterval.MONTH));
            result.hits()
                    .forEach(hit -> System.out.println(hit.snippets().getLast().toHtml()));
            result.dates().buckets().forEach(bucket -> System.out.println(bucket.start() + " " + bucket.count()));
        }
    }

    @Test
    void readmeShowsTheLinesThatRun() throws IOException {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).as("README shows Java").isTrue();
        Path source = ROOT.resolve("lucene-query/src/test/java/org/jianwen/query/ReadmeTest.java");
        assertThat(squeezed(Files.readString(source))).contains(squeezed(block.group(1)));
    }

    private static String squeezed(String java) {
        return java.replaceAll("\\s+", "");
    }
}
