package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.limits.PageLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyCleaningTest {
    @ParameterizedTest
    @CsvSource({"评论, false", "网友评论(12), false", "用户点评 3条, false", "社会评价, true", "评论员的话, true"})
    void aHeadingOfRemarksEndsTheArticle(String heading, boolean goesOn) {
        String page = "<h1>山路</h1><div><p>村里的公路通车了，孩子们走了出来，站在新铺的路面上。</p><h3>" + heading
                + "</h3><p>阿木：写得好，欢迎常来我们村里看看。</p></div>";

        String body = PageReader.read(page, null, PageLimits.DEFAULT).content();

        assertThat(body.contains("阿木")).isEqualTo(goesOn);
    }

    @Test
    void otherArticlesOfTheAuthorAreNotThisOne() {
        String text = "<p>村里的公路通车了，孩子们走了出来，站在新铺的路面上。</p>";
        String others = "<div><div>阿木的其他文章</div><div>2022/01/10</div><div>湖边</div><div>湖水又涨了，淹到了台阶。</div></div>";

        assertThat(body("<h1>山路</h1><div>" + text + others + "</div>")).doesNotContain("湖边", "台阶");
        assertThat(body("<h1>山路</h1><div><p>我读过其他文章</p>" + text + "</div>")).contains("路面");
    }

    @Test
    void aHeadlineBehindTheTextIsThatOfAnother() {
        String text = "<article><h1>山路</h1>" + "<p>村里的公路通车了，孩子们走了出来，站在新铺的路面上。</p>".repeat(10) + "</article>";
        String item = "<li><h1>湖边</h1><p>湖水又涨了，淹到了台阶。</p></li>";
        String others = "<div class=Recommendations><ul>" + item.repeat(3) + "</ul></div>";

        assertThat(body("<div>" + text + others + "</div>")).contains("路面").doesNotContain("台阶");
        assertThat(body("<div><h1>晨风</h1><div class=related>" + text + "</div></div>"))
                .contains("路面");
    }

    private static String body(String html) {
        return PageReader.read(html, null, PageLimits.DEFAULT).content();
    }
}
