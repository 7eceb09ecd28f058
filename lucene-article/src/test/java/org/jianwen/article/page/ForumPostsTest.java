package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.limits.PageLimits;
import org.junit.jupiter.api.Test;

class ForumPostsTest {
    private static final String ONE = "村里的公路通车了，孩子们走了出来。";
    private static final String OTHER = "从前去镇上要走两个小时，如今只要二十分钟。";

    @Test
    void theFirstOfSeveralPostsIsReadAlthoughNothingIsNamed() {
        String posts =
                "<html><div><b>山路</b><p>2005-06-13 15:00:14</p><p>%s</p></div><div><b>镇上</b><p>2005-06-11 14:05:50</p><p>%s</p></div>";

        assertThat(PageReader.read(posts.replaceFirst("%s", ONE).replaceFirst("%s", OTHER), null, PageLimits.DEFAULT)
                        .content())
                .isEqualTo(ONE);
    }

    @Test
    void aChronicleIsOneText() {
        String days = "<html><h1>大事记</h1><p>2005年6月11日 14:05</p><p>%s</p><p>2005年6月13日 15:00</p><p>%s</p>";

        assertThat(PageReader.read(days.replaceFirst("%s", ONE).replaceFirst("%s", OTHER), null, PageLimits.DEFAULT)
                        .content())
                .contains(ONE, OTHER);
    }
}
