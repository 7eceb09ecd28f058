package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Other words for the same thing are found, marked, named in a note, and below what was typed. */
class SynonymsTest {

    @AutoClose
    private final Archive archive = Archive.of(
            article("mouse-tw", "桌上有一個滑鼠。"),
            article("mouse-cn", "桌上有一只鼠标，还有别的东西，还有别的东西。"),
            article("merkel-cn", "德国总理默克尔发表讲话。"),
            article("merkel-tw", "德國總理梅克爾發表談話。"),
            article("nasa", "NASA 今天發射火箭。"),
            article("nasa-cn", "美国国家航空航天局今天发射火箭。"),
            article("who", "Who is it?"),
            article("who-cn", "世界卫生组织今天开会。"),
            article("none", "这里什么也没有，只有东北约定。"),
            article("nato", "北大西洋公约组织开会。"),
            article("times", "New York Times 报道此事。"),
            article("times-cn", "纽约时报报道此事。"),
            article("apart", "Times 这个词，在 New 和 York 之前。"),
            article("phone", "电话 13800138000。"));

    private static Article article(String id, String body) {
        return Article.of(id, "一则", body);
    }

    @Test
    void otherWordsAreFoundBelowWhatWasTyped() throws IOException {
        assertThat(ids("鼠标")).containsExactly("mouse-cn", "mouse-tw");
        assertThat(ids("滑鼠")).containsExactly("mouse-tw", "mouse-cn");
        assertThat(ids("默克尔发表")).containsExactly("merkel-cn", "merkel-tw");
        assertThat(ids("NASA")).containsExactly("nasa", "nasa-cn");
        assertThat(ids("nasa 火箭")).containsExactly("nasa", "nasa-cn");
        assertThat(ids("世卫组织")).contains("who-cn");
        assertThat(ids("北约")).startsWith("none").contains("nato");
    }

    @Test
    void aNameMayBeOfSeveralWords() throws IOException {
        assertThat(ids("New York Times")).startsWith("times").contains("times-cn", "apart");
        assertThat(ids("new york times 报道")).startsWith("times").contains("times-cn");
        assertThat(ids("纽约时报")).containsExactly("times-cn", "times");
        assertThat(ids("New Times")).contains("times", "apart").doesNotContain("times-cn");
        assertThat(ids("New York City")).doesNotContain("times-cn");
        assertThat(ids("138 0013 8000")).containsExactly("phone");
        assertThat(ids("+86 138 0013 8000")).containsExactly("phone");
        assertThat(ids(SearchRequest.of("New York Times").withoutSynonyms())).doesNotContain("times-cn");
        assertThat(search(SearchRequest.of("纽约时报")).notes()).containsExactly("Also looked for New York Times.");
    }

    /** ŉ is folded to two letters, the second of which begins NASA; but nobody typed that. */
    @Test
    void aWordThatBeginsWithinACharacterHasNoSynonyms() throws IOException {
        assertThat(ids("NASA")).contains("nasa-cn");
        assertThat(ids("ŉASA")).doesNotContain("nasa-cn");
    }

    @Test
    void aNoteAndAMarkTellOfThem() throws IOException {
        SearchResult result = search(SearchRequest.of("鼠标"));
        assertThat(result.notes()).containsExactly("Also looked for 滑鼠.");
        assertThat(result.hits().get(1).snippets().getLast().toHtml()).contains("<mark>滑鼠</mark>");
        assertThat(result.hits()).noneMatch(Hit::partial);
        assertThat(search(SearchRequest.of("梅克尔 总理")).hits())
                .anyMatch(hit -> hit.snippets().getLast().toHtml().contains("默克尔</mark>"));
        assertThat(search(SearchRequest.of("东西")).notes()).isEmpty();
    }

    @Test
    void quotationsExclusionsPartsOfWordsAndSmallLettersStayAsTyped() throws IOException {
        assertThat(ids("\"鼠标\"")).containsExactly("mouse-cn");
        assertThat(ids("一则 -鼠标")).contains("mouse-tw").doesNotContain("mouse-cn");
        assertThat(ids("who")).containsExactly("who");
        assertThat(ids("东北约定")).containsExactly("none");
        assertThat(ids("信息")).isEmpty();
    }

    /** 默认 is 預設 to a programmer alone; where no article has it, nobody is disturbed. */
    @Test
    void wordsOfSeveralMeaningsAreLookedForInOtherWordsWhereNoArticleHasThem() throws IOException {
        Article preset = article("preset", "回到預設的值。");
        Article film = article("film", "這部教學影片很長。");
        try (Archive without = Archive.of(preset, film)) {
            assertThat(ids(without, "默认")).containsExactly("preset");
            assertThat(ids(without, "视频")).containsExactly("film");
        }
        try (Archive with = Archive.of(preset, film, article("own", "默认的视频很长。"))) {
            assertThat(ids(with, "默认")).containsExactly("own");
            assertThat(ids(with, "视频")).containsExactly("own");
            assertThat(ids(with, "教学视频")).startsWith("film");
        }
    }

    @Test
    void aSwitchTurnsThemOffAndRowsAreAdded() throws IOException {
        assertThat(ids(SearchRequest.of("鼠标").withoutSynonyms())).containsExactly("mouse-cn");
        assertThat(ids(SearchRequest.ofStrict("鼠标"))).containsExactly("mouse-cn");
        SearchRequest more = SearchRequest.of("女总理").withSynonyms(List.of(List.of("女总理", "默克尔")));
        assertThat(ids(more)).containsExactly("merkel-cn");
        assertThat(ids(more.withQuery("鼠标"))).hasSize(2);
        assertThatThrownBy(() -> SearchRequest.of("").withSynonyms(List.of(Collections.nCopies(17, "默克尔"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("「默克尔」 has 17 words; at most 16 are allowed");
    }

    /** A word that is added may be longer than one that is built in, or the same with more words for it. */
    @Test
    void rowsThatAreAddedStandBesideThoseThatAreBuiltIn() throws IOException {
        SearchRequest added = SearchRequest.of("鼠标").withSynonyms(List.of(List.of("鼠标", "发射")));
        assertThat(search(added).notes()).containsExactly("Also looked for 滑鼠, 发射.");
        SearchRequest longer = added.withSynonyms(List.of(List.of("鼠标发表", "约定")));
        assertThat(ids(longer.withQuery("鼠标发表"))).contains("none").doesNotContain("mouse-tw");
        assertThat(longer.withQuery(""))
                .isEqualTo(SearchRequest.of("").withSynonyms(List.of(List.of("鼠标", "发射"), List.of("鼠标发表", "约定"))));
        assertThat(ids(SearchRequest.of("鼠标"))).containsExactly("mouse-cn", "mouse-tw");
    }

    /** Nothing of what is built in, thousands of words, is copied for a row. */
    @Test
    @Timeout(5)
    void aRowCostsNoMoreThanItself() {
        for (int i = 0; i < 20_000; i++) {
            SearchRequest.of("鼠标").withSynonyms(List.of(List.of("女总理", "默克尔")));
        }
    }

    @Test
    void longTextWithManyOfThemIsSearched() throws IOException {
        assertThat(search(SearchRequest.of("鼠标默克尔NASA世卫组织".repeat(100))).notes())
                .isNotEmpty();
    }

    private static List<String> ids(Archive archive, String query) throws IOException {
        return archive.searcher().search(SearchRequest.of(query)).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }

    private List<String> ids(String query) throws IOException {
        return ids(SearchRequest.of(query));
    }

    private List<String> ids(SearchRequest request) throws IOException {
        return search(request).hits().stream().map(hit -> hit.article().id()).toList();
    }

    private SearchResult search(SearchRequest request) throws IOException {
        return archive.searcher().search(request);
    }
}
