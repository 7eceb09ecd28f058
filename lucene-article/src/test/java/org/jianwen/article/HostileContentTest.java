package org.jianwen.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jianwen.article.limits.ReadLimits;
import org.jianwen.article.limits.TextLimits;
import org.jianwen.schema.Article;
import org.jianwen.schema.origin.ReadItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No content makes the parser throw, hang or forget itself. */
class HostileContentTest {

    private static final ArticleReader READER = ArticleReader.of(ReadSettings.defaults());

    private static List<ReadItem> parse(String text) {
        return READER.read(text.getBytes(StandardCharsets.UTF_8), "input.txt");
    }

    /** Five times as many with {@code -Djianwen.long=true}. */
    private static final int TIMES = Boolean.getBoolean("jianwen.long") ? 100_000 : 20_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "冰",
                "。",
                "\n",
                " ",
                "\u3000\n",
                "<",
                ">",
                "&",
                "<p>",
                "</p>",
                "<div><table><tr><td>",
                "<!--",
                "-->",
                "[",
                "](",
                "[a](b)",
                "*",
                "**a *",
                "_a__",
                "`",
                "> ",
                "- ",
                "    ",
                "# ",
                "---\n",
                "---\na: b\n",
                "a: b\n",
                "{",
                "[{",
                "{\"a\":",
                "\"",
                "\\u0000",
                "来源：湖\n",
                "date 2025-09-03 ",
                "06月17日 16:01 ",
                "2024年",
                "相关标签\n",
                "联系邮箱 a@b.example\n",
                "a/",
                "a.",
                "../",
                "http://",
                "<rss>",
                "<?xml?>",
                "<item>",
                "&amp;",
                "&#x41;",
                "<a href='",
                "MIME-Version: ",
                "A: b\n",
                "\uD840\uDC00",
                "\uD840",
                "新华社北京9月3日电",
                "<!--1663164782000-->\n[a](b)\n------\n",
                "<br>冰<br>",
                "1 ",
                "1.",
                "@a.b",
                "|"
            })
    void isReadHoweverOftenItIsRepeated(String part) {
        assertThat(parse(part.repeat(TIMES))).isNotEmpty();
        assertThat(parse("---\ntitle: " + part.repeat(TIMES / 100) + "\n---\n" + part.repeat(TIMES / 20)))
                .isNotEmpty();
        assertThat(parse("<html><body><h1>冰</h1>" + part.repeat(TIMES / 20))).isNotEmpty();
        assertThat(parse("{\"title\": \"冰\", \"body\": \""
                        + part.repeat(TIMES / 100).replace("\"", "") + "\"}"))
                .isNotEmpty();
        assertThat(parse("<rss version='2.0'><channel><title>x</title><item><title>" + part.repeat(TIMES / 20)))
                .isNotEmpty();
    }

    @Test
    void readsTablesNestedTenThousandDeep() {
        String text = "入冬以来，湖面第一次结了整片的冰，渔民天不亮就出了门。".repeat(3);

        List<ReadItem> items = parse("<html><body>" + "<table><tr><td>".repeat(10_000) + "<p>" + text + "</p>"
                + "</td></tr></table>".repeat(10_000));

        assertThat(((ReadItem.Found) items.get(0)).article().body()).contains(text);
    }

    @Test
    void readsJsonNestedDeeperThanAnyArticle() {
        assertThat(parse("{\"title\":\"冰\",\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}"))
                .singleElement()
                .isInstanceOfSatisfying(
                        ReadItem.Skipped.class,
                        skipped -> assertThat(skipped.why()).contains("not valid JSON"));
    }

    @Test
    void survivesAnyBytes() {
        Random random = new Random(3);
        String[] heads = {
            "", "{", "---\na: b\n---\n", "<html>", "<?xml version='1.0'?><rss>", "PK\u0003\u0004", "\u001F\u008B"
        };
        for (int i = 0; i < TIMES / 20; i++) {
            byte[] tail = new byte[random.nextInt(200)];
            random.nextBytes(tail);
            String head = heads[i % heads.length];
            byte[] bytes = (head + new String(tail, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
            assertThat(READER.read(bytes, "input")).isNotEmpty();
        }
    }

    @Test
    void survivesAnyCutOfAFeed() {
        String feed =
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>湖畔</title><link>https://a.example</link>"
                        + "<item><title>甲</title><description>湖面结冰。</description><pubDate>Wed, 15 May 2024 06:05:10 GMT</pubDate></item>"
                        + "<item><title>乙</title></item></channel></rss>";
        for (int i = 0; i < feed.length(); i++) {
            assertThat(parse(feed.substring(0, i))).isNotNull();
        }
        assertThat(parse(feed.substring(0, feed.indexOf("</item></channel>"))))
                .extracting(item ->
                        item instanceof ReadItem.Found found ? found.article().title() : item.toString())
                .containsExactly("甲", "乙");
    }

    @Test
    void capsWhatAnIndexCouldNotHold() {
        ReadItem.Found found = (ReadItem.Found) parse("{\"id\":\"" + "x".repeat(9000) + "\",\"title\":\""
                        + "题".repeat(9000)
                        + "\",\"source\":\"" + "源".repeat(9000) + "\",\"url\":\"https://a.example/" + "u".repeat(9000)
                        + "\",\"tags\":[\"" + "签".repeat(9000) + "\"],\"body\":\"冰\"}")
                .get(0);
        Article article = found.article();

        assertThat(article.id()).startsWith("sha256-");
        assertThat(article.title()).hasSize(2000);
        assertThat(article.source()).hasSize(2000);
        assertThat(article.tags()).singleElement().asString().hasSize(2000);
        assertThat(article.url()).isNull();
        assertThat(found.notes()).contains("title: cut after 2000 of 9000 characters");
    }

    @Test
    void cutsABodyThatIsTooLongBetweenCharacters() {
        ArticleReader small = ArticleReader.of(ReadSettings.defaults()
                .withLimits(ReadLimits.defaults().withText(TextLimits.DEFAULT.withMaxBodyCharacters(11))));

        List<ReadItem> items =
                small.read(("题\n\n" + "\uD840\uDC00".repeat(20)).getBytes(StandardCharsets.UTF_8), "a.txt");

        assertThat(((ReadItem.Found) items.get(0)).article().body()).isEqualTo("\uD840\uDC00".repeat(5));
    }

    @Test
    void halvesOfCharactersMakeNoTwoArticlesOne() {
        String row =
                "{\"id\":\"a\\ud8%s0\",\"title\":\"题%s\",\"source\":\"源\\udc00\",\"tags\":[\"标\\ud800\"],\"url\":\"/\\ud800\"}\n";
        List<Article> articles = parse(row.replace("%s", "0") + row.replace("%s", "1")).stream()
                .map(item -> ((ReadItem.Found) item).article())
                .toList();
        assertThat(articles).hasSize(2);
        assertThat(articles.stream().map(Article::id).distinct()).hasSize(2);
        assertThat(articles).allSatisfy(article -> assertThat(article.source()).isEqualTo("源\uFFFD"));
    }
}
