package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jianwen.schema.ArticleDate;
import org.jianwen.schema.DateConfidence;
import org.jianwen.schema.DateOrigin;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the dates on a page is that of its article, and which are not. */
class PageDatesTest {

    private static final String TITLE = "<h1>冰上收浮标的人</h1>";
    private static final String BYLINE = "<div class=info>2021-03-05 09:10 来源：晨风日报</div>";
    private static final String TEXT = """
            <p>入冬以来，湖面第一次结了整片的冰。老姜天不亮就出门，要赶在太阳出来以前，把去年秋天放下的浮标一个个收回来。</p>
            <p>冰层有十二厘米厚，够一个人走，却还不够一辆车。老姜用铁钎在前面探路，每走五步敲一下，听下面有没有暗流。</p>
            <p>到中午，他收回了十九个浮标，还差三个。岸上的人喊他回来，他摆了摆手，继续往湖心走去。</p>""";
    private static final String MENU = "<div><a href=/>首页</a> | <a href=/n>新闻</a> | <a href=/s>社会</a></div>";

    private static ReadItem.Found read(String... body) {
        String page = "<html><head><meta charset=utf-8><title>冰上收浮标的人</title></head><body>" + String.join("\n", body)
                + "</body></html>";
        return (ReadItem.Found) ArticleReader.of(ReadSettings.defaults())
                .read(page.getBytes(StandardCharsets.UTF_8), "page.html")
                .get(0);
    }

    private static String published(String... body) {
        ArticleDate date = read(body).article().published();
        return date == null ? "none" : date.value();
    }

    private static String repeated(String part, Object... values) {
        return Stream.of(values)
                .map(value -> part.replace("@", value.toString()))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "今天是2024年5月6日 星期一",
                "2024年5月6日 星期一",
                "2024年05月06日（京港台时间）",
                "北京时间：2024-05-06 10:11:12",
                "现在是北京时间 2024年5月6日 10:11",
                "当前时间：2024-05-06 10:11",
                "2024/05/06 Monday",
                "Monday, May 6, 2024",
                "星期一 2024.05.06",
                "2024年5月6日 星期一 农历三月廿八",
                "2024年5月6日 10:11:12 星期一 天气：晴 12℃",
                "上次登录：2024-05-06 10:00",
                "5月6日 星期一 晴 12℃",
                "历史上的今天：1949年5月6日"
            })
    void theClockOfAPageIsNoDate(String clock) {
        String top = "<div>" + clock + "</div>";

        assertThat(published(top, TITLE, TEXT)).isEqualTo("none");
        assertThat(published(top, MENU, TITLE, TEXT)).isEqualTo("none");
        assertThat(published(top, MENU, TITLE, BYLINE, TEXT)).startsWith("2021-03-05");
        assertThat(published(top, MENU, TITLE, "<p>姜青 2021-03-05</p>", TEXT)).isEqualTo("2021-03-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021年03月05日 星期五 第A03版", "云州晚报 2021年3月5日 星期五 上一期 下一期"})
    void theDayAtTheTopOfANewspaperIsItsDate(String top) {
        assertThat(published("<div>" + top + "</div>", TITLE, TEXT)).isEqualTo("2021-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021年3月5日 星期五",
                "Posted by 姜青 on March 5, 2021",
                "发表日期：2021年3月5日 出处：晨风日报 作者：姜青 【编辑录入：admin】",
                "[2021-03-05] 【字体：<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】",
                "2021-03-05 09:10 <a href=#>晨风日报</a> <a href=#>我要评论(12)</a> <a href=#>字号：T|T</a>",
                "發佈時間：2021-03-05 09:10 最後更新：2021-03-06 10:00",
                "中華民國110年3月5日",
                "【晨风日报】 2021年3月5日 A03版",
                "公开日期：2021-03-05",
                "姜青　　　二〇二一年三月五日",
                "更新于 2021-03-08 · 发布于 2021-03-05",
                "发布日期：2021-03-05　有效期至：2022-03-05",
                "2021-03-05 来源：今日早报"
            })
    void bylinesOfManyMakes(String byline) {
        String page = "<p>" + byline + "</p>";

        assertThat(published(MENU, TITLE, page, TEXT)).startsWith("2021-03-05");
        assertThat(published("<div>2024年5月6日 星期一</div>", MENU, TITLE, page, TEXT))
                .startsWith("2021-03-05");
    }

    @Test
    void aDayWithItsWeekdayCountsWhereNothingSaysThatItIsAClock() {
        assertThat(published("<div>2021年3月5日 星期五</div>", TEXT)).isEqualTo("2021-03-05");
    }

    @Test
    void ofTheDatesOfADocumentTheOneOfItsPublicationCounts() {
        String drawnUp = "<td>成文日期：</td><td>2020年10月27日</td>";
        String published = "<td>发布日期：</td><td>2020年10月28日</td>";

        assertThat(published("<table><tr>", drawnUp, published, "</tr></table>", TITLE, TEXT))
                .isEqualTo("2020-10-28");
        assertThat(published("<table><tr>", published, drawnUp, "</tr></table>", TITLE, TEXT))
                .isEqualTo("2020-10-28");
        assertThat(published(
                        "<table><tr><td>成文日期</td><td>2020-10-27</td><td>发布日期</td><td>2020-10-28</td></tr></table>",
                        TITLE,
                        TEXT))
                .isEqualTo("2020-10-28");
        assertThat(published(TITLE, "<p>生效日期：2021-01-01 发布日期：2020-10-28 失效日期：2025-01-01</p>", TEXT))
                .isEqualTo("2020-10-28");
        assertThat(published(TITLE, "<p>发布时间：2020-10-28</p>", TEXT, "<p>县政府办公室　2020年10月26日印发</p>"))
                .isEqualTo("2020-10-28");
    }

    @Test
    void aDayOnWhichADocumentWasDrawnUpIsBetterThanNone() {
        ArticleDate date = read("<table><tr><td>成文日期：</td><td>2020年10月27日</td></tr></table>", TITLE, TEXT)
                .article()
                .published();

        assertThat(date).isNotNull();
        assertThat(date.value()).isEqualTo("2020-10-27");
        assertThat(date.origin()).isEqualTo(DateOrigin.CREDIT);
        assertThat(date.confidence()).isEqualTo(DateConfidence.LOW);
    }

    @Test
    void whereATextWasFirstPrintedIsItsDateWhenThereIsNoOther() {
        assertThat(published(TITLE, TEXT, "<p>（原载2021年3月5日《晨风日报》）</p>")).isEqualTo("2021-03-05");
        assertThat(published(TITLE, TEXT, "<p>（晨风日报 2021年3月5日）</p>")).isEqualTo("2021-03-05");
        assertThat(published(TITLE, TEXT, "<p>——《湖畔文学》2021年3月号</p>")).isEqualTo("2021-03");
        assertThat(published(TITLE, TEXT, "<p>（《湖畔文学》2021年第3期）</p>")).isEqualTo("2021");
        assertThat(published(TITLE, TEXT, "<p>姜青</p><p>二〇二一年三月五日夜于湖畔</p>")).isEqualTo("2021-03-05");
        assertThat(published(TITLE, "<p>（2004年5月6日县人民政府令第12号公布）</p>", TEXT)).isEqualTo("2004-05-06");
        assertThat(published(TITLE, BYLINE, TEXT, "<p>（原载2020年1月2日《湖畔》）</p>")).startsWith("2021-03-05");
    }

    @Test
    void theTimesOfPostsInAThreadAreNotThatOfAnArticle() {
        List<String> floors = List.of(
                "<div class=post><p class=f>楼层： 第 1 楼 时间：2005-08-28 20:56:20</p><p>水库今年水位高，鲫鱼多，想找两个人一起去。</p></div>",
                "<div class=post><p class=f>楼层： 第 2 楼 时间：2005-08-28 23:00:00</p><p>算我一个，我有车，坐得下四个人。</p></div>");

        assertThat(published(TITLE, String.join("", floors))).isEqualTo("none");
        assertThat(read(TITLE, String.join("", floors)).notes())
                .contains("date: 「楼层： 第 1 楼 时间：2005-08-28 20:56:20」 is not taken: one of several posts");
    }

    @Test
    void ofABlogsMonthTheFirstPostIsDated() {
        String posts = repeated(
                "<div class=e><h2><a href=#>去钓鱼</a></h2><div class=d>2005-08-2@ 20:56</div><p>水库水位高，鲫鱼多，星期六早上出发，带上午饭和水。</p></div>",
                8,
                7,
                6);

        assertThat(published("<h1>湖畔札记</h1>", posts)).startsWith("2005-08-28");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class=i><b>青山</b> <em>2022-05-0@ 20:56</em><p>写得真好，我也想去湖上看一看。</p></div>",
                "<div class=i><b>青山</b> 发表于 <em>2022-05-0@ 20:56</em><p>写得真好，我也想去湖上看一看。</p></div>",
                "<div class=i><b>青山</b> <em>2022-05-0@ 20:56</em> 3楼<p>写得真好，我也想去湖上看一看。</p></div>",
                "<div class=i><b>青山</b><time datetime=2022-05-0@>5月@日</time><p>写得真好，我也想去。</p></div>"
            })
    void commentsAreDatedOtherwise(String comment) {
        String comments = "<div>" + repeated(comment, 6, 7) + "</div>";

        assertThat(published(TITLE, TEXT, comments)).isEqualTo("none");
        assertThat(published(TITLE, TEXT, "<h3>网友评论</h3>", comments)).isEqualTo("none");
        assertThat(published(TITLE, BYLINE, TEXT, comments)).startsWith("2021-03-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p><a href=/@>湖畔小学开学了</a> <span>(2022-0@-06 10:00)</span></p>",
                "<p>[2022-0@-06] <a href=/@>湖畔小学开学了</a></p>",
                "<table><tr><td><a href=/@>湖畔小学开学了</a></td><td>2022-0@-06</td></tr></table>",
                "<div class=card><a href=/@>湖畔小学开学了</a><time datetime=2022-0@-06>2022-0@-06</time></div>",
                "<p>上一篇：<a href=/@>湖畔小学开学了</a>(2022-0@-06)</p>"
            })
    void otherArticlesAreDatedOtherwise(String item) {
        String list = "<div>" + repeated(item, 1, 2, 3) + "</div>";

        assertThat(published(TITLE, TEXT, list)).isEqualTo("none");
        assertThat(published(list, TITLE, TEXT)).isEqualTo("none");
        assertThat(published(TITLE, BYLINE, TEXT, list)).startsWith("2021-03-05");
        assertThat(published("<table><tr><td>", list, "</td><td>", TITLE, BYLINE, TEXT, "</td></tr></table>"))
                .startsWith("2021-03-05");
    }

    @Test
    void aPageOfManyArticlesHasNoDate() {
        String text = "<p>入冬以来，湖面第一次结了整片的冰，渔民天不亮就出门，赶在太阳出来以前收网。</p>";

        assertThat(published("<h1>新闻中心</h1>", repeated("<li><a href=/@>湖畔小学开学了</a> 2022-05-0@</li>", 4, 3, 2, 1)))
                .isEqualTo("none");
        assertThat(published(
                        "<h1>新闻中心</h1>",
                        repeated(
                                "<div><h2><a href=/@>湖畔小学</a></h2>" + text + "<span>2022-05-0@</span></div>",
                                4,
                                3,
                                2,
                                1)))
                .isEqualTo("none");
        assertThat(published(
                        "<h1>新闻中心</h1>",
                        repeated(
                                "<div><span>2022-05-0@</span><h2><a href=/@>湖畔小学</a></h2>" + text + "</div>",
                                4,
                                3,
                                2,
                                1)))
                .isEqualTo("none");
        assertThat(published("<h1>大事记</h1>", repeated("<h3>2022年@月6日</h3>" + text, 1, 2, 3)))
                .isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>时间：2022年5月6日 地点：湖畔小学</p>",
                "<p>时间：2022年5月6日</p><p>地点：湖畔小学</p>",
                "<p>讲座时间：2022年5月6日（星期五）14:00</p>",
                "<p>2022年5月6日，湖畔小学的孩子们来到冰上，跟着老姜学习怎样看冰。</p>",
                "<p>2022年5月6日，老姜在冰上。晨风网记者 摄</p>",
                "<figure><img src=a><figcaption>2022年5月6日 资料图</figcaption></figure>",
                "<p>（1920年5月6日—2021年3月5日）</p>",
                "<p>收稿日期：2018-05-06；修回日期：2018-06-06</p>",
                "<div>有效期至：2022-05-06</div>",
                "<div>注册时间：2022-05-06</div>",
                "<div class=ambox><small>(2020年4月17日)</small></div>",
                "<div>本条目自2020年4月17日起需要补充来源。</div>",
                "<div>3小时前 晨风日报</div>",
                "<div>05-06 10:00 来源：晨风日报</div>"
            })
    void datesOfSomethingElseUnderTheTitle(String line) {
        assertThat(published(TITLE, line, TEXT)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>打印时间：2022-05-06 10:00</p>",
                "<p>访问时间：2022年5月6日</p>",
                "<p>报名截止时间：2022年5月6日</p>",
                "<p>数据截至2022年5月6日</p>",
                "<p>网站更新时间：2022-05-06</p>",
                "<p>本页面最后修订于2022年2月9日 (星期三) 16:16。</p>",
                "<p>Copyright © 1999-2024 晨风网 版权所有</p>",
                "<p>© 2005-12-01 晨风网</p>",
                "<p>沪ICP备20220506号-1</p>",
                "<p>您的IP：10.12.20.22</p>"
            })
    void datesOfSomethingElseUnderTheText(String line) {
        assertThat(published(TITLE, TEXT, line)).isEqualTo("none");
        assertThat(published(TITLE, BYLINE, TEXT, line)).startsWith("2021-03-05");
    }

    @Test
    void aChangeIsThePublicationWhereNothingElseIs() {
        for (String label : List.of("最后更新：", "更新时间：", "更新日期：", "更新于", "编辑于 ")) {
            assertThat(published(TITLE, "<div>" + label + "2022-05-06 10:00</div>", TEXT))
                    .startsWith("2022-05-06");
        }
        ReadItem.Found alone = read(TITLE, "<div>最后更新：2022-05-06 10:00</div>", TEXT);
        assertThat(alone.article().published().confidence()).isNotEqualTo(DateConfidence.HIGH);
        assertThat(alone.notes()).anyMatch(note -> note.contains("that of a change"));
        assertThat(published(TITLE, BYLINE, TEXT, "<div>最后更新时间：2022-05-06 10:00</div>"))
                .startsWith("2021-03-05");
        assertThat(published(TITLE, "<div>更新时间：2005-3-18</div>", "<div>2005-3-11 晨风日报</div>", TEXT))
                .startsWith("2005-03-11");
    }

    @Test
    void whatIsHiddenIsNotWhatIsShown() {
        String hidden = "<div style='display:none'>发布时间：2022-05-06</div>";

        assertThat(published(TITLE, BYLINE, hidden, TEXT)).startsWith("2021-03-05");
    }

    @Test
    void theDatesOfASiteInJsonLdAreNotThoseOfItsArticle() {
        String site = "<script type='application/ld+json'>{\"@type\":\"NewsMediaOrganization\","
                + "\"dateCreated\":\"2003-05-06\"}</script>";
        String picture = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":{\"@type\":"
                + "\"ImageObject\",\"dateCreated\":\"2003-05-06\"},\"datePublished\":\"2021-03-05\"}</script>";

        assertThat(published(site, TITLE, TEXT)).isEqualTo("none");
        assertThat(published(picture, TITLE, TEXT)).isEqualTo("2021-03-05");
    }
}
