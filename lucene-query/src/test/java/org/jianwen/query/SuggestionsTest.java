package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jianwen.query.suggest.Suggestion;
import org.jianwen.query.suggest.Suggestion.Kind;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    @AutoClose
    private final Archive archive = Archive.of(
            Article.of("1", "台风“芦苇”登陆", "沿海停运，等待台风过去。").withSource("太湖晚报"),
            Article.of("2", "颱風遠去", "颱風之後，重慶銀行恢復營業。").withSource("太湖晚报"),
            Article.of("3", "Apple 发布新品", "重慶銀行接受新的支付方式。").withSource("太湖晚报"),
            Article.of("4", "托卡耶夫到访", "会谈在下午举行。").withSource("港湾时报"),
            Article.of("5", "托卡耶夫离开", "会谈在上午结束。"));

    private final ArticleSearcher searcher = archive.searcher();

    private List<String> texts(String typed) throws IOException {
        return searcher.suggest(typed, 10).stream().map(Suggestion::text).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"台风", "颱風", "taifeng", "tai feng", "tái fēng", "taif", "tf", "台feng", "ＴＡＩＦ"})
    void aWordIsSuggestedHoweverItIsTyped(String typed) throws IOException {
        Suggestion first = searcher.suggest(typed, 10).getFirst();
        assertThat(first.text()).isIn("台风", "颱風");
        assertThat(first).extracting(Suggestion::kind, Suggestion::articles).containsExactly(Kind.WORD, 2L);
        assertThat(texts(typed)).contains("台风“芦苇”登陆", "颱風遠去");
    }

    @Test
    void sourcesAreSuggestedAsSources() throws IOException {
        assertThat(searcher.suggest("taihu", 10))
                .containsExactly(new Suggestion("太湖晚报", Kind.SOURCE, 3, "source:太湖晚报"));
        assertThat(searcher.search(SearchRequest.of("source:太湖晚报")).total()).isEqualTo(3);
    }

    @Test
    void aLaterWordOfATitleCanBeTyped() throws IOException {
        assertThat(texts("登陆")).containsExactly("台风“芦苇”登陆");
        assertThat(texts("xinp")).containsExactly("Apple 发布新品");
        assertThat(texts("陆")).isEmpty();
        assertThat(texts("appl")).containsExactly("Apple 发布新品");
    }

    @Test
    void aWordIsShownAsArticlesWriteIt() throws IOException {
        assertThat(texts("银行")).containsExactly("銀行");
        assertThat(texts("chongqing")).containsExactly("重慶");
    }

    @Test
    void aNameIsAWord() throws IOException {
        assertThat(searcher.suggest("tuoka", 1)).containsExactly(new Suggestion("托卡耶夫", Kind.WORD, 2, "托卡耶夫"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"地缘", "地緣", "diyuan", "地缘政", "地缘zheng", "diyuanzhengzhi", "diyuanz"})
    void aWordIsFollowedByWhatItMostlyBegins(String typed) throws IOException {
        archive.change(indexer -> {
            for (int i = 0; i < 12; i++) {
                String behind = i % 3 < 2 ? "政治" : i % 2 == 0 ? "经济" : "，";
                indexer.add(Article.of("g" + i, "第" + i + "号", "文章說，地緣" + behind + "是一" + (i % 2) + "个词。"));
            }
        });
        List<Suggestion> suggestions = searcher.suggest(typed, 10);
        assertThat(suggestions).contains(new Suggestion("地緣政治", Kind.WORD, 8, "地緣政治"));
        assertThat(suggestions.stream().map(Suggestion::text)).doesNotContain("地緣政治是", "地緣经济");
    }

    @Test
    void aWordThatIsFollowedByThisAndThatStandsAlone() throws IOException {
        archive.change(indexer -> {
            for (int i = 0; i < 12; i++) {
                String behind = List.of("政治", "经济", "，", "的关系").get(i % 4);
                indexer.add(Article.of("g" + i, "第" + i + "号", "文章说，地缘" + behind));
            }
        });
        assertThat(texts("diyuan")).containsExactly("地缘");
    }

    /** Of many words behind 地缘 none is frequent, but more was typed than that. */
    @ParameterizedTest
    @ValueSource(strings = {"diyuanjing", "diyuanjingji", "地缘经", "地緣經濟"})
    void aWordAndAnotherAreSuggestedWhereBothAreTyped(String typed) throws IOException {
        archive.change(indexer -> {
            for (int i = 0; i < 16; i++) {
                String behind = List.of("政治", "经济", "文化", "的关系").get(i % 4);
                indexer.add(Article.of("g" + i, "第" + i + "号", "文章说，地缘" + behind + "很重要。" + i));
            }
        });
        assertThat(texts(typed)).contains("地缘经济");
    }

    /** The segmenter cuts 新 and 能源, 大 and 数据: what is typed ends in a word, and begins none. */
    @ParameterizedTest
    @CsvSource({"新能, 新能源", "新能源汽, 新能源汽車", "大数, 大數據", "大數, 大數據"})
    void whatTheSegmenterCutsToPiecesIsCompleted(String typed, String whole) throws IOException {
        archive.change(indexer -> {
            for (int i = 0; i < 6; i++) {
                indexer.add(Article.of("n" + i, "第" + i + "号", "昨天，新能源汽車和大數據的新消息。"));
            }
        });
        assertThat(texts(typed)).contains(whole);
        assertThat(texts("的新")).isEmpty();
    }

    @Test
    void nothingIsSuggestedForNothing() throws IOException {
        assertThat(searcher.suggest("", 10)).isEmpty();
        assertThat(searcher.suggest("。 -", 10)).isEmpty();
        assertThat(searcher.suggest("zzz", 10)).isEmpty();
        assertThat(searcher.suggest("台".repeat(100_000), 10)).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> searcher.suggest("台", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> searcher.suggest("台", 101)).hasMessageContaining("between 1 and 100");
        assertThatThrownBy(() -> searcher.suggest(null, 5)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> searcher.didYouMean(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void whatIsAddedOrDeletedCountsAfterARefresh() throws IOException {
        assertThat(texts("暴雨")).isEmpty();
        archive.change(indexer -> {
            indexer.add(Article.of("6", "暴雨成灾", "水位上涨"));
            indexer.delete("4");
            indexer.delete("5");
        });
        assertThat(texts("暴雨")).containsExactly("暴雨成灾");
        assertThat(texts("托卡")).isEmpty();
    }

    @Test
    void aClosedSearcherSuggestsNothing() throws IOException {
        searcher.close();
        assertThatThrownBy(() -> searcher.suggest("台", 5)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> searcher.didYouMean("台")).isInstanceOf(IllegalStateException.class);
    }

    /** Titles of characters, letters and whatever has a meaning in a query. */
    private static String odd(Random random) {
        String signs = "台风登陆重庆银行新闻发布会颱風后AaPp19 ：“”\"「」-+()|*~!:，。〈〉";
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return random.nextInt(8) == 0 ? "NOT " + text : text.toString();
    }

    @Test
    void everySuggestionFindsAsManyAsItSays() throws IOException {
        Random random = new Random(7);
        int suggested = 0;
        for (int round = 0; round < 10; round++) {
            try (Archive odd = Archive.written(indexer -> {
                for (int i = 0; i < 40; i++) {
                    indexer.add(Article.of("id" + i, odd(random), odd(random)).withSource(odd(random)));
                }
                indexer.commit();
                indexer.delete("id1");
                indexer.delete("id2");
            })) {
                suggested += everySuggestionFindsAsManyAsItSays(odd.searcher());
            }
        }
        assertThat(suggested).isGreaterThan(1_000);
    }

    private static int everySuggestionFindsAsManyAsItSays(ArticleSearcher odd) throws IOException {
        int suggested = 0;
        for (String typed : List.of("台", "t", "f", "c", "x", "a", "1", "tf", "登", "新", "y", "cq")) {
            List<Suggestion> all = odd.suggest(typed, 100);
            assertThat(odd.suggest(typed, 100)).isEqualTo(all);
            assertThat(odd.suggest(typed, 3)).isEqualTo(all.subList(0, Math.min(3, all.size())));
            for (Suggestion suggestion : all) {
                assertThat(odd.search(SearchRequest.of(suggestion.query())).total())
                        .as(suggestion.toString())
                        .isPositive()
                        .isGreaterThanOrEqualTo(suggestion.articles());
            }
            suggested += all.size();
        }
        return suggested;
    }
}
