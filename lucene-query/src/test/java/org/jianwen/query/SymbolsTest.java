package org.jianwen.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jianwen.schema.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be seen and is no bare punctuation can be searched for. */
class SymbolsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "€",
                "£",
                "¥",
                "￥",
                "$",
                "₿",
                "→",
                "↑",
                "⇒",
                "★",
                "☆",
                "★★★★☆",
                "≈",
                "≥5",
                "±",
                "×",
                "√",
                "∞",
                "℃",
                "°",
                "©",
                "™",
                "♥",
                "❤",
                "❤\ufe0f",
                "😀",
                "👍🏽",
                "🇨🇳",
                "👨\u200d👩\u200d👧\u200d👦",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc7f",
                "1\ufe0f\u20e3",
                "✅",
                "½",
                "①",
                "Ⅲ",
                "㎏",
                "㈱",
                "〒",
                "■",
                "▲",
                "♂",
                "☎\ufe0e"
            })
    void aSignIsFoundAloneQuotedExcludedAndBesideWords(String sign) throws IOException {
        try (Archive archive =
                Archive.of(Article.of("with", "甲", "票价" + sign + "，写在最后。"), Article.of("without", "乙", "票价没有写。"))) {
            assertThat(ids(archive, sign)).containsExactly("with");
            assertThat(ids(archive, '"' + sign + '"')).containsExactly("with");
            assertThat(ids(archive, "票价 " + sign)).containsExactly("with");
            assertThat(ids(archive, "票价" + sign)).containsExactly("with");
            assertThat(ids(archive, "票价 -" + sign)).containsExactly("without");
            assertThat(ids(archive, "没有 OR " + sign)).containsExactlyInAnyOrder("with", "without");
            assertThat(ids(archive, "body:" + sign)).containsExactly("with");
        }
    }

    @Test
    void anotherSignComesAfterwardsIfAtAll() throws IOException {
        try (Archive archive = Archive.of(Article.of("down", "甲", "股价↓。"), Article.of("up", "乙", "各家公司的股价↑。"))) {
            assertThat(ids(archive, "股价↑")).containsExactly("up");
            assertThat(ids(archive, "↑股价")).containsExactly("up");
            assertThat(ids(archive, "股价→")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"股价 = 5", "股价^2", "股价 < 5", "股价 + 5"})
    void whatCanBeSearchedInQuotationMarksOnlyIsNoted(String typed) throws IOException {
        try (Archive archive = Archive.of(Article.of("a", "甲", "股价 = 5 < 6 + 5 ^ 2"))) {
            SearchResult result = archive.searcher().search(SearchRequest.of(typed));

            assertThat(result.hits()).hasSize(1);
            assertThat(result.notes()).singleElement().asString().contains("means nothing here");
        }
    }

    private static List<String> ids(Archive archive, String query) throws IOException {
        return archive.searcher().search(SearchRequest.of(query)).hits().stream()
                .map(hit -> hit.article().id())
                .toList();
    }
}
