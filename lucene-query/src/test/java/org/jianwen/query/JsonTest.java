package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianwen.query.facet.FieldRanges.ranges;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jianwen.query.facet.DateInterval;
import org.jianwen.query.highlight.SnippetSettings;
import org.jianwen.query.parse.Recency;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleScript;
import org.jianwen.schema.FieldCondition;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final SearchRequest REQUEST = SearchRequest.of("台风")
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
            .withSnippets(SnippetSettings.DEFAULT
                    .withPassages(3)
                    .withLength(60)
                    .withTags("<em>", "</em>")
                    .withFields("body"))
            .withoutFields("body")
            .withUserWords(List.of("生椰拿铁"))
            .withSynonyms(List.of(List.of("滑鼠", "鼠标器")))
            .boost("title", 2.5f)
            .prefer(new Recency(Duration.ofHours(36), LocalDate.of(2024, 5, 1)))
            .timeout(Duration.ofMillis(250))
            .trackTotalHits(1_000);

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aQueryAloneIsARequest() throws IOException {
        SearchRequest request = json.readValue("{\"query\":\"台风\"}", SearchRequest.class);
        assertThat(request).isEqualTo(SearchRequest.of("台风"));
        assertThat(json.writeValueAsString(request)).isEqualTo("{\"query\":\"台风\"}");
    }

    @Test
    void aRequestIsReadBackAsItWasWritten() throws IOException {
        SearchRequest request = REQUEST;
        SearchRequest read = json.readValue(json.writeValueAsString(request), SearchRequest.class);
        assertThat(read.toJson()).isEqualTo(request.toJson());
        assertThat(read).isEqualTo(request);
        for (SearchRequest other : List.of(
                SearchRequest.ofLucene("title:台风").orderBy(HitOrder.NEWEST),
                SearchRequest.of("").similarTo("1").withoutCounts().after("abc"),
                SearchRequest.of("").withoutSynonyms().withoutSnippets().withFieldsOnly("title"))) {
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
        assertThatThrownBy(() -> json.readValue("{\"snippets\":{\"tags\":[\"<em>\"]}}", SearchRequest.class))
                .hasMessageContaining("tags are two, such as");
        assertThatThrownBy(() -> json.readValue(
                        "{\"recent\":{\"half_life\":\"a month\",\"day\":\"2024-05-01\"}}", SearchRequest.class))
                .hasMessageContaining("recent is")
                .hasMessageContaining("use a number of days");
        assertThatThrownBy(() -> json.readValue("{\"size\":\"ten\"}", SearchRequest.class))
                .hasMessageContaining("「size」 of the request is 「ten」, which is not a number");
        assertThatThrownBy(
                        () -> json.readValue("{\"where\":{\"price\":{\"not\":1}},\"words\":[7]}", SearchRequest.class))
                .hasMessageContaining("a value inside the request is of the wrong type");
        assertThatThrownBy(() -> json.readValue("{\"sort\":[\"newest\",\"price\"]}", SearchRequest.class))
                .hasMessageContaining("sort by 「newest,price」: newest stands alone, and without -");
        assertThatThrownBy(() -> json.readValue("{\"lucene\":\"yes\"}", SearchRequest.class))
                .hasMessageContaining("「lucene」 of the request is 「yes」, which is not true or false");
    }

    @Test
    void whateverStandsInARequestIsReadOrRefusedInWords() {
        Random random = new Random(20261127);
        List<String> keys = List.copyOf(REQUEST.toJson().keySet());
        for (int i = 0; i < 600; i++) {
            Map<String, Object> changed = new LinkedHashMap<>(REQUEST.toJson());
            changed.put(keys.get(random.nextInt(keys.size())), any(random, 3));
            try {
                SearchRequest read = SearchRequest.fromJson(changed);
                assertThat(SearchRequest.fromJson(read.toJson())).isEqualTo(read);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageNotContaining("null:");
            }
        }
    }

    private static Object any(Random random, int depth) {
        Object[] plain = {null, true, false, 0, -1, 7, 2.5, "", "a", "2024-13-01", "PT1H", Long.MAX_VALUE};
        return switch (random.nextInt(depth > 0 ? 3 : 1)) {
            case 0 -> plain[random.nextInt(plain.length)];
            case 1 -> {
                List<Object> list = new ArrayList<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(any(random, depth - 1));
                }
                yield list;
            }
            default -> {
                Map<String, Object> map = new LinkedHashMap<>();
                for (int i = random.nextInt(3); i > 0; i--) {
                    map.put(
                            List.of("not", "from", "tags", "fields", "passages", "day", "x")
                                    .get(random.nextInt(7)),
                            any(random, depth - 1));
                }
                yield map;
            }
        };
    }

    @Test
    void aResultIsReadBackAsItWasWritten() throws IOException {
        Article storm = Article.of("1", "台风登陆", "台风今天登陆。沿海列车停运，图书馆提前闭馆，市民请留在家里。")
                .withSource("新华社")
                .withPublished(ArticleDate.parse("2024-07-13"))
                .withUpdated(ArticleDate.parse("2024-08"))
                .withLanguage("zh-Hans")
                .withTags(List.of("天气", "港口"));
        try (Archive archive = Archive.of(
                storm,
                storm.withId("2"),
                storm.withId("4").withTags(List.of("港口")).withSource(null),
                storm.withId("3").withTitle("台风来了").withBody("另一场台风。").withPublished(null))) {
            for (SearchRequest request : List.of(
                    SearchRequest.of("台风")
                            .facetBy(DateInterval.MONTH)
                            .countBy("tag", 1)
                            .countBy("source", 1)
                            .page(1, 2),
                    SearchRequest.of("台风")
                            .groupReprints()
                            .facetByAbout(3)
                            .countBy("updated", ranges(LocalDate.of(2024, 1, 1))),
                    SearchRequest.of("台风").withSnippets(SnippetSettings.DEFAULT.withTags("<em>", "</em>")),
                    SearchRequest.of("没有 台风").fromSource("没有这样的来源"),
                    SearchRequest.of("没有"))) {
                SearchResult result = archive.searcher().search(request);
                SearchResult read = json.readValue(json.writeValueAsString(result), SearchResult.class);
                assertThat(json.writeValueAsString(read)).isEqualTo(json.writeValueAsString(result));
                assertThat(read.counts()).isEqualTo(result.counts());
                assertThat(read.diagnosis()).isEqualTo(result.diagnosis());
                assertThat(read.hits())
                        .extracting(hit -> hit.article().tags())
                        .isEqualTo(result.hits().stream()
                                .map(hit -> hit.article().tags())
                                .toList());
            }
        }
        assertThatThrownBy(() -> json.readValue("{\"query\":\"\",\"hits\":[{}]}", SearchResult.class))
                .hasMessageContaining("the result has no id");
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
