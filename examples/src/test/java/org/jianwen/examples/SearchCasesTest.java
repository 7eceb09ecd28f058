package org.jianwen.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.ArticleSearcher;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.SearchResult;
import org.jianwen.query.highlight.Mark;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Small cases of searching, all in one index: what a query must find, must not find, find first and mark. */
class SearchCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ArticleFields FIELDS = ArticleFields.of(
            ArticleField.keyword("section"),
            ArticleField.number("price"),
            ArticleField.decimal("rate"),
            ArticleField.date("due"),
            ArticleField.text("summary"));
    private static final ArticleIndex INDEX = ArticleIndex.inMemory(FIELDS);
    private static final List<JsonNode> CASES = new ArrayList<>();
    private static ArticleSearcher searcher;

    @BeforeAll
    static void index() throws IOException {
        for (String file : List.of("search-cases.jsonl", "search-cases-more.jsonl")) {
            for (String line : Files.readAllLines(Path.of("src/test/resources", file))) {
                CASES.add(JSON.readTree(line));
            }
        }
        try (ArticleIndexer indexer = ArticleIndexer.open(INDEX)) {
            for (JsonNode one : CASES) {
                for (JsonNode article : one.path("docs")) {
                    indexer.add(article(article, one.path("group").asText()));
                }
            }
        }
        searcher = ArticleSearcher.open(INDEX);
    }

    private static Article article(JsonNode json, String tag) {
        List<String> tags = new ArrayList<>(List.of(tag));
        tags.addAll(texts(json.path("tags")));
        String title = json.path("title").asText();
        Article article = Article.of(
                        json.path("id").asText(),
                        title.isEmpty() ? "一则" : title,
                        json.path("body").asText())
                .withSource(json.has("source") ? json.path("source").asText() : null)
                .withTags(tags);
        for (Map.Entry<String, JsonNode> field : json.path("fields").properties()) {
            article = article.with(field.getKey(), value(field.getValue()));
        }
        return json.has("date")
                ? article.withPublished(ArticleDate.parse(json.path("date").asText()))
                : article;
    }

    private static Object value(JsonNode json) {
        return json.isArray() ? texts(json) : json.isNumber() ? json.numberValue() : json.asText();
    }

    @AfterAll
    static void close() throws IOException {
        searcher.close();
        INDEX.close();
    }

    /** One test for each kind, whose cases are tried by all processors. */
    @TestFactory
    Stream<DynamicTest> cases() {
        Map<String, List<JsonNode>> kinds = CASES.stream()
                .collect(Collectors.groupingBy(
                        one -> one.path("kind").asText(), LinkedHashMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(
                        kind.getKey(),
                        () -> assertThat(kind.getValue().parallelStream().flatMap(SearchCasesTest::wrong))
                                .isEmpty()));
    }

    private static Stream<String> wrong(JsonNode one) {
        try {
            check(one);
            return Stream.empty();
        } catch (IOException | RuntimeException | AssertionError e) {
            return Stream.of(
                    one.path("group").asText() + " " + one.path("query").asText() + ": " + e);
        }
    }

    private static void check(JsonNode one) throws IOException {
        String query = one.path("query").asText();
        if (one.has("means")) {
            String means = one.path("means").asText();
            assertThat(searcher.didYouMean(query).stream().limit(1))
                    .containsExactlyElementsOf(means.isEmpty() ? List.of() : List.of(means));
        } else if (one.has("suggests")) {
            assertThat(searcher.suggest(query, 10))
                    .extracting(Suggestion::text)
                    .containsAll(texts(one.path("suggests")));
        } else if (one.path("refused").asBoolean()) {
            assertThatIllegalArgumentException().isThrownBy(() -> searcher.search(request(one)));
        } else {
            checkFound(one);
        }
    }

    private static SearchRequest request(JsonNode one) {
        String query = one.path("query").asText();
        return switch (one.path("mode").asText()) {
            case "strict" -> SearchRequest.ofStrict(query, FIELDS);
            case "lucene" -> SearchRequest.ofLucene(query);
            default -> SearchRequest.of(query);
        };
    }

    private static void checkFound(JsonNode one) throws IOException {
        SearchResult result =
                searcher.search(request(one).tagged(one.path("group").asText()).page(1, 30));
        List<Hit> hits = result.hits();
        if (one.has("note")) {
            String note = one.path("note").asText();
            assertThat(String.join(" ", result.notes())).contains(note);
            assertThat(result.notes().isEmpty()).isEqualTo(note.isEmpty());
        }
        List<String> ids = hits.stream().map(hit -> hit.article().id()).toList();
        assertThat(ids).containsAll(texts(one.path("found")));
        assertThat(texts(one.path("no")).stream().filter(ids::contains)).isEmpty();
        if (one.path("first").isTextual()) {
            assertThat(ids).first().isEqualTo(one.path("first").asText());
        }
        List<String> marked = texts(one.path("mark")).stream()
                .map(mark -> mark.toLowerCase(Locale.ROOT))
                .toList();
        for (Hit hit : hits) {
            if (!marked.isEmpty()
                    && texts(one.path("found")).contains(hit.article().id())) {
                assertThat(marks(hit)).containsAnyElementsOf(marked);
            }
        }
    }

    private static List<String> marks(Hit hit) {
        List<String> marks = new ArrayList<>();
        for (Snippet snippet : hit.snippets()) {
            for (Mark mark : snippet.marks()) {
                marks.add(snippet.text().substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT));
            }
        }
        return marks;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
