package org.jianwen.article.page.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.format.words.Kind;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.PageRules;
import org.junit.jupiter.api.Test;

class TeasersTest {
    private static final String TEASER = "<div class=k><h4><a href=1>湖畔小学开学了</a></h4><p>孩子们背着书包，走进了新的教室。</p></div>";
    private static final String TEXT = "<p>村里的公路通车了，孩子们走了出来，站在新铺的路面上，看远处的山和山下的河。</p><p>从前去镇上要走两个小时，如今只要二十分钟。</p>";

    private static long teasers(String html) {
        return PageLayout.of(html, null, PageLimits.DEFAULT, PageRules.ALL, new HeadFacts(100)).lines().stream()
                .filter(line -> line.is(Kind.RELATED))
                .count();
    }

    @Test
    void sentencesUnderTitlesOfOtherArticlesAreTheirs() {
        String others = TEASER + TEASER.replace("湖畔", "溪口") + TEASER.replace("湖畔", "云岭");

        assertThat(teasers(TEXT + others)).isEqualTo(3);
        assertThat(teasers(TEXT + TEASER.replace("湖畔小学开学了", "查看原图").repeat(3))).isZero();
    }

    @Test
    void twoMayBePartOfTheArticleAndAListIsWhatThePageSays() {
        assertThat(teasers(TEXT + TEASER.repeat(2))).isZero();
        assertThat(teasers(TEASER.repeat(30))).isZero();
    }

    @Test
    void aTextUnderALinkIsNoTeaser() {
        String post = "<div class=k><h4><a href=1>湖畔小学开学了</a></h4>" + TEXT + "</div>";

        assertThat(teasers(TEXT + post.repeat(3))).isZero();
    }
}
