package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What whole files, lines and sources look like in the wild. */
class TextKindsTest {

    private static final String TEXT = "河湾镇的渡口昨天重新开航，清早第一班船载走了四十多位赶集的乡亲。";
    private static final String ITEM =
            "<item><title>渡口开航</title><description>" + TEXT + "</description></item></channel></rss>";

    private static List<ReadItem> read(byte[] bytes, String name) {
        return ArticleReader.of().read(bytes, name);
    }

    private static Article article(String text, String name) {
        return article(text.getBytes(StandardCharsets.UTF_8), name);
    }

    private static Article article(byte[] bytes, String name) {
        return ((ReadItem.Found) read(bytes, name).getFirst()).article();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- a > b -->",
                "<!-- 2 --><!-- <html> --->",
                "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://x.example/rss-0.91.dtd\">",
                "<!DOCTYPE rss SYSTEM 'a>b.dtd'>",
                "<!DOCTYPE rss [<!ENTITY copy \"&#169;\"><!-- ] -->]>",
                "<?xml-stylesheet type='text/xsl' href='a.xsl'?><!-- > -->",
                "<?xml version='1.0'?>\n\n<!-- > -->\n<!DOCTYPE rss>\n"
            })
    void aFeedIsAFeedWhateverStandsBeforeIt(String before) {
        Article article = article(before + "<rss version='0.91'><channel><title>河湾</title>" + ITEM, "a.xml");
        assertThat(article.title()).isEqualTo("渡口开航");
        assertThat(article.body()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: '<[", "title: 渡口开航", "来源：河湾在线\n2024-03-05", "---", "2024-03-05"})
    void aTextOfNothingButFieldsIsTakenOrRefusedInWords(String text) {
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "a.txt"))
                .singleElement()
                .satisfies(item -> {
                    if (item instanceof ReadItem.Skipped skipped) {
                        assertThat(skipped.why()).doesNotContain("please report");
                    }
                });
    }

    @Test
    void aFeedIsAFeedBehindALongComment() {
        String comment = "<!--" + "河湾在线 > ".repeat(20_000) + "-->";
        assertThat(article(comment + "<rss><channel>" + ITEM, "a.xml").title()).isEqualTo("渡口开航");
    }

    @Test
    void nothingThatADocumentTypeDeclaresIsExpanded() {
        String feed = "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss><channel><item><title>冰</title>"
                + "<description>河湾&x;渡口</description></item></channel></rss>";
        assertThat(article(feed, "a.xml").body()).isEqualTo("河湾&x;渡口");
    }

    @Test
    void aStrayNulLosesNoFile() {
        String more = "船老大说，停航的三个月里，孩子们上学要多绕十二公里山路。";
        String page = "<html><head><title>渡口开航</title></head><body><p>" + TEXT + "</p><p>" + more.replace("，", "\0，")
                + "</p></body></html>";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(article(page.getBytes(charset), "a.html").body()).isEqualTo(TEXT + "\n" + more);
        }
        assertThat(article("渡口\n\n\0" + TEXT, "a.txt").body()).isEqualTo(TEXT);
        assertThat(read(new byte[200], "a.bin").getFirst()).isInstanceOf(ReadItem.Skipped.class);
        byte[] noise = new byte[5_000];
        new Random(5).nextBytes(noise);
        assertThat(read(noise, "a.bin").getFirst()).isInstanceOf(ReadItem.Skipped.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252"})
    void utf8EncodedTwiceIsRepaired(String wrong) {
        byte[] once = ("渡口开航\n\n" + TEXT + "café\n").getBytes(StandardCharsets.UTF_8);
        StringBuilder twice = new StringBuilder();
        for (byte b : once) {
            String c = new String(new byte[] {b}, Charset.forName(wrong));
            twice.append(c.equals("\uFFFD") ? (char) (b & 0xFF) : c.charAt(0));
        }
        ReadItem.Found found = (ReadItem.Found)
                read(twice.toString().getBytes(StandardCharsets.UTF_8), "a.txt").getFirst();
        assertThat(found.article().title()).isEqualTo("渡口开航");
        assertThat(found.article().body()).startsWith(TEXT);
        assertThat(found.notes()).anyMatch(note -> note.contains("UTF-8 twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Les élèves français préfèrent l’été à l’hiver, où ils gèlent déjà.", "湖面——冰……“厚”ééé"})
    void whatIsWrittenOnceStays(String text) {
        assertThat(article("题\n\n" + text, "a.txt").body()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\uFEFF", "\u2060", "\u00AD", "\u200D", "\u200E"})
    void whatTakesNoRoomHidesNoWord(String invisible) {
        String text = TEXT.replace("渡口", "渡" + invisible + "口");
        assertThat(article("冰\n\n" + text, "a.txt").body()).isEqualTo(TEXT);
        assertThat(article("# 冰\n\n" + text, "a.md").body()).isEqualTo(TEXT);
        assertThat(article("{\"title\":\"渡" + invisible + "口\",\"body\":\"" + text + "\"}", "a.json"))
                .satisfies(article -> assertThat(article.title()).isEqualTo("渡口"))
                .satisfies(article -> assertThat(article.body()).isEqualTo(TEXT));
        assertThat(article("# 冰\n\nemoji 👨\u200D👩", "a.md").body()).isEqualTo("emoji 👨\u200D👩");
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 20, 24, 31, 38})
    void linesWrappedAtAWidthAreJoined(int width) {
        String prose = TEXT + "船老大陈阿福说，停航的三个月里，孩子们上学要多绕十二公里山路。新换的两艘铁壳船装了救生衣柜和广播，雨天也能看清对岸的灯标。";
        StringBuilder wrapped = new StringBuilder("渡口开航\n\n");
        for (int i = 0; i < prose.length(); i += width) {
            wrapped.append(prose, i, Math.min(prose.length(), i + width)).append('\n');
        }
        for (String breaks : List.of("\n", "\r\n")) {
            Article article = article(wrapped.toString().replace("\n", breaks), "a.txt");
            assertThat(article.title()).isEqualTo("渡口开航");
            assertThat(article.body().replace("\n", "")).isEqualTo(prose);
            // A line that happens to end with a sentence is left alone; no word is cut.
            assertThat(article.body().lines().limit(article.body().lines().count() - 1))
                    .allMatch(line -> "。，".indexOf(line.charAt(line.length() - 1)) >= 0);
        }
    }

    @Test
    void verseAndListsStayAsTheyAre() {
        String verse = "白日依山尽，黄河入海流\n欲穷千里目，更上一层楼\n千山鸟飞绝，万径人踪灭\n孤舟蓑笠翁，独钓寒江雪";
        assertThat(article("诗\n\n" + verse, "a.txt").body()).isEqualTo(verse);
        String paragraphs = (TEXT + "\n").repeat(4).strip();
        assertThat(article("冰\n\n" + paragraphs, "a.txt").body()).isEqualTo(paragraphs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"作者：安知", "记者：安知", "文/安知", "作者 安知", "文／安知", "本报记者 安知", "责任编辑：安知", "撰文：安知", "编辑：安知", "摄影：安知"})
    void whoWroteItIsNoSource(String writer) {
        String day = "2024-03-09 08:15";
        for (String head : List.of(
                "渡口开航\n" + writer + "\n" + day + "\n",
                writer + "\n" + day + "\n渡口开航\n",
                writer + " " + day + "\n渡口开航\n",
                "渡口开航\n" + writer + " " + day + "\n")) {
            Article article = article(head + "\n" + TEXT + "\n" + TEXT, "a.txt");
            assertThat(article.source()).as(head).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "来源于河湾日报,河湾日报",
        "来源：河湾日报,河湾日报",
        "来源于：河湾日报,河湾日报",
        "供稿：河湾日报,河湾日报",
        "河湾日报供稿,河湾日报",
        "（河湾日报 供稿）,河湾日报",
        "发布机构：县水利局,县水利局",
        "发文机关：县水利局,县水利局",
        "本文来自微信公众号：河湾发布（ID：hewan）,河湾发布",
        "本文来自微信公众号“河湾发布”,河湾发布",
        "（本文转自河湾日报）,河湾日报",
        "文章来源：河湾日报,河湾日报",
        "转载自：河湾日报,河湾日报",
        "来源：微信公众号“河湾发布”,河湾发布",
        "来源：网络,",
        "来源：本站原创,"
    })
    void aLineAboveOrUnderATextNamesItsSource(String line, String source) {
        assertThat(article("渡口开航\n" + line + "\n\n" + TEXT + "\n" + TEXT, "a.txt")
                        .source())
                .isEqualTo(source);
        assertThat(article("渡口开航\n\n" + TEXT + "\n" + TEXT + "\n" + line + "\n", "a.txt")
                        .source())
                .isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"他来自河湾镇，那年冬天第一次坐船，岸上的人都来送他", "灵感来源于渡口的清晨与河面的雾，这是她画了四十年的题目"})
    void proseNamesNoSource(String line) {
        assertThat(article("渡口开航\n\n" + TEXT + "\n" + line, "a.txt").source()).isNull();
    }
}
