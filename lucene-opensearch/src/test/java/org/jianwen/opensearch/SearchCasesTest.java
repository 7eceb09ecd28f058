package org.jianwen.opensearch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jianwen.query.SearchRequest;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The cases of searching that the example program has: a cluster answers as an index does. Every eighth of them, or all with
 * {@code -Djianwen.long=true}.
 */
@ExtendWith(Cluster.class)
class SearchCasesTest {

    private static final Path CASES =
            Path.of(System.getProperty("jianwen.root")).resolve("examples/src/test/resources/search-cases.jsonl");

    private static final int STEP = Boolean.getBoolean("jianwen.long") ? 1 : 8;

    @Test
    void bothEnginesAnswerAlike() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> cases = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        List<String> lines = Files.readAllLines(CASES);
        for (int i = 0; i < lines.size(); i += STEP) {
            JsonNode one = json.readTree(lines.get(i));
            cases.add(one);
            for (JsonNode article : one.path("docs")) {
                articles.add(article(article, one.path("group").asText()));
            }
        }
        SoftAssertions all = new SoftAssertions();
        try (Engines engines = Engines.of(ArticleFields.NONE, articles)) {
            for (JsonNode one : cases) {
                SearchRequest request = SearchRequest.of(one.path("query").asText());
                all.assertThatCode(() -> engines.same(
                                request.tagged(one.path("group").asText()).page(1, 30)))
                        .doesNotThrowAnyException();
                all.assertThatCode(() -> engines.same(request)).doesNotThrowAnyException();
            }
        }
        all.assertAll();
    }

    private static Article article(JsonNode json, String tag) {
        Article article = Article.of(
                        json.path("id").asText(), "一则", json.path("body").asText())
                .withSource(json.path("source").asText())
                .withTags(List.of(tag));
        return json.has("date")
                ? article.withPublished(ArticleDate.parse(json.path("date").asText()))
                : article;
    }
}
