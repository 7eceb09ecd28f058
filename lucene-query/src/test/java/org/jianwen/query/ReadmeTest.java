package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.ArticleField.stored;
import static org.jianwen.schema.ArticleField.text;
import static org.jianwen.schema.FieldCondition.between;
import static org.jianwen.schema.FieldCondition.noneOf;

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
import org.jianwen.query.collect.Restriction;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
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
    void theLinesAboutFieldsFindWhatTheySay() throws IOException {
        assertThat(fields(temp.resolve("shop.idx")).total()).isEqualTo(1);
    }

    @SuppressWarnings("try") // README's lines, as they are
    private static SearchResult fields(Path folder) throws IOException {
        var fields = ArticleFields.of(
                keyword("section").countable(), number("price").sortable(), text("summary"), stored("raw"));
        try (var index = ArticleIndex.at(folder, fields);
                var indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("1", "保温杯", "能保温十二小时。").with("section", "家居").with("price", 120));
        }
        try (var searcher = ArticleSearcher.open(folder)) {
            var request = SearchRequest.of("保温 section:家居 price:>=100").where("price", between(100, 200));
            var result = searcher.search(request.countBy("section").orderBy("price"));
            var outside = searcher.restrictedTo(Restriction.where("section", noneOf("内部")));
            assertThat(outside.size()).isEqualTo(1);
            return result;
        }
    }

    @Test
    void readmeShowsTheLinesThatRun() throws IOException {
        Matcher block = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(block.find()).as("README shows Java").isTrue();
        Path source = ROOT.resolve("lucene-query/src/test/java/org/jianwen/query/ReadmeTest.java");
        assertThat(squeezed(Files.readString(source))).contains(squeezed(block.group(1)));
        assertThat(block.find()).as("README shows fields").isTrue();
        String shown = squeezed(block.group(1));
        assertThat(squeezed(Files.readString(source))).contains(shown.substring(0, shown.length() - 2));
    }

    private static String squeezed(String java) {
        return java.replaceAll("\\s+", "");
    }
}
