package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.text;

import java.io.IOException;
import java.util.List;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.highlight.SnippetSettings;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetSettingsTest {

    private static final String FILLER = "岸上的人说今天的鱼不会多。".repeat(12);

    private final ArticleIndex index = ArticleIndex.inMemory(
            ArticleFields.of(text("summary"), keyword("section").countable()));
    private ArticleSearcher searcher;

    @BeforeEach
    void index() throws IOException {
        try (ArticleIndexer indexer = ArticleIndexer.open(index)) {
            indexer.add(Article.of("1", "台风登陆", ("台风来了，列车停运。" + FILLER).repeat(4))
                    .with("summary", "台风的路线。")
                    .with("section", "天气")
                    .withSource("新华社")
                    .withTags(List.of("灾害")));
        }
        searcher = ArticleSearcher.open(index);
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        index.close();
    }

    private List<Snippet> snippets(SearchRequest request) throws IOException {
        return searcher.search(request).hits().getFirst().snippets();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sayHowManyHowLongOfWhatAndHowMarked(boolean lucene) throws IOException {
        SearchRequest request = lucene ? SearchRequest.ofLucene("台风 OR summary:台风") : SearchRequest.of("台风");
        assertThat(snippets(request)).extracting(Snippet::field).containsExactly("title", "body", "body", "summary");
        // @start region="settings"
        SnippetSettings settings = SnippetSettings.DEFAULT
                .withPassages(3)
                .withLength(40)
                .withTags("<em>", "</em>")
                .withFields("body");
        // @end
        List<Snippet> some = snippets(request.withSnippets(settings));
        assertThat(some)
                .hasSize(3)
                .allMatch(snippet -> snippet.field().equals("body"))
                .allMatch(snippet -> snippet.text().length() <= 60)
                .allMatch(snippet -> snippet.toHtml().contains("<em>台风</em>来了"));
        assertThat(snippets(request.withSnippets(SnippetSettings.DEFAULT.withFields("标题", "summary"))))
                .extracting(Snippet::toHtml)
                .containsExactly("<mark>台风</mark>登陆", "<mark>台风</mark>的路线。");
        assertThat(snippets(request.withoutSnippets())).isEmpty();
    }

    @Test
    void areRefusedInWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SnippetSettings.DEFAULT.withPassages(0))
                .withMessage("the passages of snippets is 0: wanted 1 to 20");
        assertThatIllegalArgumentException().isThrownBy(SnippetSettings.DEFAULT::withFields);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        snippets(SearchRequest.of("台风").withSnippets(SnippetSettings.DEFAULT.withFields("section"))))
                .withMessageStartingWith("the field 「section」 has no passages to be shown");
    }

    @Test
    void hitsHaveTheFieldsThatAreWanted() throws IOException {
        SearchRequest request = SearchRequest.of("台风");
        Article whole = searcher.search(request).hits().getFirst().article();
        Hit hit = searcher.search(request.withoutFields("正文", "summary")).hits().getFirst();
        assertThat(hit.article()).isEqualTo(whole.withBody("").with("summary", null));
        assertThat(hit.snippets()).hasSize(4);
        assertThat(searcher.search(request.withoutSnippets().withFieldsOnly("title", "section"))
                        .hits()
                        .getFirst()
                        .article())
                .isEqualTo(Article.of("1", "台风登陆", "").with("section", "天气"));
        assertThat(searcher.search(request.withFieldsOnly()).hits().getFirst().article())
                .isEqualTo(Article.of("1", "", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> searcher.search(request.withoutFields("summery")))
                .withMessageStartingWith("there is no field 「summery」");
    }
}
