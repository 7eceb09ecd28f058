package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianwen.index.ArticleFilter;
import org.jianwen.query.facet.ValueCount;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources, tags and ids are one however they are spelled, and shown as most spell them. */
class KeywordSpellingsTest {

    @ParameterizedTest
    @ValueSource(strings = {"新华社（北京）", "新華社(北京)", " 新华社(北京)　", "新华社(北京)"})
    void aSourceIsFilteredTypedAndCountedInAnySpelling(String spelling) throws IOException {
        try (Archive archive = Archive.of(
                sourced("a", "新华社（北京）"), sourced("b", "新華社(北京)"), sourced("c", "新华社（北京）　"), sourced("d", "路透社"))) {
            ArticleSearcher searcher = archive.searcher();
            assertThat(ids(searcher.search(SearchRequest.of("题").fromSource(spelling))))
                    .containsExactlyInAnyOrder("a", "b", "c");
            assertThat(ids(searcher.search(SearchRequest.of("source:\"" + spelling + "\""))))
                    .containsExactlyInAnyOrder("a", "b", "c");
            SearchResult counted =
                    searcher.search(SearchRequest.of("题").fromSource(spelling).count(counting -> counting.sources(10)));
            assertThat(counted.counts().sources().top())
                    .containsExactly(new ValueCount("新华社（北京）", 3), new ValueCount("路透社", 1));
        }
    }

    @Test
    void tagsOfOneArticleAreCountedOnceAndKeptAsTheyAre() throws IOException {
        try (Archive archive =
                Archive.of(tagged("a", "台湾", "台灣", "臺灣"), tagged("b", "台灣"), tagged("c", "ＡＩ"), tagged("d", "ai"))) {
            ArticleSearcher searcher = archive.searcher();
            SearchResult result =
                    searcher.search(SearchRequest.of("tag:ai OR tag:臺灣").count(counting -> counting.tags(10)));
            assertThat(result.total()).isEqualTo(4);
            assertThat(result.counts().tags().top())
                    .extracting(ValueCount::count)
                    .containsExactly(2L, 2L);
            assertThat(searcher.article("a").orElseThrow().tags()).containsExactly("台湾", "台灣", "臺灣");
        }
    }

    @Test
    void theCommonestSpellingIsThatOfWhatIsThere() throws IOException {
        try (Archive archive = Archive.of(sourced("a", "REUTERS"), sourced("b", "REUTERS"), sourced("c", "Reuters"))) {
            archive.change(indexer -> {
                indexer.add(sourced("a", "Reuters"));
                indexer.delete("b");
            });
            assertThat(archive.searcher()
                            .search(SearchRequest.of("").count(counting -> counting.sources(1)))
                            .counts()
                            .sources()
                            .top())
                    .containsExactly(new ValueCount("Reuters", 2));
        }
    }

    @Test
    void anIdIsFoundInAnotherSpellingUnlessThatIsAmbiguous() throws IOException {
        try (Archive archive = Archive.of(sourced("Ａ-1", "s"), sourced("b-1", "s"), sourced("B-1", "s"))) {
            ArticleSearcher searcher = archive.searcher();
            assertThat(ids(searcher.search(SearchRequest.of("id:a-1")))).containsExactly("Ａ-1");
            assertThat(ids(searcher.search(SearchRequest.of("").withIds(List.of("A-1", "B-1")))))
                    .containsExactlyInAnyOrder("Ａ-1", "B-1");
            assertThat(ids(searcher.search(SearchRequest.of("id:b-1")))).containsExactly("b-1");
            assertThat(ids(searcher.search(SearchRequest.of("id:Ｂ-1")))).isEmpty();
            archive.change(indexer -> indexer.delete(ArticleFilter.all().withIds(List.of("a-1"))));
            assertThat(searcher.search(SearchRequest.of("")).total()).isEqualTo(3);
            archive.change(indexer -> indexer.delete(ArticleFilter.all().fromSource("Ｓ")));
            assertThat(searcher.search(SearchRequest.of("")).total()).isZero();
        }
    }

    @Test
    void valuesOfAnyLengthAreKeptFoundAndCounted() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (int length : new int[] {40_000, 1, 8_192, 33_000, 8_193, 2_731, 2_730}) {
            String name = "长".repeat(length);
            articles.add(Article.of("id" + length, "题", "")
                    .withSource(name)
                    .withTags(List.of(name, name + "x"))
                    .withUrl("https://a.example/" + name)
                    .withLanguage("zh-" + name));
        }
        try (Archive archive = Archive.of(articles)) {
            ArticleSearcher searcher = archive.searcher();
            for (Article article : articles) {
                assertThat(searcher.article(article.id())).contains(article);
                assertThat(ids(searcher.search(SearchRequest.of("题").fromSource(article.source()))))
                        .containsExactly(article.id());
                assertThat(ids(searcher.search(
                                SearchRequest.of("题").tagged(article.tags().getLast()))))
                        .containsExactly(article.id());
            }
            List<ValueCount> sources = searcher.search(SearchRequest.of("题").count(counting -> counting.sources(20)))
                    .counts()
                    .sources()
                    .top();
            assertThat(sources).hasSize(articles.size());
            for (ValueCount source : sources) {
                assertThat(searcher.search(SearchRequest.of("题").fromSource(source.value()))
                                .total())
                        .isEqualTo(1);
            }
        }
    }

    private static Article sourced(String id, String source) {
        return Article.of(id, "题", "正文").withSource(source);
    }

    private static Article tagged(String id, String... tags) {
        return Article.of(id, "题", "正文").withTags(List.of(tags));
    }

    private static Set<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.article().id()).collect(Collectors.toSet());
    }
}
