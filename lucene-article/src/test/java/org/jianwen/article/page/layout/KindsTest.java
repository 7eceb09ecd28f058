package org.jianwen.article.page.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.format.words.Kind;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final String TEXT = "<p>村里的公路通车了，孩子们走了出来。</p><p>从前去镇上要走两个小时，如今只要二十分钟。</p>";

    private static Line first(String html) {
        return PageLayout.of(html, null, PageLimits.DEFAULT, PageRules.ALL, new HeadFacts(100))
                .lines()
                .getFirst();
    }

    @Test
    void aBoxOfMostSentencesIsNoAdvertWhateverItsNameSays() {
        String rest = "<p>本站开通于去年，欢迎光临，谢谢。</p>";

        assertThat(first("<div class=content_ad_area>" + TEXT + "</div>" + rest).is(Kind.ADVERT))
                .isFalse();
        assertThat(first("<div class=comments>" + TEXT + "</div>" + rest).is(Kind.COMMENT))
                .isTrue();
        assertThat(first("<div class=ad><p>今日特价，欢迎选购。</p></div>" + TEXT).is(Kind.ADVERT))
                .isTrue();
    }

    @Test
    void aHiddenBoxOfNearlyAllSentencesIsShownByAScript() {
        assertThat(first("<div style='display:none'>" + TEXT + TEXT + "</div><p>请开启浏览器的脚本功能。</p>")
                        .is(Kind.HIDDEN))
                .isFalse();
        assertThat(first("<div style='display:none'><p>请先登录，再发表评论。</p></div>" + TEXT)
                        .is(Kind.HIDDEN))
                .isTrue();
    }
}
