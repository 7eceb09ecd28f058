package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

/** Pages that name many dates and none of their own are left without one. */
class NoDateInventedTest {

    private static final List<String> SENTENCES = List.of(
            "河湾镇的渡口重新开航，清早第一班船载走了四十多位赶集的乡亲。", "船老大陈阿福说，停航的三个月里，孩子们上学要多绕十二公里山路。", "新换的两艘铁壳船装了救生衣柜和广播，雨天也能看清对岸的灯标。");

    /** What the top of a page says. */
    private static final List<String> TOP = List.of(
            "今天是2024年3月9日 星期六",
            "2024年3月9日 星期六 农历正月廿九",
            "北京时间：2024-03-09 08:05:12",
            "现在时间：2024-03-09 08:05",
            "2024/03/09 08:05 晴 12~20℃",
            "您上次登录时间：2024-03-09 08:05",
            "公历2024年3月9日 星期六");

    /** What is said of something else, wherever it stands; lines are parted by {@code |}. */
    private static final List<String> OTHER = List.of(
            "时间：2024年3月9日|地点：河湾小学礼堂",
            "活动时间：2024-03-09|活动地点：镇文化站",
            "报名截止：2024年3月9日",
            "考试时间：2024年3月9日 08:30",
            "开标时间：2024年3月9日9时30分",
            "有效期：2024-03-09 至 2024-12-31",
            "生产日期：2024-03-09",
            "成立日期：2009-03-09",
            "出生日期：1978年3月9日",
            "自2024年3月9日起施行",
            "出版日期：2018年9月|ISBN 978-7-000-00000-0",
            "首播：2024-03-09",
            "截至2024年3月9日",
            "招聘有效期至2024-03-09",
            "（2007年6月29日第十届人民代表大会第二十八次会议通过）",
            "陈阿福（1958年3月9日—2023年6月18日）");

    /** What the text tells. */
    private static final List<String> TOLD = List.of(
            "2007年3月9日，老码头停用。",
            "老码头已于2007年停用。",
            "预计2024年5月1日前完工。",
            "工程自2023年6月18日开工以来进展顺利。",
            "咨询电话：0731-20240309，邮编410000。");

    /** What stands behind the text. */
    private static final List<String> BEHIND = List.of(
            "<ul><li><a href=1>渡口停航通知</a> <span>2024-03-09</span></li><li><a href=2>山路养护公告</a> <span>2024-03-08</span></li></ul>",
            "<div>上一篇：<a href=1>渡口停航通知</a> 2024-03-09</div><div>下一篇：<a href=2>山路养护公告</a> 2024-03-10</div>",
            "<h3>网友评论</h3><div>江边客 2024-03-09 10:11</div><p>写得真好，想回去看看了。</p>",
            "<h3>文章归档</h3><ul><li><a href=a>2024年3月</a> (12)</li><li><a href=b>2024年2月</a> (9)</li></ul>",
            "<table><tr><th>附件</th><th>上传时间</th></tr><tr><td>时刻表.pdf</td><td>2022-01-05</td></tr></table>",
            "<table><caption>2024年3月</caption><tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td></tr></table>",
            "<p>此页面最后编辑于2024年3月9日 (星期六) 08:05。</p>",
            "<figure><img src=a.jpg><figcaption>2024年3月9日，乡亲们坐船赶集。</figcaption></figure>",
            "<blockquote><p>孩子们都好，船也好，勿念，江水退了就回家来看看。</p><p>陈阿福</p><p>1998年2月3日</p></blockquote>",
            "<table><tr><th>日期</th><th>班次</th></tr><tr><td>2024-03-09</td><td>6</td></tr><tr><td>2024-03-10</td><td>8</td></tr></table>",
            "<ul><li>2019年3月9日 渡口改建</li><li>2021年6月18日 新船下水</li><li>2023年9月1日 学生专班开行</li></ul>",
            "<p>[1] <a href=http://a.example/>渡口史</a>．河湾在线．2009-03-09 [引用日期2012-05-06]</p>",
            "<p>版本 1.2.0 (2024-03-09)</p>");

    @Test
    void noneOfAHundredPagesIsGivenADate() {
        List<String> pages = new ArrayList<>();
        TOP.forEach(top -> pages.add(page("<div>" + top + "</div>", "", "", "")));
        for (String other : OTHER) {
            String lines = "<p>" + other.replace("|", "</p><p>") + "</p>";
            pages.add(page("", lines, "", ""));
            pages.add(page("", "", lines, ""));
            pages.add(page("", "", "", "<div>" + lines + "</div>"));
        }
        for (String told : TOLD) {
            pages.add(page("", "<p>" + told + "</p>", "", ""));
            pages.add(page("", "", "<p>" + told + "</p>", ""));
            pages.add(page("", "<p>" + SENTENCES.get(0) + told + SENTENCES.get(1) + "</p>", "", ""));
        }
        BEHIND.forEach(behind -> pages.add(page("", "", "", behind)));
        BEHIND.forEach(
                behind -> pages.add(page("<p>" + TOP.get(0) + "</p>", "", "<p>" + TOLD.get(1) + "</p>", behind)));
        assertThat(pages).hasSizeGreaterThanOrEqualTo(96);
        List<String> invented = pages.stream()
                .filter(page -> ((ReadItem.Found) ArticleReader.of()
                                        .read(page.getBytes(StandardCharsets.UTF_8), "a.html")
                                        .get(0))
                                .article()
                                .published()
                        != null)
                .toList();
        assertThat(invented).isEmpty();
    }

    private static String page(String top, String under, String end, String behind) {
        return "<!DOCTYPE html><html><head><meta charset=utf-8><title>渡口重新开航</title></head><body>" + top
                + "<div class=main><h1>渡口重新开航</h1>" + under + "<div class=content><p>"
                + String.join("</p><p>", SENTENCES) + "</p>" + end + "</div>" + behind
                + "</div><div class=footer>Copyright © 2009-2026 河湾在线 湘ICP备20240309号</div></body></html>";
    }
}
