package org.jianwen.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jianwen.article.ArticleReader;
import org.jianwen.schema.ReadItem;
import org.junit.jupiter.api.Test;

/** Varies a page in its tags, classes, order, width of signs and what stands around the text: no sentence may be lost. */
class VariedPagesTest {
    private static final List<String> SENTENCES = List.of(
            "河湾镇的渡口昨天重新开航，清早第一班船载走了四十多位赶集的乡亲。",
            "船老大陈阿福说，停航的三个月里，孩子们上学要多绕十二公里山路。",
            "新换的两艘铁壳船装了救生衣柜和广播，雨天也能看清对岸的灯标。",
            "鎮裡打算年底前把碼頭的石階重修一遍，讓挑擔的老人走得穩當些。",
            "傍晚收班的时候，岸边的小摊又亮起了灯，卖的是刚出锅的米糕。");
    private static final List<String> BOXES =
            List.of("div", "div class=content", "article", "section", "div id=zoom", "div class=article-body", "td");
    private static final List<String> PARAGRAPHS = List.of("p", "div", "p class=indent", "li", "blockquote");
    private static final List<String> BETWEEN = List.of(
            "", "", "<p>图片来源：网络</p>", "<h3>小标题</h3>", "<img src=a.jpg>", "<p>灯标亮了</p>", "<ul><li>两元一张</li></ul>");
    private static final List<String> DATES =
            List.of("2024-03-09 08:15", "2024年3月9日", "２０２４年３月９日", "发布时间：2024/03/09 08:15:00 来源：河湾日报");
    private static final List<String> AFTER = List.of(
            "",
            "<div class=share>分享到：微信 微博</div>",
            "<div>责任编辑：林小舟</div>",
            "<div class=related><h3>相关新闻</h3><ul><li><a href=1>山村小学开学了老师和孩子们</a></li></ul></div>",
            "<div>上一篇：<a href=1>山村小学开学了</a></div>");

    @Test
    void noSentenceIsLost() {
        for (int seed = 0; seed < 400; seed++) {
            String page = page(new Random(seed));
            ReadItem item = ArticleReader.of()
                    .read(page.getBytes(StandardCharsets.UTF_8), "page.html")
                    .getFirst();
            assertThat(item).as("seed %d: %s", seed, page).isInstanceOf(ReadItem.Found.class);
            var article = ((ReadItem.Found) item).article();
            assertThat(article.body()).as("seed %d: %s", seed, page).contains(SENTENCES);
            assertThat(article.title()).as("seed %d: %s", seed, page).isEqualTo("渡口重新开航");
        }
    }

    private static String page(Random random) {
        String paragraph = any(PARAGRAPHS, random);
        StringBuilder text = new StringBuilder();
        for (String sentence : SENTENCES) {
            text.append(element(paragraph, sentence)).append(any(BETWEEN, random));
        }
        String box = any(BOXES, random);
        String body = element(box, text.toString());
        String headline = element(random.nextBoolean() ? "h1" : "h2 class=title", "渡口重新开航");
        String byline = element(any(List.of("div", "p class=info", "span"), random), any(DATES, random));
        String menu = "<div class=nav><a href=/>首页</a> <a href=/n>新闻</a> <a href=/b>便民</a></div>";
        String title = "<title>渡口重新开航" + any(List.of("", "_河湾在线", " - 河湾网", " | 社会 | 河湾日报"), random) + "</title>";
        String main = headline + byline + (box.equals("td") ? "<table><tr>" + body + "</tr></table>" : body);
        return "<html><head>" + title + "</head><body>" + menu + "<div class=main>" + main + any(AFTER, random)
                + "</div><div class=footer>版权所有 河湾在线</div></body></html>";
    }

    private static String element(String open, String content) {
        return "<" + open + ">" + content + "</" + open.split(" ")[0] + ">";
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
