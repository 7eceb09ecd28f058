package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Statement;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines about an article are read for its date. */
class PageDatesTest {
    private static final String TITLE = "<h1>竹器店里的下午</h1>";
    private static final String TEXT = """
            <p>店开在巷子尽头，门口摆着一排新编的篮子。师傅坐在矮凳上破篾，刀口贴着竹节往下走，发出细细的裂响。</p>
            <p>一根竹子可以破成二十四片，再把每一片分成三层，只有最外面那层青篾拿来编篮子的口沿。</p>
            <p>问他这门手艺学了多久，他想了想，说从挑竹子算起是四十年，从拿刀算起是三十八年。</p>""";

    private static Statements read(String... body) {
        return PageReader.read(
                "<html><head><title>竹器店里的下午</title></head><body>" + String.join("\n", body) + "</body></html>",
                null,
                PageLimits.DEFAULT);
    }

    private static List<String> dates(String... body) {
        return read(body).dates().stream().map(Statement::text).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>竹器店里的下午<br><span>2013-08-29 16:40:11 来源：晨风日报 点击：12</span></h1>",
                "<h1>竹器店里的下午</h1><h6><span>发布时间：2013-08-29</span> <span>浏览次数：88</span></h6>",
                "<h1>竹器店里的下午</h1><h3>青山 (今天做什么) 2013-08-29 16:40:11</h3>"
            })
    void aBylineMayBeSetAsAHeading(String head) {
        assertThat(dates(head, TEXT)).singleElement().asString().contains("2013-08-29");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h1>2013年8月29日 竹器店里的下午</h1>", "<h1>竹器店里的下午</h1><h2>2013年8月29日，赶集的日子</h2>"})
    void theDayInAHeadlineIsNoByline(String head) {
        assertThat(dates(head, TEXT)).isEmpty();
    }

    @Test
    void nothingUnderAHeadingBehindTheTextIsTheArticles() {
        assertThat(dates(TITLE, TEXT, "<div><h3>大家的作品</h3><p>第一次编</p><p>2016-01-02</p></div>"))
                .isEmpty();
        assertThat(dates(TITLE, TEXT, "<div>2016-01-02</div>")).containsExactly("2016-01-02");
    }

    @Test
    void aThreadThatOpensWithAnArticleIsDatedByItsFirstPost() {
        String post = "<div><em class=when>发表于 2012-4-@ 20:13:45 | 只看该作者</em><div class=post>%s</div></div>";
        String long1 = post.replace("@", "7").replace("%s", TEXT + TEXT.replace("竹", "藤"));
        String reply = post.replace("@", "8").replace("%s", "<p>我家里也有一只这样的篮子，用了二十年。</p>");

        assertThat(dates(TITLE, long1, reply, reply.replace("二十", "三十")))
                .singleElement()
                .asString()
                .contains("2012-4-7");
        assertThat(dates(TITLE, reply, long1)).isEmpty();
        assertThat(dates(TITLE, reply, reply.replace("2012-4-8", "2012-4-9"))).isEmpty();
        assertThat(dates(TITLE, long1.replace("发表于", "时间"), reply.replace("发表于", "时间")))
                .isEmpty();
    }

    @Test
    void aBylineAmongButtonsUnderTheTitleIsRead() {
        String bar = "<div class=toolbar><span>2020-12-27 16:28</span> <span>打印 收藏</span></div>";

        assertThat(dates(TITLE, bar, TEXT)).singleElement().asString().contains("2020-12-27");
        assertThat(dates(bar, TITLE, TEXT)).isEmpty();
        assertThat(dates(TITLE, bar.replace("toolbar", "related"), TEXT)).isEmpty();
    }

    @Test
    void anUpdateIsReadAsTheDateOfABylineThatHasNoOther() {
        String byline = "<div>[ 作者：青山 | 点击数：81 | 更新时间：2005-3-18 | 文章录入：admin ]</div>";

        assertThat(read(TITLE, byline, TEXT).dates())
                .anyMatch(clue -> !clue.updated() && clue.text().contains("2005-3-18"));
        assertThat(read(TITLE, TEXT, "<div>更新时间：2005-3-18</div>").dates()).allMatch(Statement::updated);
    }

    @Test
    void aSentenceThatWasBrokenIsNoByline() {
        String broken = "<div>2016年11月2日下午3时，一辆货车在这段路上</div><div>翻进了路边的水田里</div>";

        assertThat(dates(TITLE, broken, TEXT)).isEmpty();
        assertThat(dates(TITLE, "<div>2016年11月2日，晨风日报</div>", TEXT)).hasSize(1);
    }

    @Test
    void theDayOfANewspaperMayStandFarAboveTheHeadline() {
        String day = "<div>2014年11月6日 星期四</div>";
        String between = "<div>晨风日报</div><div>第A03版：三农</div><div>标题导航</div>";

        assertThat(dates(day, between, TITLE, TEXT)).singleElement().asString().contains("2014年11月6日");
        assertThat(dates(day, between.replace("第A03版：", ""), TITLE, TEXT)).isEmpty();
    }

    @Test
    void theIssueOfAMagazineUnderTheTitleIsACredit() {
        String issue = "<div>林知夏</div><div>《湖畔文艺》2007年第4期</div>";

        assertThat(read(TITLE, issue, TEXT).dates())
                .singleElement()
                .extracting(clue -> clue.origin() + " " + clue.text())
                .isEqualTo("CREDIT 《湖畔文艺》2007年第4期");
    }

    @Test
    void factsAboutAThingAreNoDates() {
        String card = "<dl><dt>中文名</dt><dd>竹器店</dd><dt>公布时间</dt><dd>2008年6月7日</dd><dt>编号</dt><dd>117</dd></dl>";
        String document = "<table><tr><td>文号</td><td>县发3号</td></tr><tr><td>公布时间</td><td>2008年6月7日</td></tr></table>";

        assertThat(dates(TITLE, card, TEXT)).isEmpty();
        assertThat(dates(TITLE, TEXT, card.replace("公布", "创建"))).isEmpty();
        assertThat(dates(TITLE, document, TEXT)).hasSize(1);
    }

    @Test
    void whenTheTextIsARemarkItsDayIsNotThatOfThePage() {
        String remark = "<div>环境不错，篮子编得密，周末去要排队，建议提前打个电话。<br>2016-05-06</div>";

        assertThat(dates(TITLE, "<div><b>网友点评</b>" + remark + "</div>")).isEmpty();
        assertThat(dates(TITLE, "<div><b>店里见闻</b>" + remark + "</div>")).hasSize(1);
    }
}
