package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Statement;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;

class UnrelatedDatesTest {
    private static final String TEXT = "<div><p>村里的公路通车了，孩子们走了出来。</p><p>从前去镇上要走两个小时，如今只要二十分钟。</p></div>";

    private static Statements read(String head, String tail) {
        return PageReader.read(
                "<html><title>山路</title><body><h1>山路</h1>" + head + TEXT + tail + "</body></html>",
                null,
                PageLimits.DEFAULT);
    }

    @Test
    void theDayOfABookThatIsOfferedIsNotThatOfThePage() {
        assertThat(read("<p>作者：周南 出版社：湖畔书局 出版时间：2018-09-01 页数：412</p>", "").dates())
                .isEmpty();
        assertThat(read("<ul><li>出版日期：2018年9月1日</li><li>定价：28.00元</li></ul>", "")
                        .dates())
                .isEmpty();
        assertThat(read("<p>出版日期：2018-09-01 第3版</p>", "").dates())
                .extracting(Statement::text)
                .containsExactly("出版日期：2018-09-01 第3版");
    }

    @Test
    void whatIsSaidOfSeveralDatesAfterTheTextIsSaidOfComments() {
        String comments = "<h3>住客点评</h3><div class=c><p>早餐一般。</p><p class=t>发表于2016-04-12</p></div>"
                + "<div class=c><p>房间有点小，下次还会来的。</p><p class=t>发表于2016-03-30</p></div>";

        assertThat(read("", comments).dates()).isEmpty();
        assertThat(read("", "<p class=t>发表于2016-04-12</p>").dates())
                .extracting(Statement::text)
                .containsExactly("发表于2016-04-12");
    }

    @Test
    void theClockOfThePageStandsBeforeItsMenu() {
        String menu = "<div><a href=1>首页</a> <a href=2>新闻</a> <a href=3>国内</a> <a href=4>国际</a> <a href=5>社会</a>"
                + " <a href=6>体育</a> <a href=7>娱乐</a> <a href=8>财经</a> <a href=9>科技</a> <a href=10>汽车</a>"
                + " <a href=11>房产</a> <a href=12>教育</a></div>";
        String page = "<html><title>山路</title><body><div>2005年8月16日 10:22:31</div>" + menu + "<h1>山路</h1>" + TEXT;

        assertThat(PageReader.read(page, null, PageLimits.DEFAULT).dates()).isEmpty();
        assertThat(PageReader.read(page.replace(menu, ""), null, PageLimits.DEFAULT)
                        .dates())
                .hasSize(1);
    }

    @Test
    void whenAPostWasChangedOrAVersionCameOutIsNotWhenThePageDid() {
        assertThat(read("", "<p>[此贴子已经被作者于2005-8-16 10:22:31编辑过]</p>").dates()).isEmpty();
        assertThat(read("", "<p>4.2.0 2019年7月2日</p>").dates()).isEmpty();
        assertThat(read("", "<p>V1.0 (2019-07-02)</p>").dates()).isEmpty();
        assertThat(read("", "<p>2019年7月2日</p>").dates()).hasSize(1);
    }

    @Test
    void aDayOfTwoCalendarsIsThatOfACalendar() {
        for (String day : List.of("公历 2019年8月16日 星期五", "2019年8月16日 农历七月十六")) {
            String page = "<html><title>山路</title><body><p>" + day + "</p><h1>山路</h1>" + TEXT;
            assertThat(PageReader.read(page, null, PageLimits.DEFAULT).dates()).isEmpty();
            assertThat(read("<p>" + day + "</p>", "").dates()).hasSize(1);
        }
    }

    @Test
    void aDayAmongReadersRemarksIsTheirs() {
        assertThat(read("", "<h3>评论</h3><p>周南 2019-03-02 10:20</p>").dates()).isEmpty();
    }

    @Test
    void twoDaysMadeAlikeAreThoseOfAList() {
        String card = "<div class=c><a href=1>湖畔小学开学了</a><p>孩子们背着书包，走进了新的教室。</p><span>2019-03-0%</span></div>";

        assertThat(read("", "<div>" + card.replace("%", "1") + card.replace("%", "2") + "</div>")
                        .dates())
                .isEmpty();
    }
}
