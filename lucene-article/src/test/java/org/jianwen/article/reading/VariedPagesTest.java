package org.jianwen.article.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jianwen.article.ArticleReader;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;

/** Varies a page in its tags, classes, order, width of signs and what stands around the text: the same article comes out. */
class VariedPagesTest {
    private static final int SEEDS = Boolean.getBoolean("jianwen.long") ? 20_000 : 600;
    private static final List<String> SENTENCES = List.of(
            "河湾镇的渡口昨天重新开航，清早第一班船载走了四十多位赶集的乡亲。",
            "船老大陈阿福说，停航的三个月里，孩子们上学要多绕十二公里山路。",
            "新换的两艘铁壳船装了救生衣柜和广播，雨天也能看清对岸的灯标。",
            "镇里打算年底前把码头的石阶重修一遍，让挑担的老人走得稳当些。",
            "傍晚收班的时候，岸边的小摊又亮起了灯，卖的是刚出锅的米糕。");
    private static final List<String> BOXES =
            List.of("div", "div class=content", "article", "section", "div id=zoom", "div class=article-body", "td");
    private static final List<String> PARAGRAPHS = List.of("p", "div", "p class=indent", "li", "blockquote");
    private static final List<String> BETWEEN = List.of(
            "", "", "<p>图片来源：网络</p>", "<h3>小标题</h3>", "<img src=a.jpg>", "<p>灯标亮了</p>", "<ul><li>两元一张</li></ul>");
    private static final List<String> DATES = List.of(
            "2024-03-09 08:15",
            "2024年3月9日",
            "２０２４年３月９日",
            "发布时间：2024/03/09 08:15:00",
            "發佈時間：2024.03.09",
            "日期: 2024年03月09日 星期六",
            "二〇二四年三月九日",
            "Mar 9, 2024");
    private static final List<String> SOURCES =
            List.of("来源：河湾日报", "來源: 河湾日报", "稿源：河湾日报", "文章来源：《河湾日报》", "来源：<a href=1>河湾日报</a>", "来源 | 河湾日报");
    private static final List<String> CLASSES =
            List.of("", " class=info", " class=article-meta", " class=source", " id=pubtime");

    /** The same in the other script. */
    private static final String SIMPLIFIED = "渡开航东时师户选书纸报记传来个么从们会关说话声长边过还这进远钟铁门题风马鱼鸟里后台湾镇头让担稳当灯标船载换装岁礼园队网间";

    private static final String TRADITIONAL = "渡開航東時師戶選書紙報記傳來個麼從們會關說話聲長邊過還這進遠鐘鐵門題風馬魚鳥裡後臺灣鎮頭讓擔穩當燈標船載換裝歲禮園隊網間";
    private static final List<String> AFTER = List.of(
            "",
            "<div class=share>分享到：微信 微博</div>",
            "<div>责任编辑：林小舟</div>",
            "<div class=related><h3>相关新闻</h3><ul><li><a href=1>山村小学开学了老师和孩子们</a></li></ul></div>",
            "<div>上一篇：<a href=1>山村小学开学了</a></div>");

    @Test
    void theSameArticleComesOutOfEveryVariation() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            boolean traditional = random.nextInt(4) == 0;
            String page = page(random);
            String html = traditional ? traditional(page) : page;
            ReadItem item = ArticleReader.of()
                    .read(html.getBytes(StandardCharsets.UTF_8), "page.html")
                    .getFirst();
            assertThat(item).as("seed %d: %s", seed, html).isInstanceOf(ReadItem.Found.class);
            Article article = ((ReadItem.Found) item).article();
            List<String> sentences = traditional
                    ? SENTENCES.stream().map(VariedPagesTest::traditional).toList()
                    : SENTENCES;
            assertThat(article.body()).as("seed %d: %s", seed, html).contains(sentences);
            assertThat(article.title())
                    .as("seed %d: %s", seed, html)
                    .isEqualTo(traditional ? traditional("渡口重新开航") : "渡口重新开航");
            assertThat(article.published()).as("seed %d: %s", seed, html).isNotNull();
            assertThat(article.published().day()).as("seed %d: %s", seed, html).isEqualTo(LocalDate.of(2024, 3, 9));
            assertThat(article.source())
                    .as("seed %d: %s", seed, html)
                    .isEqualTo(traditional ? traditional("河湾日报") : "河湾日报");
        }
    }

    private static String traditional(String text) {
        StringBuilder other = new StringBuilder(text);
        for (int i = 0; i < other.length(); i++) {
            int at = SIMPLIFIED.indexOf(other.charAt(i));
            if (at >= 0) {
                other.setCharAt(i, TRADITIONAL.charAt(at));
            }
        }
        return other.toString();
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
        String menu = "<div class=nav><a href=/>首页</a> <a href=/n>新闻</a> <a href=/b>便民</a></div>";
        String title = "<title>渡口重新开航" + any(List.of("", "_河湾在线", " - 河湾网", " | 社会 | 河湾日报"), random) + "</title>";
        String text2 = box.equals("td") ? "<table><tr>" + body + "</tr></table>" : body;
        String main = any(
                List.of(
                        headline + byline(random) + text2,
                        byline(random) + headline + text2,
                        element("header", headline + byline(random)) + text2,
                        headline + element("p class=summary", "渡口停了三个月，昨天又有船了。") + byline(random) + text2),
                random);
        return "<html><head>" + title + "</head><body>" + menu + "<div class=main>" + main + any(AFTER, random)
                + "</div><div class=footer>版权所有 河湾在线</div></body></html>";
    }

    /** A date and a source, in one line or two, either first. */
    private static String byline(Random random) {
        String tag = any(List.of("div", "p", "span"), random) + any(CLASSES, random);
        String date = any(DATES, random);
        String source = any(SOURCES, random);
        return switch (random.nextInt(4)) {
            case 0 -> element(tag, date + " " + source);
            case 1 -> element(tag, source + " " + date);
            case 2 -> element("div", date) + element("div", source);
            default -> element(tag, element("span", source) + element("span", date));
        };
    }

    private static String element(String open, String content) {
        return "<" + open + ">" + content + "</" + open.split(" ")[0] + ">";
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
