package org.jianwen.index.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.index.article.page.outline.PageClue;
import org.junit.jupiter.api.Test;

class OtherDatesTest {
    private static final String TEXT = "<div><p>村里的公路通车了，孩子们走了出来。</p><p>从前去镇上要走两个小时，如今只要二十分钟。</p></div>";

    private static PageContent read(String head, String tail) {
        return PageReader.read(
                "<html><title>山路</title><body><h1>山路</h1>" + head + TEXT + tail + "</body></html>",
                null,
                PageLimits.DEFAULT);
    }

    @Test
    void theDayOfABookThatIsOfferedIsNotThatOfThePage() {
        assertThat(read("<p>作者：周南 出版社：湖畔书局 出版时间：2018-09-01 页数：412</p>", "").clues())
                .isEmpty();
        assertThat(read("<ul><li>出版日期：2018年9月1日</li><li>定价：28.00元</li></ul>", "")
                        .clues())
                .isEmpty();
        assertThat(read("<p>出版日期：2018-09-01 第3版</p>", "").clues())
                .extracting(PageClue::text)
                .containsExactly("出版日期：2018-09-01 第3版");
    }

    @Test
    void whatIsSaidOfSeveralDatesAfterTheTextIsSaidOfComments() {
        String comments = "<h3>住客点评</h3><div class=c><p>早餐一般。</p><p class=t>发表于2016-04-12</p></div>"
                + "<div class=c><p>房间有点小，下次还会来的。</p><p class=t>发表于2016-03-30</p></div>";

        assertThat(read("", comments).clues()).isEmpty();
        assertThat(read("", "<p class=t>发表于2016-04-12</p>").clues())
                .extracting(PageClue::text)
                .containsExactly("发表于2016-04-12");
    }
}
