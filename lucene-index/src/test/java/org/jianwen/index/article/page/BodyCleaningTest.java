package org.jianwen.index.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyCleaningTest {
    @ParameterizedTest
    @CsvSource({"评论, false", "网友评论(12), false", "用户点评 3条, false", "社会评价, true", "评论员的话, true"})
    void aHeadingOfRemarksEndsTheArticle(String heading, boolean goesOn) {
        String page = "<h1>山路</h1><div><p>村里的公路通车了，孩子们走了出来，站在新铺的路面上。</p><h3>" + heading
                + "</h3><p>阿木：写得好，欢迎常来我们村里看看。</p></div>";

        String body = PageReader.read(page, null, PageLimits.DEFAULT).body();

        assertThat(body.contains("阿木")).isEqualTo(goesOn);
    }
}
