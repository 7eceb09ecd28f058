package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jianwen.schema.ArticleField.date;
import static org.jianwen.schema.ArticleField.decimal;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.ArticleField.stored;
import static org.jianwen.schema.ArticleField.text;
import static org.jianwen.schema.FieldCondition.equalTo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.lucene.LuceneQuery;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneQueryTest {

    private final ArticleIndex index = ArticleIndex.inMemory(ArticleFields.of(
            keyword("section").countable(),
            number("price").sortable(),
            stored("raw"),
            decimal("rating"),
            date("validUntil"),
            text("summary")));
    private ArticleSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("1", "台风登陆", "台风在广东登陆。风雨很大。")
                    .withSource("新華社")
                    .withPublished(ArticleDate.parse("2024-05-03"))
                    .with("section", "天气")
                    .with("price", 120)
                    .with("rating", 4.5)
                    .with("validUntil", LocalDate.of(2025, 6, 30))
                    .with("summary", "十二级大风"));
            indexer.add(Article.of("2", "weather reports", "The weather was reported, 台风 passed.")
                    .with("section", "Weather News")
                    .with("price", 80));
            indexer.add(Article.of("3", "晴天", "今天晴朗。").with("price", 200));
        }
        searcher = ArticleSearcher.open(index);
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*:* | 1 2 3",
                "台风 | 1 2",
                "颱風 AND title:台风 | 1",
                "title:晴* | 3",
                "weath* | 2",
                "WEA?HER | 2",
                "/wea.*/ | 2",
                "weater~1 | 2",
                "晴* | 3",
                "[wa TO wz] | 2",
                "body:/wea.*/ | 2",
                "title:weater~1 | 2",
                "reprts~1 | 2",
                "title:RPORTS~1 | 2",
                "台风^3 晴朗 | 1 2 3",
                "\"广东 登陆\"~2 | 1",
                "\"广东登陆\" | 1",
                "\"登陆 广东\" | ''",
                "\"登陆 广东\"~3 | 1",
                "\"weather reports\" | 2",
                "\"weather passed\" | ''",
                "\"东登\" | 1",
                "\"登陆。风雨\" | 1",
                "\"广东登陆风\" | ''",
                "title:\"颱風登陸\" | 1",
                "\"reported, 颱風\" | 2",
                "body:东登* | 1",
                "price:[100 TO 200] | 1 3",
                "price:[100 TO 200} | 1",
                "price:[* TO 100] | 2",
                "price:120 | 1",
                "price:{80 TO 200} | 1",
                "price:[79.5 TO 119.5] | 2",
                "price:{79.5 TO *} | 1 2 3",
                "price:[* TO *] | 1 2 3",
                "section:{天气 TO *} | ''",
                "rating:[4 TO 5] | 1",
                "section:\"weather news\" | 2",
                "section:天氣 | 1",
                "source:新华社 | 1",
                "source:新華* | 1",
                "section:WEATHER* | 2",
                "section:/Wea.*/ | 2",
                "section:WETHER\\ news~1 | 2",
                "price:* | 1 2 3",
                "rating:* | 1",
                "validUntil:* | 1",
                "*:* -rating:* | 2 3",
                "title:WEATER~1 | 2",
                "id:3 | 3",
                "date:[2024-05-01 TO 2024-05-31] | 1",
                "date:2024 | 1",
                "date:[2024-06 TO *] | ''",
                "validUntil:2025-06-30 | 1",
                "summary:大风 | 1",
                "大风 -title:台风 | ''",
                "+*:* -price:[100 TO *] | 2",
            })
    void findsWhatLuceneWould(String query, String found) throws IOException {
        assertThat(ids(searcher.search(SearchRequest.ofLucene(query))))
                .as(query)
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title:", "(台风", "price:[1 TO", "a AND", "\"台风", "/a"})
    void saysWhereItIsNoQuery(String query) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchRequest.ofLucene(query))
                .withMessageStartingWith("「" + query + "」 is not in Lucene's syntax")
                .withMessageMatching("(?s).* at line 1, (character|column) .*");
    }

    @Test
    void goesWithFiltersCountsOrdersAndCursors() throws IOException {
        SearchRequest request = SearchRequest.ofLucene("台风 OR 晴朗")
                .countBy("section")
                .orderBy("price")
                .page(1, 2);
        SearchResult first = searcher.search(request);
        assertThat(ids(first)).containsExactly("1", "2");
        assertThat(first.hits().getFirst().article().id()).isEqualTo("2");
        assertThat(first.counts().of("section").top()).hasSize(2);
        assertThat(ids(searcher.search(request.after(first.next())))).containsExactly("3");
        SearchResult none = searcher.search(request.where("section", equalTo("体育")));
        assertThat(none.notes()).contains("No article has 「section 体育」; without it, 3 articles match.");
        assertThat(first.counts().of("section").top()).contains(new ValueCount("天气", 1));
    }

    @Test
    void isMarkedByLucene() throws IOException {
        List<Snippet> snippets = searcher.search(SearchRequest.ofLucene("台风 summary:大风 登陆 price:[1 TO 500]"))
                .hits()
                .getFirst()
                .snippets();
        assertThat(snippets)
                .extracting(snippet -> snippet.field() + " " + snippet.toHtml())
                .containsExactly(
                        "title <mark>台风登陆</mark>",
                        "body <mark>台风</mark>在广东<mark>登陆</mark>。风雨很大。",
                        "summary 十二级<mark>大风</mark>");
        assertThat(searcher.search(SearchRequest.ofLucene(LuceneQuery.of(new TermQuery(new Term("title", "台风")))))
                        .hits()
                        .getFirst()
                        .snippets()
                        .getFirst()
                        .toHtml())
                .isEqualTo("<mark>台风</mark>登陆");
    }

    private static List<String> ids(SearchResult result) {
        List<String> ids = new ArrayList<>();
        result.hits().forEach(hit -> ids.add(hit.article().id()));
        return ids.stream().sorted().toList();
    }

    @Test
    void tooMuchIsRefusedInWords() throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", "台风"))) {
            String many = IntStream.range(0, 800).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
            assertThatThrownBy(() -> archive.searcher().search(SearchRequest.ofLucene(many)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("look for fewer at once");
        }
    }

    @Test
    void charactersThatBeginThousandsOfPairsMayStandInPhrases() throws IOException {
        String many = IntStream.range(0x4e00, 0x4e00 + 1_500)
                .mapToObj(c -> "的" + (char) c)
                .collect(Collectors.joining("，"));
        try (Archive archive =
                Archive.of(Article.of("a", "", "AI 的 future 很远。" + many), Article.of("b", "", "AI future " + many))) {
            assertThat(ids(archive.searcher().search(SearchRequest.ofLucene("\"AI 的 future\"~1"))))
                    .contains("a");
        }
    }

    @Test
    void mistakesAreSaidWithTheirPlace() throws IOException {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(SearchRequest.ofLucene("台风 price:much")))
                .withMessage(
                        "the field 「price」 is a number field and cannot hold 「much」: wanted a whole number like 120 (「台风 price:much」 at character 4)");
        for (String pattern :
                List.of("title:/[/", "title:/(a|aa)*(b|bb|c)*.{0,999}x.{0,999}/", "price:1*", "price:/1/", "raw:x")) {
            assertThatIllegalArgumentException()
                    .as(pattern)
                    .isThrownBy(() -> searcher.search(SearchRequest.ofLucene(pattern)))
                    .withMessageMatching("(?s).*(Lucene's syntax|repeat less|is spelled; write|stored only).*");
        }
        assertThat(searcher.search(SearchRequest.ofLucene("台风 OR prise:120")).notes())
                .first()
                .asString()
                .startsWith("There is no field 「prise」 at character 7, so nothing is in it; fields are ");
    }
}
