package org.jianwen.article.page.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.limits.PageRules;
import org.jianwen.article.page.layout.PageLayout.Line;
import org.jianwen.article.page.layout.PageLayout.Time;
import org.junit.jupiter.api.Test;

class PageLayoutTest {
    private static PageLayout of(String html) {
        return PageLayout.of(html, null, PageLimits.DEFAULT, PageRules.ALL, new HeadFacts(100));
    }

    @Test
    void numbersInElementsOfTheirOwnStayApart() {
        assertThat(of("<p><span>09</span><span>2016-05</span>第<span>1</span>2期<span>山</span><span>路</span></p>")
                        .lines())
                .extracting(Line::text)
                .containsExactly("09 2016-05第12期山路");
    }

    @Test
    void aMicroformatIsATime() {
        assertThat(of("<p><abbr class=published title='2011-07-09T22:10:00+08:00'>晚上10:10</abbr></p>")
                        .times())
                .extracting(Time::value)
                .containsExactly("2011-07-09T22:10:00+08:00");
        assertThat(of("<p><abbr title=2011-07-09>七月</abbr></p>").times()).isEmpty();
    }

    @Test
    void aTitleThatIsADayIsATime() {
        assertThat(of("<p><em title='2011-7-9 22:10'>3 天前</em> <a title='2011-07 总结'>总结</a></p>")
                        .times())
                .extracting(Time::value)
                .containsExactly("2011-7-9 22:10");
    }
}
