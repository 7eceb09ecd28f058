package org.jianwen.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jianwen.article.limits.PageLimits;
import org.jianwen.article.statement.Field;
import org.jianwen.article.statement.Origin;
import org.jianwen.article.statement.Statement;
import org.jianwen.article.statement.Statements;
import org.junit.jupiter.api.Test;

class PageReaderTest {
    private static Statements read(String html) {
        return PageReader.read(html, null, PageLimits.DEFAULT);
    }

    @Test
    void readsTitleBodyDateAndSource() {
        Statements page = read("""
                <html lang="zh-CN"><title>山里修了路 - 晨风网</title><body>
                <div><a href="/">首页</a> <a href="/n">新闻</a></div>
                <h1>山里修了路</h1><p>2024-03-05 09:10 来源：晨风日报</p>
                <div><p>三月的第一天，村里的公路通车了，孩子们走了出来。</p>
                <p>从前去镇上要走两个小时，如今只要二十分钟。</p></div>
                </body></html>""");

        assertThat(page.first(Field.TITLE)).isEqualTo("山里修了路");
        assertThat(page.content()).isEqualTo("三月的第一天，村里的公路通车了，孩子们走了出来。\n从前去镇上要走两个小时，如今只要二十分钟。");
        assertThat(page.dates()).containsExactly(Statement.date("2024-03-05 09:10 来源：晨风日报", Origin.BYLINE, false));
        assertThat(page.first(Field.SOURCE)).isEqualTo("晨风日报");
        assertThat(page.first(Field.LANGUAGE)).isEqualTo("zh-CN");
        assertThat(page.notes()).isEmpty();
    }

    @Test
    void aPageWithoutSentencesKeepsItsText() {
        assertThat(read("<p>你好</p>").content()).isEqualTo("你好");
        assertThat(read("<a href=x>你好</a>").content()).isEqualTo("你好");
        assertThat(read("<div hidden>你好</div>").content()).isEqualTo("你好");
        assertThat(read("").content()).isEmpty();
    }

    @Test
    void aSiteNameIsCutOffOnlyWhereItIsProvenToBeOne() {
        String text = "<p>山路有十八道弯，司机从小走惯了。</p>";

        assertThat(read("<title>山路_新闻_晨风网</title>" + text).first(Field.TITLE)).isEqualTo("山路");
        assertThat(read("<title>山路_水路</title>" + text).first(Field.TITLE)).isEqualTo("山路_水路");
        assertThat(read("<title>山路_新闻_晨风网</title><h1>山路</h1>" + text).first(Field.TITLE))
                .isEqualTo("山路");
        assertThat(read("<title>[World] 山路</title><h1>山路</h1>" + text).first(Field.TITLE))
                .isEqualTo("山路");
        assertThat(read("<title>山路 - 晨风网</title><meta property=og:site_name content=晨风网>" + text)
                        .first(Field.TITLE))
                .isEqualTo("山路");
    }

    @Test
    void lineBreaksOfTheSourceAreNotSpacesInChinese() {
        assertThat(read("<p>从前去镇上\n  要走两个\n<em>\n小时\n</em>\n，如今坐 bus\n去。</p>").content())
                .isEqualTo("从前去镇上要走两个小时，如今坐 bus 去。");
    }

    @Test
    void aRelativeCanonicalAddressIsResolved() {
        Statements page = PageReader.read(
                "<link rel=canonical href=/a/1.html><p>文</p>", "https://news.example/x?y", PageLimits.DEFAULT);

        assertThat(page.first(Field.URL)).isEqualTo("https://news.example/a/1.html");
        assertThat(read("<link rel=canonical href=/a/1.html>").first(Field.URL)).isNull();
    }

    @Test
    void whatLiesBeyondTheLimitIsCutAndNoted() {
        Statements page = PageReader.read("文".repeat(50), null, PageLimits.DEFAULT.withMaxCharacters(10));

        assertThat(page.content()).isEqualTo("文".repeat(10));
        assertThat(page.notes()).anySatisfy(note -> assertThat(note).contains("10 of 50 characters"));
    }

    @Test
    void metaDatesAreKnownByTheirNames() {
        String page = "<meta name=%s content='2022-09-16'><p>山路有十八道弯，司机从小走惯了。</p>";

        for (String name : new String[] {
            "pubdate",
            "PublishDate",
            "article:published_time",
            "og:release_date",
            "dc.date",
            "weibo:article:create_at",
            "apub:time",
            "publication_date"
        }) {
            assertThat(read(page.replace("%s", name)).dates())
                    .as(name)
                    .containsExactly(Statement.date("2022-09-16", Origin.META, false));
        }
        assertThat(read(page.replace("%s", "last-modified")).dates())
                .containsExactly(Statement.date("2022-09-16", Origin.META, true));
        assertThat(read(page.replace("%s", "expires")).dates()).isEmpty();
    }

    @Test
    void aYearInALineOfItsOwnBelongsToTheDateBeforeIt() {
        Statements page = read("""
                <html><title>山里修了路</title><body><h1>山里修了路</h1>
                <div><div>May 25<div>·</div>2017</div></div>
                <div><p>三月的第一天，村里的公路通车了，孩子们走了出来。</p>
                <p>从前去镇上要走两个小时，如今只要二十分钟。</p></div>
                </body></html>""");

        assertThat(page.dates()).containsExactly(Statement.date("May 25 2017", Origin.BYLINE, false));
    }

    @Test
    void aHeadingThatIsNothingButADayIsAByline() {
        String page = "<title>山路</title><h1>山路</h1><h2>%s</h2><p>村里的公路通车了，孩子们走了出来。</p>";

        assertThat(read(page.replace("%s", "2011年7月9日星期六")).dates()).hasSize(1);
        assertThat(read(page.replace("%s", "2011年7月9日大会")).dates()).isEmpty();
    }

    @Test
    void labelsAndHeadingsAtTheEndOfWhichNothingIsLeftAreDropped() {
        String text = "<p>村里的公路通车了，孩子们走了出来。</p><p>从前去镇上要走两个小时，如今只要二十分钟。</p>";

        assertThat(read(text + "<h3>参考资料</h3><p>参见：</p><ul><li><a href=x>山里修了路</a></ul>")
                        .content())
                .isEqualTo("村里的公路通车了，孩子们走了出来。\n从前去镇上要走两个小时，如今只要二十分钟。");
    }

    @Test
    void aCaptionWithADayDoesNotEndTheHead() {
        String lead = "<p>提要：村里的公路通车了，孩子们走了出来。</p>";

        assertThat(read(lead + "<figcaption>5月6日，山路通车</figcaption><p>从前去镇上要走两个小时，如今只要二十分钟。</p>")
                        .content())
                .startsWith("提要：");
    }
}
