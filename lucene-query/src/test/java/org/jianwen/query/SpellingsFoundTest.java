package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word is found and marked however it is spelled, in quotation marks and without. */
class SpellingsFoundTest {

    @ParameterizedTest
    @CsvSource({
        "随着, 隨著",
        "账户, 帳戶",
        "计划, 計畫",
        "炮兵, 砲兵",
        "借口, 藉口",
        "答复, 答覆",
        "沉默, 沈默",
        "什么, 甚麼",
        "只有, 祇有",
        "侄子, 姪子",
        "它们, 牠們",
        "项链, 項鍊",
        "区块链, 區塊鍊",
        "只不过, 祗不過",
        "颠覆, 顛復",
        "污染, 汚染",
        "海关, 海関",
        "广岛, 広島",
        "气象, 気象",
        "宫泽, 宮沢",
        "痲痹, 麻痺",
        "家具, 傢俱",
        "分量, 份量",
        "精彩, 精采",
        "嘱咐, 囑附",
        "长江, ⻓江",
        "民生, ⺠⽣",
        "齐白石, ⻬⽩⽯",
        "二〇二四年, 二○二四年",
        "二〇二四年, 二◯二四年",
        "二〇二四年, 二0二四年",
        "二零二四年, 二〇二四年",
        "妳好, 你好",
        "cafe, CAFÉ",
        "Tieng Viet, Tiếng Việt",
        "ＡＩ, AI",
        "王明, 王　明",
        "会议纪要, 会 议 纪 要",
        "目录, 目　　录",
        "爱❤, 爱❤\uFE0F",
        "3:1, 3∶1",
        "记者：王, 记者∶王",
        "F-16, F−16",
        "10-20, 10～20",
        "10%—20%, 10%~20%",
        "3月〜5月, 3月-5月",
        "O'Brien, OʼBrien",
        "O’Brien, O′Brien",
        "O´Brien, O`Brien",
        "约翰·史密斯, 约翰⋅史密斯",
        "约翰・史密斯, 约翰∙史密斯",
        "24/7, 24∕7",
        "沉默地看着计划, 沈默地看著計畫"
    })
    void inEitherSpelling(String one, String other) throws IOException {
        try (Archive archive = Archive.of(
                Article.of("a", "", "会上提到了" + one + "，记在本子里。"),
                Article.of("b", "", "会上提到了" + other + "，写在本子里。"),
                Article.of("c", "", "这一段讲别的事。"))) {
            for (String query : List.of('"' + one + '"', '"' + other + '"', one, other)) {
                List<Hit> hits =
                        archive.searcher().search(SearchRequest.of(query)).hits();
                assertThat(hits).as(query).extracting(hit -> hit.article().id()).containsExactlyInAnyOrder("a", "b");
                assertThat(hits)
                        .as(query)
                        .allSatisfy(hit ->
                                assertThat(hit.snippets().getFirst().marks()).isNotEmpty());
            }
        }
    }

    /** What stands between two runs is any sign; one that was typed as a symbol is not. */
    @Test
    void aSignThatLooksAlikeIsNoSpace() throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", "比分3，1"), Article.of("b", "", "温度10、20度"))) {
            for (String query : List.of("\"3∶1\"", "\"10～20\"")) {
                assertThat(archive.searcher().search(SearchRequest.of(query)).total())
                        .as(query)
                        .isZero();
            }
        }
    }

    @Test
    void butNotWhereTheCharacterIsAnotherWord() throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", "沉阳市的覆灭是一幅划。"), Article.of("b", "", "沈阳市的覆灭是一幅画。"))) {
            for (String query : List.of("\"沈阳\"", "\"一幅画\"")) {
                assertThat(archive.searcher().search(SearchRequest.of(query)).hits())
                        .extracting(hit -> hit.article().id())
                        .containsExactly("b");
            }
        }
    }

    @Test
    void aSpaceBetweenHanAndLatinIsSetAtWill() throws IOException {
        try (Archive archive = Archive.of(
                Article.of("a", "", "建5G网络。"), Article.of("b", "", "建5G 网络。"), Article.of("c", "", "5G的网络"))) {
            assertThat(archive.searcher().search(SearchRequest.of("\"5G 网络\"")).hits())
                    .allSatisfy(
                            hit -> assertThat(hit.snippets().getFirst().marks()).isNotEmpty())
                    .extracting(hit -> hit.article().id())
                    .containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void aSpaceIsAddedWhereNoArticleHasTheQuotationWithout() throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "", "5 月 1 日放假。"), Article.of("b", "", "5G 网络"))) {
            SearchResult found = archive.searcher().search(SearchRequest.of("\"5月1日\""));
            assertThat(found.total()).isEqualTo(1);
            assertThat(found.hits().getFirst().snippets().getFirst().toHtml()).contains("<mark>5 月 1 日</mark>");
            archive.change(indexer -> indexer.add(Article.of("c", "", "5月1日放假。")));
            assertThat(archive.searcher().search(SearchRequest.of("\"5月1日\"")).total())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPartOfAHeadingIsFound() throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "会议 纪要", "关于 会 议 的通知"), Article.of("b", "", "会议，纪念"))) {
            for (String query : List.of("\"议 纪\"", "\"会议 纪\"", "\"议 纪要\"", "\"于会议的\"", "\"会 议 的通\"")) {
                assertThat(archive.searcher().search(SearchRequest.of(query)).hits())
                        .as(query)
                        .extracting(hit -> hit.article().id())
                        .contains("a");
            }
        }
    }
}
