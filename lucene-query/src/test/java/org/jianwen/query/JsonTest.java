package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianwen.query.facet.FieldRanges.ranges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.FieldCondition;
import org.junit.jupiter.api.Test;

class JsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aQueryAloneIsARequest() throws IOException {
        SearchRequest request = json.readValue("{\"query\":\"台风\"}", SearchRequest.class);
        assertThat(request).isEqualTo(SearchRequest.of("台风"));
        assertThat(json.writeValueAsString(request)).isEqualTo("{\"query\":\"台风\"}");
    }

    @Test
    void aRequestIsReadBackAsItWasWritten() throws IOException {
        SearchRequest request = SearchRequest.of("台风")
                .between(LocalDate.of(2024, 1, 1), null)
                .fromSource("新华社")
                .tagged("天气")
                .inScript(ArticleScript.SIMPLIFIED)
                .where("section", FieldCondition.noneOf("甲", "乙"))
                .where("price", FieldCondition.fromUpTo(100, 200))
                .where("price", FieldCondition.exists())
                .where("author", FieldCondition.missing())
                .orderBy("price")
                .descending()
                .thenBy("section")
                .page(2, 5)
                .groupReprints()
                .facetBy(DateInterval.MONTH)
                .countBy("section", 7)
                .countBy("price", ranges(1, 2.5))
                .inZone("Asia/Taipei")
                .match(MatchMode.ALL_WORDS)
                .withoutSnippets()
                .timeout(Duration.ofMillis(250))
                .trackTotalHits(1_000);
        SearchRequest read = json.readValue(json.writeValueAsString(request), SearchRequest.class);
        assertThat(read.toJson()).isEqualTo(request.toJson());
        assertThat(read).isEqualTo(request);
        for (SearchRequest other : List.of(
                SearchRequest.ofLucene("title:台风").orderBy(HitOrder.NEWEST),
                SearchRequest.of("").similarTo("1").withoutCounts().after("abc"))) {
            assertThat(json.readValue(json.writeValueAsString(other), SearchRequest.class))
                    .isEqualTo(other);
        }
    }

    @Test
    void whatNoRequestSaysIsRefusedInWords() {
        assertThatThrownBy(() -> json.readValue("{\"qurey\":\"台风\"}", SearchRequest.class))
                .hasMessageContaining("a request has no 「qurey」: it has after, ");
        assertThatThrownBy(() -> json.readValue("{\"where\":{\"price\":{\"form\":1}}}", SearchRequest.class))
                .hasMessageContaining("is no condition: use a value, a list");
        assertThatThrownBy(() -> json.readValue("{\"size\":\"ten\"}", SearchRequest.class))
                .hasMessageContaining("a value of the request is of the wrong type");
    }

    @Test
    void aResultIsWrittenAsTheCommandLineDoes() throws IOException {
        try (Archive archive = Archive.of(Article.of("1", "台风登陆", "台风今天登陆。").withSource("新华社"))) {
            SearchResult result = archive.searcher().search(SearchRequest.of("台风"));
            JsonNode written = json.readTree(json.writeValueAsString(result));
            assertThat(written.at("/total").asInt()).isEqualTo(1);
            assertThat(written.at("/hits/0/id").asText()).isEqualTo("1");
            assertThat(written.at("/hits/0/snippets/0/marks/0").toString()).isEqualTo("[0,2]");
            assertThat(written.at("/facets/source/0/value").asText()).isEqualTo("新华社");
            assertThat(written.at("/hits/0/date").isNull()).isTrue();
        }
    }
}
