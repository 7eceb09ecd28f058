package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianwen.article.limits.PageLimits;
import org.junit.jupiter.api.Test;

class BodyChoiceTest {
    private static final String VERSE = "我从山那边走来\n带着一身的风霜\n你站在渡口张望\n手里攥着旧时光\n河水从来不说话\n它只管流向远方\n灯火一盏一盏亮";

    private static String body(String html) {
        return PageReader.read(html, null, PageLimits.DEFAULT).content();
    }

    @Test
    void linesOfASongNeedNoMarks() {
        String foot = "<p>上传者：周南</p><div>© 2010 湖畔音乐</div>";
        String head = "<html><title>渡口</title><ul><li>歌手列表</li><li>最新专辑</li></ul><h1>渡口</h1><p>演唱：周南</p>";

        assertThat(body(head + "<div>" + VERSE.replace("\n", "<br>") + "</div>" + foot))
                .isEqualTo(VERSE);
        assertThat(body(head + "<p>" + VERSE.replace("\n", "</p><p>") + "</p>" + foot))
                .contains(VERSE)
                .doesNotContain("湖畔音乐");
    }

    @Test
    void aVerseBesideProseIsNotTheArticle() {
        String prose = "<p>村里的公路通车了，孩子们走了出来，站在新铺的路面上看远处的山。</p><p>从前去镇上要走两个小时，如今只要二十分钟。</p>";

        assertThat(body("<html><h1>山路</h1>" + prose + "<h3>友情</h3><div>" + VERSE.replace("\n", "<br>") + "</div>"))
                .startsWith("村里的公路");
    }

    @Test
    void newsOfOneSentenceStandsUnderItsHeadline() {
        String menu = "<ul>" + "<li><a href=1>湖畔小学举办读书节</a></li>".repeat(8) + "</ul>";
        String site = "<p>湖畔网是湖畔日报社主办的新闻网站，欢迎广大网友投稿，也欢迎提供新闻线索，本站将择优刊用。</p>";

        assertThat(body("<html><div><h1>图书馆</h1><p>2010-08-16 10:22</p><p>图书馆宣布，自下月起延长开放时间。</p></div>" + menu + site))
                .isEqualTo("图书馆宣布，自下月起延长开放时间。");
    }

    @Test
    void aTableOfFiguresBeforeItsRemarkIsKeptWhole() {
        String rows = IntStream.range(0, 9)
                .mapToObj(i -> "<tr><td>第" + i + "站</td><td>中雨</td><td>" + 10 * i + "</td></tr>")
                .collect(Collectors.joining());
        String remark = "<p>预计今天夜间到明天，全县仍有中到大雨，请各乡镇加强值守。</p>";
        String menu = "<div><a href=1>首页</a> <a href=2>雨情</a></div>";

        assertThat(body("<html>" + menu + "<h1>雨情</h1><div><table>" + rows + "</table>" + remark + "</div>"))
                .startsWith("第0站\n中雨")
                .endsWith("加强值守。")
                .doesNotContain("首页");
    }

    @Test
    void whatStandsBelowTheSignatureOfAPostIsNotThePost() {
        String post =
                "<div>剛剛搭車回家\n車上有一位阿伯\n他手上拿著一盆蘭花\n\n--\n<span>※ 發信站: 湖畔, 來自: 1.1.1.1</span><div>推 青山: 好溫暖，我也想養一盆。</div></div>";

        assertThat(body("<html><h1>蘭花</h1>" + post)).isEqualTo("剛剛搭車回家\n車上有一位阿伯\n他手上拿著一盆蘭花");
        assertThat(body("<html><h1>蘭花</h1><p>村里的公路--通车了，孩子们\n走了出来。</p>")).isEqualTo("村里的公路--通车了，孩子们走了出来。");
    }
}
